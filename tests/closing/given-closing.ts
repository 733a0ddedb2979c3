// Quarters that are to be closed, each with the one that follows it, and the submissions that close them.
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { decideEntries, proposeClosing } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import type { DecisionRow } from "@/lib/decisions/decision";
import type { Person } from "@/lib/people/person";
import { summaryAsClosed } from "@/lib/summary/keep-snapshot-tx";
import { snapshotOf } from "@/lib/summary/snapshot";
import type { Database } from "@/prisma/connect";
import { givenQuarter } from "@/prisma/given";

/** Long over, so that the usual deadline of what is carried over lies near whatever the year. */
let year = 1950;

/** A quarter that is being reported, and the next one in planning; each call takes a year of its own. */
export async function givenPair(db: Database) {
  year += 1;
  const quarter = await givenQuarter(db, { id: year * 10 + 1, state: "REPORTING" });
  const next = await givenQuarter(db, { id: year * 10 + 2, state: "PLANNING" });
  return { quarter, next };
}

const versionOf = async (db: Database, { id }: { id: number }): Promise<number> =>
  (await db.quarter.findUniqueOrThrow({ where: { id } })).version;

/** A submission from the page as it is now, with the paper that the chair's page names. */
export const pressOn = async (db: Database, { id }: { id: number }, day = "2024-04-25") => ({
  quarter: id,
  seen: await versionOf(db, { id }),
  key: randomUUID(),
  paper: snapshotOf(await summaryAsClosed(db, id, day)).sha256,
  told: Number((await db.history.aggregate({ _max: { id: true } }))._max.id ?? 0),
});

export const row = (entry: { id: number }, wanted: Partial<DecisionRow> = {}): DecisionRow => ({
  row: String(entry.id),
  decision: "carry",
  due: null,
  reason: "",
  ...wanted,
});

/** The Office decides these rows, and whatever is left is carried over; then it proposes. */
export async function proposed(
  db: Database,
  office: Person,
  quarter: { id: number },
  rows: DecisionRow[] = [],
) {
  await decideEntries(office, { ...(await pressOn(db, quarter)), rows, rest: "carry" });
  await proposeClosing(office, await pressOn(db, quarter));
}

type Closers = { office: Person; chair: Person };

export async function closed(
  db: Database,
  { office, chair }: Closers,
  quarter: { id: number },
  rows: DecisionRow[] = [],
) {
  await proposed(db, office, quarter, rows);
  await confirmClosing(chair, await pressOn(db, quarter));
}

/** What the database holds, by the numbers that any write would change. */
export const written = async (db: Database) => [
  await db.history.count(),
  await db.closingDecision.count(),
  await db.snapshot.count(),
  await db.erratum.count(),
  await db.entry.count(),
  (await db.quarter.aggregate({ _sum: { version: true } }))._sum.version,
];

type Kind = string | { fields: Record<string, string> } | (new (...given: never[]) => Error);

/** Holds that an attempt is refused, by its message, its fields or its kind, and that nothing was written. */
export const refusedOn =
  (db: Database) =>
  async (attempt: () => Promise<unknown>, by: Kind): Promise<void> => {
    const before = await written(db);
    const refusal = expect(attempt()).rejects;
    if (typeof by === "string") await refusal.toMatchObject({ message: by });
    else if ("fields" in by) await refusal.toMatchObject(by);
    else await refusal.toBeInstanceOf(by);
    expect(await written(db)).toEqual(before);
  };
