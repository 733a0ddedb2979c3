// A stale page is told in the reader's words: who was faster, what is recorded now, what one had typed oneself.
import { createTranslator } from "next-intl";
import { expect, test, vi } from "vitest";
import { type Messages, messagesIn, type Namespace } from "@/lib/language/messages";
import { tellConflict } from "@/lib/tasks/conflict";
import { Stale } from "@/lib/tasks/stale";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

vi.mock("next-intl/server", () => ({
  getTranslations: async ({ locale, namespace }: { locale: "en"; namespace: Namespace }) =>
    createTranslator<Messages, Namespace>({ locale, messages: messagesIn[locale], namespace }),
}));

const { agencies, people } = await givenHouse(await testDatabase());

test("names the agency and the reason for delay, not their numbers and codes", async () => {
  const stale = new Stale({
    seenVersion: 1,
    version: 2,
    at: new Date("2024-04-25T03:00:00Z"),
    by: { role: "HEAD", agencyId: agencies.btc.id },
    fields: [
      { field: "delayReasonCode", seen: null, now: "staff" },
      { field: "progress", seen: 40, now: 40 },
    ],
  });
  const typed = { delayReasonCode: "funding", progress: "40" };
  const conflict = await tellConflict(people.staff, stale, typed, "en");
  expect(conflict?.sentence).toContain(agencies.btc.nameEn);
  expect(conflict?.rows).toMatchObject([
    { name: "delayReasonCode", seen: "–", now: "staff", mine: "funding", mineInWords: "funding" },
  ]);
  const german = await tellConflict(people.staff, stale, typed, "de");
  expect(german?.rows).toMatchObject([{ now: "Personal", mine: "funding", mineInWords: "Mittel" }]);
});

test("leaves every other error to others", async () => {
  expect(await tellConflict(people.staff, new Error("broken"), {}, "en")).toBeNull();
});
