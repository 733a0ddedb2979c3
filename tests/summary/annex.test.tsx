// Each value of a task is under its own head in the annex: in its data, on the sheet and in the PDF, in each language.
import { execFileSync } from "node:child_process";
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { AnnexSheet } from "@/components/summary/annex-sheet";
import { type Language, languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { pdfOf } from "@/lib/summary/paper/typst";
import { summaryOf, taskInSummary } from "./given-summary";

vi.mock("next/link", () => ({
  default: ({ children }: { children: ReactNode }) => <a href="/">{children}</a>,
}));

const plain = (text: string): string => text.replace(/[\s\u00AD\u200B-]/g, "");

/** The head of each value, and a word of the value that is nowhere else on the paper. */
const expected = {
  number: { vi: "TT", en: "No", de: "Nr.", word: "1" },
  task: { vi: "Nội dung nhiệm vụ", en: "Task", de: "Aufgabe", word: "Zitadel" },
  basis: { vi: "Căn cứ", en: "Basis", de: "Grundlage", word: "Zeder" },
  lead: { vi: "Cơ quan chủ trì", en: "Lead", de: "Federführung", word: "Zinnob" },
  coordinating: { vi: "Cơ quan phối hợp", en: "Coordinating", de: "Mitwirkung", word: "Zander" },
  due: { vi: "Thời hạn", en: "Deadline", de: "Frist", word: { vi: "31/5/2024", en: "31", de: "31." } },
  deliverable: { vi: "Sản phẩm", en: "Deliverable", de: "Arbeitsergebnis", word: "Zobel" },
  result: { vi: "Kết quả", en: "Result", de: "Ergebnis", word: "Zirbel" },
  reason: {
    vi: "Nguyên nhân chậm và giải pháp",
    en: "Reason for delay and solution",
    de: "Verzögerungsgrund und Lösung",
    word: "Ziegel",
  },
};
const fields = Object.keys(expected) as (keyof typeof expected)[];
const headOf = (field: keyof typeof expected, language: Language): string => expected[field][language];
function wordOf(field: keyof typeof expected, language: Language): string {
  const { word } = expected[field];
  return typeof word === "string" ? word : word[language];
}
/** By its head, the word that belongs under it; without spaces and hyphens, as a PDF breaks them. */
const asExpected = (language: Language) =>
  Object.fromEntries(fields.map((field) => [plain(headOf(field, language)), wordOf(field, language)]));

const [anyAgency] = summaryOf().agencies;
const agencies = ["Zinnob", "Zander", "Zwei"].map((word) => {
  if (!anyAgency) throw new Error("no agency");
  const name = { vi: word, en: word, de: word };
  return { ...anyAgency, code: word.toUpperCase(), name, short: name };
});
const task = taskInSummary({
  ...{ title: "Zitadel", basis: "Zeder", lead: "ZINNOB", coordinating: ["ZANDER"], deliverable: "Zobel" },
  ...{ due: "2024-05-31", originalDue: "2024-05-31", result: "Zirbel", stateReason: "Ziegel" },
  ...{ state: "SUSPENDED", standing: "suspended", reason: null, delayReason: "", proposedSolution: "" },
});

function paperIn(language: Language) {
  const paper = summaryDocument(summaryOf({ tasks: [task], agencies }), language);
  if (!paper.annex) throw new Error("no annex");
  return { paper, annex: paper.annex };
}

/** The position of a word on a page of the PDF, in points from the top left. */
type Placed = { text: string; left: number; top: number };

function pagesOf(pdf: Uint8Array): Placed[][] {
  const said = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, encoding: "utf8" });
  return said.split("<page ").map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, text = ""]) => ({
      text,
      left: Number(x),
      top: Number(y),
    })),
  );
}

/** The text above each word of the row, between the line before the table and the title of the group. */
function headsAbove(words: readonly Placed[], row: readonly Placed[], above: Placed, below: Placed) {
  const columns = row.toSorted((a, b) => a.left - b.left);
  return Object.fromEntries(
    columns.map(({ text, left }, at) => {
      const from = at === 0 ? 0 : left - 1;
      const to = (columns[at + 1]?.left ?? Infinity) - 1;
      const head = words
        .filter((word) => word.left >= from && word.left < to && word.top > above.top + 2)
        .filter(({ top }) => top < below.top - 2)
        .toSorted((a, b) => a.top - b.top || a.left - b.left);
      return [plain(head.map((word) => word.text).join("")), text];
    }),
  );
}

describe.each(languages)("each value in %s stands under its own head", (language) => {
  const { paper, annex } = paperIn(language);

  test("in the annex itself", () => {
    const row = annex.groups[0]?.rows[0]?.cells ?? {};
    const cells = annex.columns.map(({ name }) => row[name]?.map(({ text }) => text).join(""));
    expect(annex.columns.map(({ head }) => plain(head))).toEqual(Object.keys(asExpected(language)));
    expect(Object.keys(row)).toHaveLength(annex.columns.length);
    for (const [at, field] of fields.entries()) expect(cells[at]).toContain(wordOf(field, language));
  });

  test("on the sheet, also where a narrow screen repeats the head beside it", () => {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider
        locale={language}
        messages={messagesIn[language] as unknown as AbstractIntlMessages}
        timeZone="Asia/Ho_Chi_Minh"
      >
        <AnnexSheet annex={annex} />
      </NextIntlClientProvider>,
    );
    const heads = [...html.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, head = ""]) => head);
    const cells = [...html.matchAll(/<td [^>]*data-word="([^"]*)"[^>]*><\w+[^>]*>([^<]*)</g)];
    expect(cells.map(([, head]) => head)).toEqual(heads);
    const value = (said = "") => said.split(/\s/)[0] ?? "";
    expect(Object.fromEntries(cells.map(([, head = "", said]) => [plain(head), value(said)]))).toEqual(
      asExpected(language),
    );
  });

  test("in the PDF", async () => {
    const pages = pagesOf(await pdfOf(paper));
    const page = pages.find((words) => words.some(({ text }) => text === "Zitadel")) ?? [];
    const at = page.find(({ text }) => text === "Zitadel")?.top;
    const values = new Set(fields.map((field) => wordOf(field, language)));
    const row = page.filter(({ text, top }) => top === at && values.has(text));
    const above = page.find(({ text }) => text === annex.remark.split(/\s/).at(-1));
    const below = page.find(({ text }) => text === annex.groups[0]?.title.split(/\s/)[0]);
    if (!above || !below) throw new Error("the table was not found");
    expect(headsAbove(page, row, above, below)).toEqual(asExpected(language));
  });
});
