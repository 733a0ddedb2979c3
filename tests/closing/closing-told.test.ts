// The chair whose page is old is shown in words what changed since, and cannot close all the same.
import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { describe, expect, test, vi } from "vitest";
import { withdrawReport } from "@/lib/agency-reports/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { conflictOf } from "@/lib/forms/conflict";
import { Stale } from "@/lib/forms/stale";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { type Given, givenRead } from "./given-proposal";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
const house = await givenHouse(db);

describe("the chair is told in words", () => {
  const tellTo = async (given: Given, language: (typeof languages)[number]) => {
    const error = await confirmClosing(house.people.chair, { ...given.read, key: randomUUID() }).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(Stale);
    const t = createTranslator({ locale: language, messages: messagesIn[language] });
    return conflictOf(error as Stale, { paper: given.read.paper }, { t, language });
  };

  test("what happened since the page was drawn, by whom and when, with no way to close all the same", async () => {
    const given = await givenRead(db, house);
    const submission = { quarter: given.quarter.id, agency: "ubkt", seen: 1, key: randomUUID() };
    await withdrawReport(house.people.otherHead, { ...submission, reason: "A figure is wrong." });
    for (const language of languages) {
      const told = await tellTo(given, language);
      expect(told.keep).toBeNull();
      expect(told.rows.map(({ kind }) => kind)).toEqual(["told", "told"]);
      expect(told.rows[1]?.label).toMatch(/UBKT/);
      expect(told.rows[1]?.now).toContain("A figure is wrong.");
      expect(JSON.stringify(told)).not.toMatch(/closing\.|history\.|undefined/);
    }
    expect((await tellTo(given, "en")).title).toContain("Not closed");
  });

  test("of many things the first, and how many there are; of none that the paper became another", async () => {
    const given = await givenRead(db, house);
    await db.agency.update({ where: { id: house.agencies.ubkt.id }, data: { shortEn: "Inspectors" } });
    const renamed = await tellTo(given, "en");
    expect(renamed.rows[1]?.now).toContain("as of 25");
    const { id } = given.quarter;
    const row = { at: new Date(), subject: "quarter", subjectId: id, quarterId: id, event: "daysSet" };
    await db.history.createMany({ data: Array.from({ length: 15 }, () => row) });
    const told = await tellTo(given, "en");
    expect(told.rows).toHaveLength(1 + 12 + 1);
    expect(told.rows.at(-1)?.now).toContain("3 more");
  });
});
