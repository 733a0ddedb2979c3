// The ladder of refusals of every command that plans; none of them writes a row of history.
import { describe, expect, test } from "vitest";
import { Stale } from "@/lib/forms/stale";
import type { Person } from "@/lib/people/person";
import { assignTask, planTasks } from "@/lib/planning/commands";
import { askPart, changeTask, removeTask, withdrawPart } from "@/lib/planning/commands-change";
import { copyTasks } from "@/lib/planning/commands-copy";
import { mostEntered, planRow } from "@/lib/planning/plan";
import { givenClosed, givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const house = await givenPlanning(db);
const { agencies, people } = house;

/** A task with a part in each stage, and one of the committee: due within their quarters. */
async function given(quarter: number, due: string, origin: "AGENCY_PLAN" | "COMMITTEE" = "AGENCY_PLAN") {
  const found = await givenTask(db, { quarter: { id: quarter }, agency: agencies.btc, due, origin });
  const part = await givenContribution(db, { entry: found.entry, agency: agencies.ubkt, due });
  return { quarter, due, code: found.task.code.toLowerCase(), part: part.id, seen: found.entry.version };
}
type Given = Awaited<ReturnType<typeof given>>;

const closing = await givenQuarter(db, { id: 20233, state: "OPEN" });
const closed = await given(closing.id, "2023-09-15");
await givenClosed(db, closing);
const reporting = await given(20241, "2024-03-15");
const own = await given(planned, "2024-06-14");
const ofCommittee = await given(planned, "2024-06-14", "COMMITTEE");

const row = (name: string, wanted: Record<string, unknown>) => ({
  row: name,
  ...planRow.parse({ title: "Row", lead: "BTC", due: "2024-06-14", ...wanted }),
});

type Command = (person: Person, task: Given, seen?: number) => Promise<unknown>;

/** Every command on a task of the house, as its form would send it. */
const commands: Record<string, { plans: boolean; versioned: boolean; run: Command }> = {
  assignTask: {
    plans: true,
    versioned: false,
    run: (person, { quarter, due }) => assignTask(person, entered({ quarter, due })),
  },
  planTasks: {
    plans: true,
    versioned: true,
    run: (person, { quarter, due, code }, seen = 1) =>
      planTasks(person, { quarter, key: key(), rows: [row("a", { task: code, seen, title: "Mine", due })] }),
  },
  changeTask: {
    plans: true,
    versioned: true,
    run: (person, { quarter, due, code }, seen = 1) =>
      changeTask(person, changed(code, seen, { quarter, due, title: "Mine" })),
  },
  removeTask: {
    plans: true,
    versioned: true,
    run: (person, { quarter, code }, seen = 1) =>
      removeTask(person, { task: code, quarter, seen, key: key() }),
  },
  copyTasks: {
    plans: true,
    versioned: false,
    run: (person, { quarter }) =>
      copyTasks(person, {
        quarter,
        from: closing.id,
        key: key(),
        rows: [{ row: closed.code, chosen: true }],
      }),
  },
  askPart: {
    plans: false,
    versioned: true,
    run: (person, { quarter, code }, seen = 1) =>
      askPart(person, {
        ...{ task: code, quarter, seen, key: key() },
        ...{ agency: "VPTU", asked: "Remarks", until: "2024-06-01" },
      }),
  },
  withdrawPart: {
    plans: false,
    versioned: true,
    run: (person, { quarter, code, part }, seen = 1) =>
      withdrawPart(person, { task: code, quarter, seen, part, key: key() }),
  },
};

/** Runs what must be refused, and looks whether anything was written. */
async function refused(run: () => Promise<unknown>): Promise<unknown> {
  const before = await db.history.count();
  const error: unknown = await run().then(
    () => null,
    (each: unknown) => each,
  );
  expect(await db.history.count()).toBe(before);
  return error;
}

const others = ["staff", "otherHead", "otherStaff", "officeStaff", "committee", "chair"] as const;

describe.each(Object.entries(commands))("%s", (name, { plans, versioned, run }) => {
  test.each(others)("is not for %s", async (who) => {
    const message = plans ? "notYoursToPlan" : "notYoursToAsk";
    expect(await refused(() => run(people[who], own))).toMatchObject({ message });
  });

  test("finds nothing for the administrator", async () => {
    const message = plans ? "quarterNotFound" : "taskNotFound";
    expect(await refused(() => run(people.admin, own))).toMatchObject({ message });
  });

  test("is over in a closed quarter, for the Office too", async () => {
    // What comes from a quarter before the closed one would be refused in it all the same.
    const target = name === "copyTasks" ? { ...closed, quarter: 20234 } : closed;
    for (const person of [people.head, people.office])
      expect(await refused(() => run(person, target))).toMatchObject({ message: "quarterClosed" });
  });

  if (plans)
    test("is over in a quarter that is reported", async () => {
      expect(await refused(() => run(people.head, reporting))).toMatchObject({ message: "planningOver" });
    });

  if (versioned)
    test("tells a stale page what changed", async () => {
      await db.entry.updateMany({ where: { task: { code: own.code.toUpperCase() } }, data: { version: 7 } });
      const error = await refused(() => run(people.head, own, 6));
      expect(error).toBeInstanceOf(Stale);
      await db.entry.updateMany({ where: { task: { code: own.code.toUpperCase() } }, data: { version: 1 } });
    });
});

test("a head plans what the own agency planned itself, not what the committee gave it", async () => {
  for (const name of ["planTasks", "changeTask", "removeTask"])
    expect(
      await refused(() => commands[name]?.run(people.head, ofCommittee) ?? Promise.reject()),
    ).toMatchObject({
      message: "notYoursToPlan",
    });
  const asCommittee = [row("n1", { origin: "COMMITTEE" })];
  expect(
    await refused(() => planTasks(people.head, { quarter: planned, key: key(), rows: asCommittee })),
  ).toMatchObject({ message: "notYoursToPlan" });
  const given = changed(own.code, 1, { origin: "MEETING" });
  expect(await refused(() => changeTask(people.head, given))).toMatchObject({ message: "notYoursToPlan" });
  const away = changed(own.code, 1, { lead: "VPTU" });
  expect(await refused(() => changeTask(people.head, away))).toMatchObject({ message: "notYoursToPlan" });
});

test("a table names a task that is not in this quarter, or too many at once", async () => {
  const elsewhere = [row("a", { task: reporting.code, seen: "1" })];
  expect(
    await refused(() => planTasks(people.office, { quarter: planned, key: key(), rows: elsewhere })),
  ).toMatchObject({ message: "taskNotFound" });
  const many = Array.from({ length: mostEntered + 1 }, (_, index) => row(`n${index}`, {}));
  expect(
    await refused(() => planTasks(people.office, { quarter: planned, key: key(), rows: many })),
  ).toMatchObject({ message: "tooManyAtOnce" });
});

test("what was carried over, and what somebody has worked on, stays in the plan", async () => {
  const carried = await given(planned, "2024-06-14");
  const { id } = await db.entry.findFirstOrThrow({
    where: { task: { code: carried.code.toUpperCase() } },
  });
  const before = await givenTask(db, { quarter: { id: 20241 }, agency: agencies.btc });
  await db.entry.update({ where: { id }, data: { carriedFromId: before.entry.id } });
  const remove = (task: Given) => commands.removeTask?.run(people.head, task) ?? Promise.reject();
  expect(await refused(() => remove(carried))).toMatchObject({ message: "carriedStays" });
  const moved = changed(carried.code, 1, { due: "2024-06-01" });
  expect(await refused(() => changeTask(people.head, moved))).toMatchObject({
    fields: { due: "dueIsInForce" },
  });
  const begun = await given(planned, "2024-06-14");
  await db.contribution.update({ where: { id: begun.part }, data: { state: "ACCEPTED" } });
  expect(await refused(() => remove(begun))).toMatchObject({ message: "begunStays" });
  const taken = () => commands.withdrawPart?.run(people.head, begun) ?? Promise.reject();
  expect(await refused(taken)).toMatchObject({ message: "partTakenUp" });
});
