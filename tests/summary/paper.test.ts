// The printed paper: what it says in each language, and which layout it has.
import { describe, expect, test } from "vitest";
import { type Language, languages } from "@/lib/language/language";
import { summaryDocument } from "@/lib/summary/paper/compose";
import type { PaperDocument } from "@/lib/summary/paper/document";
import { isDraft } from "@/lib/summary/paper/frame";
import { layoutOn } from "@/lib/summary/paper/layouts";
import type { Summary } from "@/lib/summary/summary";
import { emptySummary, summaryOf, taskInSummary } from "./given-summary";

/** All that a paper says, section by section. */
const saidIn = (paper: PaperDocument): string =>
  JSON.stringify([
    Object.values(paper.head),
    paper.blocks.map((block) => ("runs" in block ? block.runs.map(({ text }) => text).join("") : block)),
    paper.signature,
    paper.recipients,
  ]).replaceAll("\u00A0", " ");

describe("what the paper says", () => {
  test("in the chair's name once a meeting is known", () => {
    const { head, signature, blocks } = summaryDocument(summaryOf(), "vi");
    expect(head).toMatchObject({ superior: [], body: ["TỈNH ỦY NGHỆ AN"], number: "Số ……-BC/TU" });
    expect(head).toMatchObject({ draft: "DỰ THẢO", translation: null });
    expect(signature).toEqual({
      authority: "T/M BAN THƯỜNG VỤ",
      post: "DEPUTY SECRETARY",
      name: "Nguyen Van Thong",
    });
    expect(JSON.stringify(blocks[0])).toContain(
      "Chiều ngày 25/4/2024, Ban Thường vụ Tỉnh ủy tổ chức giao ban",
    );
  });

  test("in the Office's name without a meeting, the name left blank", () => {
    const { head, signature } = summaryDocument(summaryOf({ meeting: null }), "vi");
    expect(head).toMatchObject({ superior: ["TỈNH ỦY NGHỆ AN"], body: ["VĂN PHÒNG"] });
    expect(head.number).toBe("Số ……-BC/VPTU");
    expect(signature).toEqual({ authority: "T/L BAN THƯỜNG VỤ", post: "CHÁNH VĂN PHÒNG", name: "" });
  });

  test("of a meeting still ahead, without claiming that it was held", () => {
    const meeting = summaryOf().meeting;
    const ahead = summaryOf({ meeting: meeting && { ...meeting, heldOn: "2024-05-02" } });
    expect(saidIn(summaryDocument(ahead, "en"))).toContain("For the quarterly briefing on 2 May 2024");
    expect(saidIn(summaryDocument(ahead, "vi"))).toContain("Phục vụ giao ban quý ngày 02/5/2024");
  });

  const closedOf = (wanted: Partial<Summary> = {}) =>
    summaryOf({
      quarter: { id: 20241, state: "CLOSED", reportsDueOn: "2024-04-19", closedOn: "2024-05-02" },
      asOf: "2024-05-02",
      ...wanted,
    });

  test.each(languages)(
    "stays a draft in %s until it has its number, also of a closed quarter",
    (language) => {
      for (const summary of [closedOf(), closedOf({ meeting: null }), summaryOf()]) {
        const { head, file } = summaryDocument(summary, language);
        expect(head.draft).toBe({ vi: "DỰ THẢO", en: "DRAFT", de: "ENTWURF" }[language]);
        expect(head.place).toContain("……");
        expect(file).toMatch(/-(du-thao|draft|entwurf)$/);
      }
    },
  );

  test("is no draft once it has its number and the name of who signs", () => {
    expect(isDraft({ number: "127-BC/TU", name: "Nguyen Van Thong" })).toBe(false);
    expect(isDraft({ number: "127-BC/TU", name: " " })).toBe(true);
    expect(isDraft({ number: "……-BC/TU", name: "Nguyen Van Thong" })).toBe(true);
  });
});

describe("the sentences of the paper", () => {
  test("give the figures, each language in its own form", () => {
    const [vi, en, de] = languages.map((language) => saidIn(summaryDocument(summaryOf(), language)));
    expect(vi).toContain("được giao 36 nhiệm vụ; đã hoàn thành 27 nhiệm vụ (75%)");
    expect(vi).toContain("04 nhiệm vụ chưa hoàn thành, quá hạn, trong đó có 02 nhiệm vụ trọng tâm");
    expect(en).toContain("27 of 36 tasks (75%), 24 of them on time and 3 late");
    expect(en).toContain("of 48 contributions 39 came on time, 5 late, 4 are overdue");
    expect(de).toContain("27 von 36 Aufgaben erledigt (75 %), davon 24 fristgerecht und 3 verspätet");
    expect(de).toContain("warteten insgesamt 130 Tage");
  });

  test.each(languages)("says in %s what is missing, and leaves no gap", (language) => {
    const paper = summaryDocument(emptySummary, language);
    expect(paper.annex).toBeNull();
    expect(paper.blocks.filter(({ kind }) => kind === "section")).toHaveLength(3);
    expect(saidIn(paper)).not.toMatch(/undefined|NaN|paper\./);
  });

  test("names the year where the next quarter is in another", () => {
    const winter = summaryOf({
      quarter: { id: 20234, state: "CLOSED", reportsDueOn: "2024-01-05", closedOn: "2024-01-12" },
      next: { id: 20241, planned: true },
    });
    expect(summaryDocument(winter, "vi").abstract).toEqual([
      "kết quả thực hiện nhiệm vụ quý IV năm 2023",
      "và nhiệm vụ trọng tâm quý I năm 2024",
    ]);
  });

  test("leaves out of a very long annex what was completed on time, and says so", () => {
    const tasks = Array.from({ length: 201 }, (_, index) =>
      taskInSummary({
        code: `2024-Q1-BTC-${index}`,
        standing: index < 2 ? "overdue" : "completedOnTime",
      }),
    );
    const { annex, blocks } = summaryDocument(summaryOf({ tasks }), "en");
    expect(annex?.groups.flatMap(({ rows }) => rows)).toHaveLength(2);
    expect(JSON.stringify(blocks.at(-1))).toContain("not completed on time");
  });
});

/** The same summary with each text that it knows in three languages marked by its own. */
const marked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  const inThree = languages.every((language) => language in value);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, inThree ? `${each} <in ${key}>` : marked(each)]),
  );
};

test.each(languages)("what the record says in three languages is printed in %s alone", (language) => {
  const programmes = summaryOf().programmes.map((programme) => ({
    ...programme,
    directive: programme.directive && { ...programme.directive, remark: { vi: "vi", en: "en", de: "de" } },
  }));
  const paper = JSON.stringify(summaryDocument(marked(summaryOf({ programmes })) as Summary, language));
  const said = new Set([...paper.matchAll(/<in (..)>/gi)].map(([, found = ""]) => found.toLowerCase()));
  expect([...said]).toEqual([language]);
});

describe("reports of the agencies", () => {
  const withReports = (...days: (string | null)[]) =>
    summaryOf().agencies.map((agency, index) => ({ ...agency, submittedOn: days[index] ?? null }));
  const agencies = withReports("2024-04-19", null, "2024-04-22");

  test("that are missing or late stand under the shortcomings, with the days", () => {
    const [vi, en, de] = languages.map((language) =>
      saidIn(summaryDocument(summaryOf({ agencies }), language)),
    );
    expect(en).toContain(
      "One agency has not submitted its report on the quarter, due on 19 April 2024: Organisation Commission (6 days late).",
    );
    expect(en).toContain(
      "One agency submitted its report on the quarter late: Inspection Commission (3 days).",
    );
    expect(vi).toContain("chưa nộp báo cáo quý, hạn nộp ngày 19/4/2024: Ban Tổ chức Tỉnh ủy (chậm 06 ngày).");
    expect(de).toContain(
      "Quartalsbericht nicht vorgelegt: Organisationsabteilung (seit 6 Tagen überfällig).",
    );
  });

  test.each(languages)("go unmentioned in %s where none is late or asked for", (language) => {
    const onTime = saidIn(summaryDocument(summaryOf(), language));
    const open = { ...summaryOf().quarter, state: "OPEN" as const };
    expect(saidIn(summaryDocument(summaryOf({ agencies, quarter: open }), language))).toBe(onTime);
    const early = summaryOf({ agencies: withReports(null, null, null), asOf: "2024-04-19" });
    expect(saidIn(summaryDocument(early, language))).toBe(
      saidIn(summaryDocument(summaryOf({ asOf: "2024-04-19" }), language)),
    );
  });
});

describe("nothing is said twice or left empty", () => {
  const reasonOf = (wanted: Parameters<typeof taskInSummary>[0], language: Language = "en") => {
    const silent = { reason: null, delayReason: "", proposedSolution: "", confidence: null, ...wanted };
    const { annex } = summaryDocument(summaryOf({ tasks: [taskInSummary(silent)] }), language);
    const cell = annex?.groups[0]?.rows[0]?.cells.reason ?? [];
    return cell
      .map(({ text }) => text)
      .join("")
      .replaceAll("\u00A0", " ");
  };

  test("an overdue task without a reason says so, and a silent one for how long", () => {
    expect(languages.map((language) => reasonOf({}, language))).toEqual([
      "Chưa nêu.",
      "None given.",
      "Keine Angabe.",
    ]);
    const open = { standing: "open" as const };
    expect(reasonOf({ ...open, silentDays: 28 })).toBe("None given. No word for 28 days.");
    expect(reasonOf({ ...open, silentDays: 28, confidence: "ON_TRACK" })).toBe(
      "On track. No word for 28 days.",
    );
    expect(reasonOf({ ...open, confidence: "ON_TRACK" })).toBe("On track.");
    expect(reasonOf(open)).toBe("");
  });

  test("requests of which none is answered do not each repeat it", () => {
    const [request] = summaryOf().requests;
    if (!request) throw new Error("a summary without requests tells nothing of them");
    expect(saidIn(summaryDocument(summaryOf(), "en"))).toContain("- Office: Funding for the network.");
    const requests = [request, { ...request, text: "A hall.", state: "AGREED" as const }];
    const said = saidIn(summaryDocument(summaryOf({ requests }), "en"));
    expect(said).toContain("Funding for the network (not answered).");
    expect(said).toContain("A hall (agreed).");
  });

  test.each([
    ["New Party members", "members", "of 780 (73%)"],
    ["Neue Parteimitglieder", "Mitglieder", "of 780 (73%)"],
    ["Cuộc kiểm tra đã kết luận", "cuộc", "of 780 (73%)"],
    ["Kết nạp đảng viên", "đảng viên", "of 780 (73%)"],
    ["Planted forest", "ha", "of 780 ha (73%)"],
    ["Geplante Alpha", "ha", "of 780 ha (73%)"],
    ["Members who studied", "%", "of 780% (73%)"],
  ])("the figures of “%s” in “%s” end with “%s”", (name, unit, end) => {
    const indicators = [{ name, unit, target: 780, actual: 566 }];
    expect(saidIn(summaryDocument(summaryOf({ indicators }), "en"))).toContain(`${name} 566 ${end}`);
  });

  test("what the register remarks on a directive stands once behind its figures", () => {
    const [first] = summaryOf().programmes;
    if (!first?.directive) throw new Error("a summary without a programme tells nothing of it");
    const remark = { vi: "Ngày theo bản tin.", en: "Date as quoted.", de: "Datum wie zitiert." };
    const programmes = [{ ...first, directive: { ...first.directive, remark } }];
    for (const language of languages)
      expect(
        saidIn(summaryDocument(summaryOf({ programmes }), language)).split(`. (${remark[language]})`),
      ).toHaveLength(2);
  });
});

describe("the layout", () => {
  test("is the one in force on the day of issue", () => {
    expect(layoutOn("2024-04-25").basis).toContain("66-QĐ/TW");
    expect(layoutOn("2026-01-08").mark).toBe("-");
    expect(layoutOn("2026-01-09")).toMatchObject({ basis: "399-QĐ/TW", mark: "." });
    expect(layoutOn("2017-01-01").basis).toContain("66-QĐ/TW");
  });

  test("decides the numbering", () => {
    const subsections = (asOf: string) =>
      summaryDocument(summaryOf({ asOf }), "vi").blocks.filter(({ kind }) => kind === "subsection");
    expect(subsections("2024-04-25")[0]).toMatchObject({ text: expect.stringMatching(/^1- /) });
    expect(subsections("2026-04-25")[0]).toMatchObject({ text: expect.stringMatching(/^1\. /) });
  });
});
