// A quarter with generated entries, and the plain count of them that the database's counts are held against.
import fc from "fast-check";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { quarterAfter } from "@/lib/calendar/quarter";
import { contributionStates, type PartStanding } from "@/lib/tasks/contribution";
import { type Counts, entryStates, noCounts, standingOf } from "@/lib/tasks/standing";
import type { Database } from "@/prisma/connect";
import { at } from "@/prisma/defaults";
import { givenAgency, givenDirective, givenQuarter } from "@/prisma/given";

const offset = fc.integer({ min: -60, max: 60 });
const generatedPart = fc.record({
  agency: fc.nat({ max: 2 }),
  state: fc.constantFrom(...contributionStates),
  dueIn: offset,
  deliveredIn: offset,
});
type GeneratedPart = ReturnType<(typeof generatedPart)["generate"]>["value"];

export const generatedEntry = fc.record({
  agency: fc.nat({ max: 2 }),
  directive: fc.option(fc.nat({ max: 3 })),
  state: fc.constantFrom(...entryStates),
  dueIn: offset,
  doneIn: offset,
  priority: fc.boolean(),
  extended: fc.boolean(),
  confidence: fc.option(fc.constantFrom("ON_TRACK", "AT_RISK", "OFF_TRACK")),
  silentFor: fc.nat({ max: 40 }),
  before: fc.boolean(),
  /** It goes on with an entry of the quarter before. */
  carried: fc.boolean(),
  part: fc.option(generatedPart),
});
export type GeneratedEntry = ReturnType<(typeof generatedEntry)["generate"]>["value"];

const plusDays = (day: Day, days: number): Day => dayOf(new Date(dateOf(day).getTime() + days * 86_400_000));
const isDone = ({ state }: GeneratedEntry) => state === "REPORTED" || state === "COMPLETED";
export const isCarriedIn = ({ before, carried }: GeneratedEntry): boolean => carried && !before;
const dueOf = (entry: GeneratedEntry, asOf: Day): Day => plusDays(asOf, entry.dueIn);

/** Three agencies, and a resolution with a programme and two schemes below it. */
export async function givenTree(db: Database) {
  const agencies = [];
  for (const [rank, code] of ["VPTU", "BTC", "UBKT"].entries())
    agencies.push(await givenAgency(db, { code, rank }));
  const resolution = await givenDirective(db, { symbol: "39-NQ/TW" });
  const programme = await givenDirective(db, { symbol: "68-CTr/TU", parentId: resolution.id });
  const one = await givenDirective(db, { symbol: "01-ĐA/TU", parentId: programme.id, rank: 1 });
  const two = await givenDirective(db, { symbol: "02-ĐA/TU", parentId: programme.id, rank: 2 });
  return { agencies, directives: [resolution, programme, one, two] };
}
export type Tree = Awaited<ReturnType<typeof givenTree>>;

const of = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
};

/** Writes the entries into `quarterId` and, where they say so, into the quarter before it; both run. */
export async function writeEntries(
  db: Database,
  { agencies, directives }: Tree,
  before: number,
  entries: readonly GeneratedEntry[],
  asOf: Day,
) {
  const now = quarterAfter(before);
  await givenQuarter(db, { id: before, state: "OPEN" });
  await givenQuarter(db, { id: now, state: "REPORTING" });
  const tasks = await db.task.createManyAndReturn({
    data: entries.map((entry, index) => ({
      code: `${Math.floor(now / 10)}-Q${now % 10}-${of(agencies, entry.agency).code}-${String(index).padStart(3, "0")}`,
      title: `Task ${index}`,
      deliverable: "",
      agencyId: of(agencies, entry.agency).id,
      directiveId: entry.directive === null ? null : of(directives, entry.directive).id,
      origin: "AGENCY_PLAN" as const,
      priority: entry.priority,
      originalDue: dateOf(dueOf(entry, asOf)),
      createdAt: at(asOf),
    })),
  });
  const written = await db.entry.createManyAndReturn({
    data: entries.map((entry, index) => ({
      taskId: of(tasks, index).id,
      quarterId: entry.before ? before : now,
      agencyId: of(agencies, entry.agency).id,
      due: dateOf(dueOf(entry, asOf)),
      extended: entry.extended ? 1 : 0,
      state: entry.state,
      result: "Report",
      stateReason: "Reason",
      confidence: entry.confidence,
      doneOn: isDone(entry) ? dateOf(plusDays(asOf, entry.doneIn)) : null,
      lastWordAt: at(plusDays(asOf, -entry.silentFor)),
    })),
  });
  await writeLineage(db, before, written, entries);
  await db.contribution.createMany({
    data: entries.flatMap(({ part }, index) =>
      part ? [{ entryId: of(written, index).id, ...partRow(part, of(agencies, part.agency).id, asOf) }] : [],
    ),
  });
}

type Written = { id: number; taskId: number; agencyId: number };

/** The entries of the quarter before that some of this one's go on with; they were suspended there. */
async function writeLineage(
  db: Database,
  before: number,
  written: readonly Written[],
  entries: readonly GeneratedEntry[],
) {
  const later = written.filter((_, index) => isCarriedIn(of(entries, index)));
  const shared = {
    quarterId: before,
    state: "SUSPENDED" as const,
    stateReason: "Reason",
    lastWordAt: new Date(),
  };
  const earlier = await db.entry.createManyAndReturn({
    data: later.map(({ taskId, agencyId }) => ({ ...shared, taskId, agencyId, due: dateOf("2024-03-29") })),
  });
  for (const [index, { id }] of later.entries())
    await db.entry.update({ where: { id }, data: { carriedFromId: of(earlier, index).id } });
}

const isDelivered = ({ state }: GeneratedPart) => state === "DELIVERED" || state === "ACKNOWLEDGED";

const partRow = (part: GeneratedPart, agencyId: number, asOf: Day) => ({
  agencyId,
  asked: "Figures",
  askedOn: dateOf(plusDays(asOf, -90)),
  due: dateOf(plusDays(asOf, part.dueIn)),
  state: part.state,
  stateSince: at(asOf),
  deliveredOn: isDelivered(part) ? dateOf(plusDays(asOf, part.deliveredIn)) : null,
  remark: "Remark",
});

/** How a part stands, as lib/README.md defines it. */
export function partStandingIn(part: GeneratedPart): PartStanding {
  if (part.state === "DECLINED") return "declined";
  if (part.state === "NOT_NEEDED") return "notNeeded";
  if (isDelivered(part)) return part.deliveredIn <= part.dueIn ? "completedOnTime" : "completedLate";
  return part.dueIn < 0 ? "overdue" : "open";
}

export const standingIn = (entry: GeneratedEntry, asOf: Day) =>
  standingOf(
    {
      state: entry.state,
      due: dueOf(entry, asOf),
      doneOn: isDone(entry) ? plusDays(asOf, entry.doneIn) : null,
    },
    asOf,
  );

/** One after the other, by the rule in lib/tasks/standing.ts. */
export function plainCount(entries: readonly GeneratedEntry[], asOf: Day): Counts {
  const counts = noCounts();
  for (const entry of entries) counts[standingIn(entry, asOf)] += 1;
  return counts;
}
