// A quarter is closed while twenty officers write in it: nothing is written afterwards, and nobody sees a deadlock.
import { beforeAll, expect, test, vi } from "vitest";
import { proposeClosing } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import { summaryIn } from "@/lib/summary/snapshot";
import { connect, type Database } from "@/prisma/connect";
import { testDatabase, testDatabaseUrlOfApp } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { pressOn } from "./given-closing";
import { givenWriters, type Writer } from "./given-race";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

/** `npm run races` runs 500. */
const rounds = Number(process.env.RACES ?? 40);

const db = await testDatabase();
// Enough connections for all of them to be under way at once.
const held = globalThis as { giaobanDatabase?: Database };
held.giaobanDatabase = connect(testDatabaseUrlOfApp(), { poolSize: 24 });

const fewestAtOnce = 6;

let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

/** The same numbers for the same round, so that a round that fails can be run again. */
function numbers(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state / 2 ** 32;
  };
}

/** In an order of the round's own, this many at once; each answer lets the next one start. */
async function run(presses: Writer[], seed: number) {
  const random = numbers(seed);
  const queue = presses.map((submission) => ({ submission, at: random() })).toSorted((a, b) => a.at - b.at);
  const atOnce = fewestAtOnce + Math.floor(random() * (queue.length - fewestAtOnce + 1));
  const outcomes: { name: string; outcome: PromiseSettledResult<string> }[] = [];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [outcome] = await Promise.allSettled([next.submission.write()]);
      outcomes.push({ name: next.submission.name, outcome });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}

const failure = (error: unknown): string => (error instanceof Refusal ? error.message : String(error));

type Tries = { fell: number };

type Step = Awaited<ReturnType<typeof pressOn>>;

/** The chair confirms what was read before the race; where the proposal has fallen since, all of it is done again. */
async function close(quarter: number, read: Step, tries: Tries): Promise<string> {
  const { office, chair } = house.people;
  for (let step = read; ; step = await pressOn(db, { id: quarter })) {
    try {
      return await confirmClosing(chair, step);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      tries.fell += 1;
      await proposeClosing(office, await pressOn(db, { id: quarter }));
    }
  }
}

/** How many of the writers came too late. */
async function round(quarter: number, seed: number, tries: Tries): Promise<number> {
  const writers = await givenWriters(db, house, quarter);
  await proposeClosing(house.people.office, await pressOn(db, { id: quarter }));
  const read = await pressOn(db, { id: quarter });
  const outcomes = await run([...writers, { name: "close", write: () => close(quarter, read, tries) }], seed);
  const refused = outcomes.flatMap(({ name, outcome }) =>
    outcome.status === "rejected" ? [`${name}: ${failure(outcome.reason)}`] : [],
  );
  expect(refused.filter((each) => !each.endsWith(": quarterClosed") || each.startsWith("close"))).toEqual([]);
  await expectNothingAfter(quarter, writers.length - refused.length);
  return refused.length;
}

/**
 * Of the quarter, besides what was proposed and fell, this many events are recorded before the closing; its snapshot
 * says what every entry says.
 */
async function expectNothingAfter(quarter: number, written: number): Promise<void> {
  const history = await db.history.findMany({ where: { quarterId: quarter }, orderBy: { id: "asc" } });
  const events = history.map(({ event }) => event);
  expect(events.slice(-2)).toEqual(["closingProposed", "quarterClosed"]);
  expect(events.filter((event) => event !== "closingProposed")).toHaveLength(written + 1);
  const snapshot = await db.snapshot.findFirstOrThrow({ where: { quarterId: quarter } });
  const said = new Map(summaryIn(snapshot.json).tasks.map((task) => [task.code, task]));
  const entries = await db.entry.findMany({
    where: { quarterId: quarter },
    include: { task: true, carriedTo: true, contributions: true },
  });
  for (const { task, state, result, progress, due, carriedTo, contributions } of entries) {
    const day = due.toISOString().slice(0, 10);
    expect(said.get(task.code)).toMatchObject({ state, result, progress, due: day });
    expect(carriedTo?.state ?? "COMPLETED").toBe(state);
    if (!carriedTo) continue;
    const parts = await db.contribution.findMany({ where: { entryId: carriedTo.id } });
    const open = contributions.filter((part) => part.state !== "ACKNOWLEDGED");
    expect(parts.map((part) => part.state)).toEqual(open.map((part) => part.state));
  }
}

test(`${rounds} races of closing against 20 writers`, { timeout: 30_000 + rounds * 2_000 }, async () => {
  const late: number[] = [];
  const tries = { fell: 0 };
  for (let index = 0; index < rounds; index += 1)
    late.push(await round((1931 + Math.floor(index / 2)) * 10 + (index % 2 === 0 ? 1 : 3), index + 1, tries));
  const sum = late.reduce((total, each) => total + each, 0);
  process.stdout.write(
    `${rounds} rounds: ${rounds * 20 - sum} writers before the closing, ${sum} after it; ${tries.fell} proposals fell\n`,
  );
  const [server] = await db.$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`;
  expect(server?.deadlocks).toBe(0n);
  // Both sides of the race were run, and proposals fell in between.
  expect(tries.fell).toBeGreaterThan(0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThan(rounds * 20);
});
