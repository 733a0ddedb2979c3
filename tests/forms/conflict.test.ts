// A stale page is explained in the reader's language: who was faster, what is recorded now, what one had typed oneself.
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { personFields } from "@/lib/accounts/fields";
import { conflictOf } from "@/lib/forms/conflict";
import { type Changed, Stale } from "@/lib/forms/stale";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { entryFields, planFields } from "@/lib/tasks/fields";

const named = (code: string, name: string) => ({
  code,
  nameVi: `${name} vi`,
  nameEn: `${name} en`,
  nameDe: `${name} de`,
});
const changed = (wanted: Partial<Changed>): Changed => ({
  about: "task",
  fields: { ...planFields, ...entryFields },
  seenVersion: 1,
  version: 2,
  at: new Date("2024-04-25T03:00:00Z"),
  by: { role: "HEAD", agency: "BTC" },
  differences: [],
  named: {
    agencies: [named("BTC", "Organisation"), named("UBKT", "Inspection")],
    reasons: [named("staff", "Staff"), named("funding", "Money")],
  },
  ...wanted,
});

const told = (stale: Stale, typed: Record<string, string>, language: (typeof languages)[number] = "en") =>
  conflictOf(stale, typed, {
    t: createTranslator({ locale: language, messages: messagesIn[language] }),
    language,
  });

test.each(languages)("names agencies and reasons in %s, not their numbers and codes", async (language) => {
  const stale = new Stale(
    changed({
      differences: [
        { field: "delayReasonCode", seen: null, now: "staff" },
        { field: "progress", seen: 40, now: 40 },
        { field: "lead", seen: "BTC", now: "UBKT" },
      ],
    }),
  );
  const conflict = await told(stale, { delayReasonCode: "funding", progress: "40" }, language);
  expect(conflict.sentence).toContain(`Organisation ${language}`);
  expect(conflict.rows).toMatchObject([
    {
      name: "delayReasonCode",
      seen: "–",
      now: `Staff ${language}`,
      mine: "funding",
      mineInWords: `Money ${language}`,
      kind: "choice",
    },
    { name: "lead", seen: `Organisation ${language}`, now: `Inspection ${language}`, kind: "told" },
  ]);
});

test("a text is kept as it was typed, with the control of its kind", async () => {
  const differences = [
    { field: "result", seen: "Plan 1", now: "Plan 2" },
    { field: "due", seen: "2024-03-31", now: "2024-04-30" },
    { field: "priority", seen: false, now: true },
    { field: "title", seen: "same", now: "same" },
  ];
  const typed = { result: "Plan 3", due: "2024-05-31", title: "same\r\n" };
  const { rows } = await told(new Stale(changed({ differences })), typed);
  expect(rows).toMatchObject([
    { name: "result", seen: "Plan 1", now: "Plan 2", mine: "Plan 3", kind: "text", changed: true },
    { name: "due", kind: "day", mine: "2024-05-31" },
    { name: "priority", seen: "–", now: "yes", kind: "told" },
  ]);
});

describe("of a table", () => {
  const rows = [
    {
      row: "12",
      code: "2024-Q1-BTC-01",
      changed: changed({ differences: [{ field: "title", seen: "a", now: "b" }] }),
    },
    {
      row: "13",
      code: "2024-Q1-BTC-02",
      changed: changed({
        at: new Date("2024-04-25T04:00:00Z"),
        differences: [{ field: "priority", seen: false, now: true }],
      }),
    },
  ];
  const stale = new Stale(changed({}), rows);

  test("what was left as it was seen takes what is recorded; the version seen goes along", async () => {
    const conflict = await told(stale, { "12.title": "a", "13.title": "mine" });
    expect(conflict.rows).toMatchObject([
      { name: "12.title", now: "b", mine: "b", changed: true },
      { name: "12.seen", kind: "sent", mine: "2" },
      { name: "13.priority", mine: "1" },
      { name: "13.seen", kind: "sent" },
    ]);
    expect(conflict.rows[0]?.label).toContain("2024-Q1-BTC-01");
    expect(conflict.version).toBe(0);
  });

  test("what was typed stands beside what is recorded", async () => {
    const conflict = await told(stale, { "12.title": "mine" });
    expect(conflict.rows[0]).toMatchObject({ seen: "a", now: "b", mine: "mine" });
  });
});

test("a tick with words of its own says them", async () => {
  const differences = [{ field: "active", seen: true, now: false }];
  const stale = new Stale(changed({ about: "register", fields: personFields, differences }));
  expect((await told(stale, {})).rows).toMatchObject([{ seen: "active", now: "deactivated", kind: "told" }]);
});

test.each(["task", "quarter", "register", "closing", "answer", "errata"] as const)(
  "every language has the words of a stale page about: %s",
  async (about) => {
    for (const language of languages) {
      const conflict = await told(new Stale(changed({ about })), {}, language);
      const said = [
        conflict.title,
        conflict.sentence,
        ...conflict.heads,
        conflict.keep ?? "",
        conflict.discard,
      ].join();
      expect(said).not.toMatch(/conflict\.|\{|undefined/);
      expect(conflict.keep === null).toBe(about === "answer");
    }
  },
);

test("nothing can be saved any longer of what has ended", async () => {
  expect((await told(new Stale(changed({ about: "closing", ended: true })), {})).keep).toBeNull();
});
