// The Office keeps the reasons for delay: what is written, and the ladder of refusals, none of which writes anything.
import { beforeEach, describe, expect, test } from "vitest";
import * as actions from "@/lib/delay-reasons/actions";
import {
  addReason,
  changeReason,
  moveReason,
  restoreReason,
  retireReason,
} from "@/lib/delay-reasons/commands";
import { mayKeepReasons } from "@/lib/delay-reasons/policy";
import { getKeptReasons, getReasons } from "@/lib/delay-reasons/queries";
import { codeOf, reasonAdded } from "@/lib/delay-reasons/reason";
import { Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import type { Person } from "@/lib/people/person";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
let presses = 0;

beforeEach(async () => {
  await db.entry.updateMany({ data: { delayReasonCode: null } });
  await db.delayReason.deleteMany({ where: { rank: { gt: 8 } } });
  const codes = ["contribution", "decision", "basis", "below", "staff", "it", "funding", "other"];
  for (const [index, code] of codes.entries())
    await db.delayReason.update({ where: { code }, data: { rank: index + 1, active: true, version: 1 } });
});

const key = () => {
  presses += 1;
  return `press-number-${presses}`;
};
const submission = (reason: string, seen = 1) => ({ reason, seen, key: key() });
const names = { nameVi: "bão lũ", nameEn: "storm and flood", nameDe: "Sturm und Flut" };
const inOrder = async () => (await getReasons(people.office)).map(({ code }) => code);

/** Asserts the refusal, and that neither the list nor the history changed. */
async function refused(attempt: () => Promise<string>, message: string) {
  const [list, rows] = [await getReasons(people.office), await db.history.count()];
  const error = await attempt().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ message });
  expect(await getReasons(people.office)).toEqual(list);
  expect(await db.history.count()).toBe(rows);
}

const lastRow = () => db.history.findFirstOrThrow({ orderBy: { id: "desc" } });

describe("the Office", () => {
  test("adds a reason at the end, under a code made of its English name", async () => {
    const added = { ...names, key: key() };
    expect(await Promise.all([1, 2].map(() => addReason(people.office, added)))).toEqual([
      "storm-and-flood",
      "storm-and-flood",
    ]);
    expect((await inOrder()).at(-1)).toBe("storm-and-flood");
    expect(await lastRow()).toMatchObject({
      subject: "delayReason",
      event: "reasonAdded",
      after: { code: "storm-and-flood", ...names },
    });
  });

  test("changes the names", async () => {
    await changeReason(people.office, { ...submission("staff"), ...names });
    expect(await db.delayReason.findUnique({ where: { code: "staff" } })).toMatchObject({
      ...names,
      version: 2,
    });
    expect(await lastRow()).toMatchObject({
      event: "reasonChanged",
      before: { nameEn: "staff" },
      after: names,
    });
  });

  test("moves a reason up and down", async () => {
    await moveReason(people.office, { ...submission("decision"), to: "up" });
    expect((await inOrder()).slice(0, 3)).toEqual(["decision", "contribution", "basis"]);
    await moveReason(people.office, { ...submission("decision", 2), to: "down" });
    expect((await inOrder()).slice(0, 3)).toEqual(["contribution", "decision", "basis"]);
    expect(await lastRow()).toMatchObject({ before: { place: 1 }, after: { place: 2, code: "decision" } });
  });

  test("retires a reason, which stays readable, and restores it", async () => {
    await retireReason(people.office, submission("it"));
    expect((await getReasons(people.staff)).find(({ code }) => code === "it")).toMatchObject({
      active: false,
    });
    expect(await lastRow()).toMatchObject({ event: "reasonRetired", after: { code: "it" } });
    await restoreReason(people.office, submission("it", 2));
    expect((await getReasons(people.staff)).find(({ code }) => code === "it")).toMatchObject({
      active: true,
    });
    expect(await lastRow()).toMatchObject({ event: "reasonRestored" });
  });

  test("sees how often each was given, in tasks and parts", async () => {
    const quarter = await givenQuarter(db);
    await givenTask(db, { quarter, agency: agencies.btc, delayReasonCode: "funding" });
    const kept = await getKeptReasons(people.office);
    expect(kept?.canKeep).toBe(true);
    expect(kept?.reasons.find(({ code }) => code === "funding")).toMatchObject({ tasks: 1, parts: 0 });
  });
});

describe("nothing is written", () => {
  test.each(["staff", "head", "officeStaff", "committee", "chair", "admin"] as const)(
    "by %s",
    async (who) => {
      const person: Person = people[who];
      await refused(() => addReason(person, { ...names, key: key() }), "reasonsNotYours");
      await refused(() => changeReason(person, { ...submission("staff"), ...names }), "reasonsNotYours");
      await refused(() => moveReason(person, { ...submission("staff"), to: "up" }), "reasonsNotYours");
      await refused(() => retireReason(person, submission("staff")), "reasonsNotYours");
      await refused(() => restoreReason(person, submission("staff")), "reasonsNotYours");
    },
  );

  test("of a reason that does not exist", () =>
    refused(() => retireReason(people.office, submission("nobody")), "reasonNotFound"));

  test("under a name that another reason has", () =>
    refused(() => addReason(people.office, { ...names, nameVi: "NHÂN SỰ", key: key() }), "reasonTaken"));

  test("beyond either end of the list", async () => {
    await refused(
      () => moveReason(people.office, { ...submission("contribution"), to: "up" }),
      "reasonAtEnd",
    );
    await refused(() => moveReason(people.office, { ...submission("other"), to: "down" }), "reasonAtEnd");
  });

  test("twice", async () => {
    await retireReason(people.office, submission("it"));
    await refused(() => retireReason(people.office, submission("it", 2)), "reasonRetiredAlready");
    await refused(() => restoreReason(people.office, submission("staff")), "reasonOfferedAlready");
  });

  test("that would leave no reason on offer", async () => {
    await db.delayReason.updateMany({ where: { code: { not: "other" } }, data: { active: false } });
    await refused(() => retireReason(people.office, submission("other")), "reasonLast");
  });

  test("on an older version, and who changed it is told", async () => {
    await changeReason(people.office, { ...submission("staff"), ...names });
    await refused(() => retireReason(people.office, submission("staff")), "reasonChangedMeanwhile");
    const error = await changeReason(people.office, {
      ...submission("staff"),
      ...names,
      nameEn: "mine",
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Stale);
    expect(error).toMatchObject({ changed: { version: 2, by: { role: "OFFICE" } } });
  });
});

test("two who change at once are one change and one who is told", async () => {
  const both = await Promise.allSettled(
    ["first", "second"].map((nameEn) =>
      changeReason(people.office, { ...submission("staff"), ...names, nameEn }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a code is made of the name and is never taken twice", () => {
  expect(codeOf("  Đất đai & Sturm! ", [])).toBe("dat-dai-sturm");
  expect(codeOf("staff", ["staff", "staff-2"])).toBe("staff-3");
  expect(codeOf("None", [])).toBe("none-2");
  expect(codeOf("…", [])).toBe("reason");
  expect(codeOf("x".repeat(100), []).length).toBeLessThanOrEqual(40);
});

test("a name is needed in each language, in one line", () => {
  const parsed = reasonAdded.safeParse({ ...names, nameVi: " bão \n lũ ", key: "12345678" });
  expect(parsed.data?.nameVi).toBe("bão lũ");
  expect(reasonAdded.safeParse({ ...names, nameDe: "  ", key: "12345678" }).success).toBe(false);
});

/** The table: who may do what with the list. */
test.each([
  ["STAFF", true, false],
  ["HEAD", true, false],
  ["OFFICE", true, true],
  ["COMMITTEE", true, false],
  ["CHAIR", true, false],
  ["ADMIN", false, false],
] as const)("%s reads the list: %s, keeps it: %s", async (role, reads, keeps) => {
  const person = Object.values(people).find((each) => each.role === role);
  if (!person) throw new Error(`nobody is ${role}`);
  expect((await getKeptReasons(person)) !== null).toBe(reads);
  expect(mayKeepReasons(person)).toBe(keeps);
});

test("every door of the list stands in this table", () => {
  expect(Object.keys(actions).toSorted()).toEqual([
    "addReasonAction",
    "changeReasonAction",
    "moveReasonAction",
    "restoreReasonAction",
    "retireReasonAction",
  ]);
});
