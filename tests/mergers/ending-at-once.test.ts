// An agency is ended while somebody assigns work to it: one of the two is first, and the other is refused.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeAgency } from "@/lib/agencies/commands";
import { assignTask } from "@/lib/planning/commands";
import { askPart } from "@/lib/planning/commands-change";
import { givenAgency, givenTask } from "@/prisma/given";
import { entered, givenPlanning, key, planned } from "@/tests/planning/given-plan";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const { agencies, people } = await givenPlanning(db);

const names = {
  nameVi: "Ban",
  nameEn: "Commission",
  nameDe: "Abteilung",
  shortVi: "B",
  shortEn: "B",
  shortDe: "B",
};
const ending = (agency: string) =>
  changeAgency(people.admin, {
    ...{ agency, seen: 1, key: randomUUID(), ...names, rank: 1 },
    ...{ validFrom: "1930-02-03", validTo: "2024-03-31" },
  });

/** An agency with a code of its own, without people and without work. */
const idle = (code: string) => givenAgency(db, { code });
const message = (result: PromiseSettledResult<unknown>) =>
  result.status === "rejected" ? (result.reason.fields ?? result.reason.message) : "done";

const works = {
  "a task planned": (code: string) =>
    assignTask(people.office, entered({ lead: code, coordinating: "", directive: "" })),
  "a part asked": async (code: string) => {
    const { task } = await givenTask(db, {
      quarter: { id: planned },
      agency: agencies.btc,
      due: "2024-06-14",
    });
    const asked = { agency: code, asked: "Remarks", until: "2024-06-01", key: key() };
    return askPart(people.office, { task: task.code.toLowerCase(), quarter: planned, seen: 1, ...asked });
  },
};

test.each(Object.entries(works))(
  "%s at the same moment: never an ended agency with work",
  async (name, work) => {
    const letter = name === "a task planned" ? "T" : "P";
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const code = `${letter}${round}`;
      const { id } = await idle(code);
      const both = round % 2 ? [work(code), ending(code)] : [ending(code), work(code)];
      const results = await Promise.allSettled(both);
      const ended = (await db.agency.findUniqueOrThrow({ where: { id } })).validTo !== null;
      const busy =
        (await db.entry.count({ where: { agencyId: id } })) +
        (await db.contribution.count({ where: { agencyId: id } }));
      expect([ended, busy > 0]).toContain(true);
      expect(ended && busy > 0, JSON.stringify(results.map(message))).toBe(false);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      outcomes.add(ended ? "ended" : "busy");
    }
    expect(outcomes.size).toBeGreaterThan(0);
  },
);

test("where somebody holds the quarter to plan in it, the end waits and then sees the work", async () => {
  const { id } = await idle("HELD");
  const { promise: planning, resolve: letGo } = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const plan = db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM quarter WHERE id = ${planned} FOR SHARE`;
    held.resolve();
    await planning;
    await givenTask(tx, { quarter: { id: planned }, agency: { id, code: "HELD" }, due: "2024-06-14" });
  });
  await held.promise;
  const end = ending("HELD").then(
    () => "ended",
    (error) => error.fields,
  );
  const isWaiting = async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return (row?.count ?? 0) > 0;
  };
  await expect.poll(isWaiting).toBe(true);
  letGo();
  await plan;
  expect(await end).toEqual({ validTo: "agencyAtWork" });
});
