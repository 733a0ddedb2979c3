// The paper says what the closing decides: all that is carried over with its new deadline, all that is dropped and why.
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { summaryDocument } from "@/lib/summary/paper/compose";
import type { PaperDocument } from "@/lib/summary/paper/document";
import type { TaskInSummary } from "@/lib/summary/summary";
import { summaryOf, taskInSummary } from "./given-summary";

const carried = (wanted: Partial<TaskInSummary> = {}, due: string | null = "2024-06-30", reason = "") =>
  taskInSummary({ decision: { carryOver: true, due, reason }, ...wanted });
const dropped = taskInSummary({
  code: "2024-Q1-UBKT-09",
  title: "Trial of badges.",
  lead: "UBKT",
  standing: "dropped",
  state: "DROPPED",
  stateReason: "The province buys them",
  decision: { carryOver: false, due: null, reason: "The province buys them" },
});

const paperOf = (tasks: TaskInSummary[], language: (typeof languages)[number] = "en") =>
  summaryDocument(
    summaryOf({
      tasks,
      closing: {
        carried: tasks.filter(({ decision }) => decision?.carryOver).length,
        dropped: tasks.filter(({ decision }) => decision?.carryOver === false).length,
      },
    }),
    language,
  );

const linesOf = ({ blocks }: PaperDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [
          block.runs
            .map(({ text }) => text)
            .join("")
            .replaceAll("\u00A0", " "),
        ]
      : [],
  );
const cellsOf = ({ annex }: PaperDocument, column: string): string[] =>
  (annex?.groups ?? []).flatMap(({ rows }) =>
    rows.map(({ cells }) =>
      (cells[column] ?? [])
        .map(({ text }) => text)
        .join("")
        .replaceAll("\u00A0", " "),
    ),
  );
const [due, why] = ["due", "reason"] as const;

describe("what is decided", () => {
  test("stands in the text, each task with the new and the old deadline or its reason", () => {
    const tasks = [
      carried({ title: "Cadre planning", lead: "BTC" }, "2024-06-30", "Only once the list is whole."),
      carried({ title: "Staffing plan", due: "2024-05-31", standing: "open" }, "2024-05-31"),
      carried({ title: "Archive rules", state: "REPORTED", lead: "VPTU" }, "2024-03-29"),
      carried({ title: "Network", state: "SUSPENDED", standing: "suspended" }),
      dropped,
    ];
    expect(linesOf(paperOf(tasks))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("4 tasks are carried over to Q2 2024"),
        "- Cadre planning (Organisation Commission): new deadline 30 June 2024, until now 29 March 2024; Only once the list is whole.",
        "- Staffing plan (Organisation Commission): the deadline stays 31 May 2024.",
        "- Archive rules (Office): reported as done, awaiting confirmation; deadline 29 March 2024.",
        "- Network (Organisation Commission): new deadline 30 June 2024, until now 29 March 2024; suspended.",
        "1 task of the first quarter will not be carried out:",
        "- Trial of badges (Inspection Commission): The province buys them.",
      ]),
    );
    const [vi, de] = [linesOf(paperOf(tasks, "vi")), linesOf(paperOf(tasks, "de"))];
    expect(vi).toContain("- Staffing plan (Ban Tổ chức Tỉnh ủy): giữ thời hạn 31/5/2024.");
    expect(vi).toContain("Không thực hiện 01 nhiệm vụ của quý I:");
    expect(vi).toContain(
      "- Network (Ban Tổ chức Tỉnh ủy): thời hạn mới 30/6/2024, thời hạn cũ 29/3/2024; đang tạm dừng.",
    );
    expect(de).toContain(
      "- Network (Organisationsabteilung): neue Frist 30. Juni 2024, bisher 29. März 2024; ausgesetzt.",
    );
    expect(de).toContain("1 Aufgabe des ersten Quartals entfällt:");
  });

  test("stands in the annex with both deadlines, the Office's word behind the agency's", () => {
    const paper = paperOf([
      carried({}, "2024-06-30", "Only once the list is whole"),
      carried({ due: "2024-05-31", originalDue: "2024-05-31", standing: "open" }, "2024-05-31"),
      carried({ state: "REPORTED", standing: "open" }, "2024-03-29"),
      dropped,
    ]);
    expect(cellsOf(paper, due)).toEqual([
      "29 March 2024. New deadline: 30 June 2024.",
      "31 May 2024. The deadline stays.",
      "29 March 2024. Goes along as reported.",
      "29 March 2024",
    ]);
    expect(cellsOf(paper, why)[0]).toMatch(/Solution: .* Office: Only once the list is whole\.$/);
    expect(cellsOf(paper, why)[3]).toBe("The province buys them");
  });

  test.each(languages)("is bounded in the text in %s, and whole in the annex", (language) => {
    const tasks = Array.from({ length: 90 }, (_, index) =>
      carried({ code: `2024-Q1-BTC-${index}`, title: `Work ${index}.` }),
    );
    const paper = paperOf(tasks, language);
    const lines = linesOf(paper).filter((line) => line.startsWith("- Work"));
    expect(lines).toHaveLength(40);
    expect(linesOf(paper).find((line) => /^- .*\b50\b/.test(line))).toBeDefined();
    expect(cellsOf(paper, "title")).toHaveLength(90);
    expect(JSON.stringify(paper)).not.toMatch(/undefined|decisions\./);
  });

  test("says nothing while nothing is proposed, and nothing where nothing was left", () => {
    const open = linesOf(summaryDocument(summaryOf(), "en")).join("\n");
    expect(open).toContain("The unfinished work comes first: 9 tasks of the first quarter");
    const none = linesOf(
      summaryDocument(summaryOf({ tasks: [], sliding: 0, closing: { carried: 0, dropped: 0 } }), "en"),
    );
    expect(none.join("\n")).not.toMatch(/carried over|carried out|unfinished work comes/);
  });
});
