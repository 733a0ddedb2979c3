// Every event is a sentence in all three languages; what nobody knows is shown plainly.
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import type { Words } from "@/lib/forms/fields/words";
import { events } from "@/lib/history/event";
import { actorOf, sentenceOf } from "@/lib/history/sentence";
import { cellsOf, headsOf } from "@/lib/history/table";
import type { RecordedFacts } from "@/lib/history/view";
import { type Language, languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";

const named = {
  agencies: [
    {
      code: "BTC",
      nameVi: "Ban Tổ chức",
      nameEn: "Organisation Commission",
      nameDe: "Organisationsabteilung",
    },
    { code: "BTG", nameVi: "Ban Tuyên giáo", nameEn: "Propaganda Commission", nameDe: "Propagandaabteilung" },
  ],
  reasons: [{ code: "staff", nameVi: "nhân sự", nameEn: "staff", nameDe: "Personal" }],
};

const wordsIn = (language: Language): Words => ({
  t: createTranslator({
    locale: language,
    messages: messagesIn[language],
    onError: (error) => {
      throw error;
    },
  }),
  language,
  named,
});

const facts: RecordedFacts = {
  agency: "BTC",
  asked: "figures",
  code: "2024-Q1-BTC-07",
  title: "Report",
  name: "plan.pdf",
  due: "2024-04-30",
  quarter: 20242,
  from: 20234,
  state: "OPEN",
  carried: 3,
  dropped: 1,
  tasks: 12,
  parts: 2,
  people: 4,
  revision: 1,
  sha256: "0123456789abcdef",
  number: 2,
  datedOn: "2024-05-02",
  plansDueOn: "2024-01-10",
  reportsDueOn: "2024-04-05",
  assessment: "A good quarter",
  signInName: "staff.btc",
  role: "STAFF",
  successor: "BTG",
  validTo: "2025-03-01",
  nameVi: "nhân sự",
  nameEn: "staff",
  nameDe: "Personal",
};

const told = (
  language: Language,
  event: string,
  {
    before = {},
    after = facts,
    note = "because",
  }: { before?: RecordedFacts; after?: RecordedFacts; note?: string } = {},
) => sentenceOf({ event, before, after, note }, wordsIn(language));

describe.each(languages)("in %s", (language) => {
  test.each(events)("%s is a whole sentence, with facts and without", (event) => {
    const stages = event === "quarterMoved" ? {} : { state: "IN_PROGRESS" };
    const before = { due: "2024-03-31", state: "PLANNING", quarter: 20241, ...stages };
    const full = told(language, event, { before, after: { ...facts, ...stages } });
    for (const sentence of [full, told(language, event, { after: {}, note: "" })]) {
      expect(sentence).toMatch(/[.”“…]$/u);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|\bnone\b|PLANNING|BTG\b/u);
    }
  });
});

describe("a sentence", () => {
  test.each([
    ["quarterMoved", "moved the quarter from “planning” to “running”: “because”", { state: "PLANNING" }],
    ["quarterMoved", "moved the quarter from “running” to “reporting”.", { state: "OPEN" }],
  ])("%s says %s", (event, sentence, before) => {
    const after = before.state === "PLANNING" ? { state: "OPEN" } : { state: "REPORTING" };
    const note = before.state === "PLANNING" ? "because" : "";
    expect(told("en", event, { before, after, note })).toBe(sentence);
  });

  test("tells each field of a report that became another, and codes by their names", () => {
    const before = { state: "NOT_STARTED", progress: 0, helpFrom: "", delayReasonCode: null, result: "old" };
    const after = {
      result: "",
      delayReasonCode: "staff",
      helpFrom: "BTG",
      progress: 40,
      state: "IN_PROGRESS",
    };
    expect(told("en", "progressReported", { before, after: { ...after, version: 3 }, note: "" })).toBe(
      "state: in progress (before: not started); progress from 0% to 40%; result emptied; it read “old”; reason for delay: staff; help asked of: Propaganda Commission.",
    );
    expect(told("en", "progressReported", { after: { version: 4 }, note: "" })).toBe(
      "confirmed what was recorded.",
    );
  });

  test("tells what became of a task's text", () => {
    const before = { title: "Old", due: "2024-03-31", priority: false, lead: "BTC" };
    const after = { title: "New", due: "2024-04-30", priority: true, lead: "BTG", version: 2 };
    expect(told("en", "taskChanged", { before, after, note: "" })).toBe(
      "changed the task: lead agency: Propaganda Commission (before: Organisation Commission); task: “New” (before: “Old”); priority task: yes (before: no); deadline: 30\u00a0April 2024 (before: 31\u00a0March 2024).",
    );
  });

  test("tells who came to be in charge of a task, and that nobody is", () => {
    const named = { officer: "staff.btc", version: 2 };
    expect(told("en", "officerAssigned", { before: { officer: "" }, after: named, note: "" })).toBe(
      "changed who is in charge: officer in charge: “staff.btc”.",
    );
    const nobody = { officer: "", version: 3 };
    expect(
      told("de", "officerAssigned", { before: { officer: "staff.btc" }, after: nobody, note: "" }),
    ).toContain("federführende Person");
  });

  test("asks help of the Standing Committee by its name", () => {
    const after = { helpNeeded: "a decision", helpFrom: "COMMITTEE" };
    expect(told("de", "progressReported", { after, note: "" })).toBe(
      "benötigte Hilfe: „a decision“; Hilfe erbeten von: Ständiger Ausschuss.",
    );
  });

  test("of an event or a field that nobody knows is the plain name", () => {
    expect(told("en", "somethingNew")).toBe("somethingNew");
    expect(told("en", "taskChanged", { after: { colour: "red" }, note: "" })).toBe(
      "changed the task: colour: “red”.",
    );
  });
});

test("the file says who, what and about what, and lets no formula run", () => {
  const words = wordsIn("en");
  const row = {
    id: "12",
    at: new Date("2024-04-25T02:00:00Z"),
    role: "HEAD" as const,
    agency: named.agencies[0] ?? null,
    account: "head.btc",
    mine: false,
    event: "returned",
    before: {},
    after: {},
    note: "=1+1",
    subject: "task" as const,
    quarterId: 20241,
    task: { code: "2024-Q1-BTC-07", title: "Report" },
    person: null,
    agencyCode: null,
  };
  expect(headsOf(words)).toHaveLength(cellsOf(row, words).length);
  expect(cellsOf(row, words)).toEqual([
    12,
    "2024-04-25 09:00:00",
    "head, Organisation Commission",
    "head.btc",
    "Q1 2024",
    "2024-Q1-BTC-07",
    "returned",
    "returned the task: “=1+1”",
    "=1+1",
  ]);
  expect(actorOf({ role: null, agency: null }, words)).toBe("the system");
});
