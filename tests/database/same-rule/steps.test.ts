// The steps of entries, parts and quarters are written once: lib asks the constant, the triggers ask its rows. And the lists
// of states that both name: which part is open, which entry is final.
import { describe, expect, test } from "vitest";
import { quarterAfter, quarterBefore, quarterStates } from "@/lib/calendar/quarter";
import { contributionStates, isOpenPart } from "@/lib/tasks/contribution";
import { entryStates } from "@/lib/tasks/standing";
import { mayBeExtended } from "@/lib/tasks/task";
import { entrySteps, partSteps, quarterSteps, stepTables } from "@/prisma/rules/steps";
import { testDatabase } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

await testDatabase();
const { client } = await testSql("app");
const ask = async <Row>(statement: string): Promise<Row[]> => (await client.query(statement)).rows;

type Steps = Record<string, Record<string, readonly string[]>>;
const nouns: [name: string, type: string, states: readonly string[], steps: Steps][] = [
  ["entry", "EntryState", entryStates, entrySteps],
  ["part", "ContributionState", contributionStates, partSteps],
  ["quarter", "QuarterState", quarterStates, quarterSteps],
];

describe.each(nouns)("the steps of the %s", (name, type, states, steps) => {
  const written = Object.entries(steps).flatMap(([kind, from]) =>
    Object.entries(from).flatMap(([state, to]) => to.map((each) => `${kind}: ${state} to ${each}`)),
  );

  test("are the rows of its table, each once", async () => {
    const rows = await ask<{ step: string }>(
      `SELECT kind || ': ' || from_state || ' to ' || to_state AS step FROM allowed_${name}_step`,
    );
    expect(rows.map(({ step }) => step).toSorted()).toEqual(written.toSorted());
    expect(new Set(written).size).toBe(written.length);
    expect(stepTables.find(({ table }) => table === `allowed_${name}_step`)?.rows).toHaveLength(
      written.length,
    );
  });

  test("lead from and to states that there are", async () => {
    const labels = await ask<{ label: string }>(
      `SELECT e.enumlabel AS label FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = '${type}'`,
    );
    expect(labels.map(({ label }) => label).toSorted()).toEqual([...states].toSorted());
    for (const from of Object.values(steps))
      for (const each of [...Object.keys(from), ...Object.values(from).flat()])
        expect(states).toContain(each);
  });

  test("are those of which the triggers' function says yes, and no others", async () => {
    const rows = await ask<{ was: string; becomes: string; is: boolean }>(`
      SELECT f.s AS was, t.s AS becomes, is_${name}_step(f.s, t.s) AS is
      FROM unnest(enum_range(NULL::"${type}")) AS f(s), unnest(enum_range(NULL::"${type}")) AS t(s)`);
    expect(rows).toHaveLength(states.length ** 2);
    const may = (was: string, becomes: string) =>
      was === becomes || Object.values(steps).some((from) => from[was]?.includes(becomes));
    for (const { was, becomes, is } of rows)
      expect([was, becomes, is]).toEqual([was, becomes, may(was, becomes)]);
  });

  test("are read by the app, and written by nobody but the migration", async () => {
    for (const statement of [
      `DELETE FROM allowed_${name}_step`,
      `UPDATE allowed_${name}_step SET kind = 'x'`,
    ])
      await expect(client.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

test("an open part is the same to both", async () => {
  for (const { state, is } of await ask<{ state: (typeof contributionStates)[number]; is: boolean }>(
    `SELECT s AS state, is_open_part(s) AS is FROM unnest(enum_range(NULL::"ContributionState")) AS s`,
  ))
    expect([state, is]).toEqual([state, isOpenPart(state)]);
});

test("a final entry is one that has no deadline to move and waits for nobody, to both", async () => {
  for (const { state, is } of await ask<{ state: (typeof entryStates)[number]; is: boolean }>(
    `SELECT s AS state, is_final(s) AS is FROM unnest(enum_range(NULL::"EntryState")) AS s`,
  ))
    expect([state, is]).toEqual([state, !mayBeExtended(state) && state !== "REPORTED"]);
});

test("the quarter after each is the same to both, over three centuries", async () => {
  const rows = await ask<{ id: number; next: number }>(
    "SELECT y * 10 + n AS id, next_quarter(y * 10 + n) AS next FROM generate_series(1930, 2200) y, generate_series(1, 4) n",
  );
  expect(rows).toHaveLength(271 * 4);
  for (const { id, next } of rows)
    expect([id, next, quarterBefore(next)]).toEqual([id, quarterAfter(id), id]);
});
