// An entry inside a writing transaction: found under what the person may see, locked, compared, written by its version.
import "server-only";
import type { Facts, Happening, Transaction } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { type Day, dayOf, type QuarterState } from "@/lib/quarters/quarter";
import { Refusal } from "@/lib/refusal";
import type { Entry, Prisma } from "@/prisma/generated/client";
import { readWhatChanged } from "./meanwhile";
import { type EntryFacts, visibleTo } from "./policy";
import { Stale } from "./stale";
import type { EntryState } from "./standing";

/** The fields that an officer's report can change, in the order in which they are told. */
export const reportable = [
  "state",
  "progress",
  "result",
  "confidence",
  "delayReasonCode",
  "delayReason",
  "proposedSolution",
  "helpNeeded",
  "stateReason",
] as const;
export type Said = Pick<Entry, (typeof reportable)[number]>;

export type LockedEntry = {
  id: number;
  version: number;
  state: EntryState;
  due: Day;
  doneOn: Day | null;
  quarterState: QuarterState;
  facts: EntryFacts;
  said: Said;
  about: Pick<Happening, "subject" | "subjectId" | "quarterId">;
};

type Asked = { task: string; seen: number };

/**
 * The entry of a task in the quarter that is running, with the quarter's row locked against closing until the
 * transaction ends. What the person may not see is not found; a version older than the record is Stale.
 */
export async function lockEntry(tx: Transaction, person: Person, asked: Asked): Promise<LockedEntry> {
  const task = await tx.task.findFirst({
    where: { AND: [{ code: asked.task.toUpperCase() }, visibleTo(person)] },
    select: {
      id: true,
      origin: true,
      entries: {
        orderBy: { quarterId: "desc" },
        select: { id: true, quarterId: true, quarter: { select: { state: true } } },
      },
    },
  });
  const running = task && currentOf(task.entries);
  if (!task || !running) throw new Refusal("taskNotFound");
  const [quarter] = await tx.$queryRaw<{ state: QuarterState }[]>`
    SELECT state::text AS state FROM quarter WHERE id = ${running.quarterId} FOR SHARE`;
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: running.id } });
  if (!quarter || quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  if (entry.version !== asked.seen) throw new Stale(await readWhatChanged(tx, entry, task.id, asked.seen));
  const facts = {
    leadAgencyId: entry.agencyId,
    origin: task.origin,
    state: entry.state,
    quarterState: quarter.state,
  };
  return {
    id: entry.id,
    version: entry.version,
    state: entry.state,
    due: dayOf(entry.due),
    doneOn: entry.doneOn && dayOf(entry.doneOn),
    quarterState: quarter.state,
    facts,
    said: entry,
    about: { subject: "task", subjectId: task.id, quarterId: entry.quarterId },
  };
}

/** The entry that a task's page is about: of the earliest quarter that is running, else of the latest. */
export function currentOf<E extends { quarter: { state: QuarterState } }>(
  latestFirst: readonly E[],
): E | undefined {
  const running = latestFirst.filter(
    ({ quarter }) => quarter.state === "OPEN" || quarter.state === "REPORTING",
  );
  return running.at(-1) ?? latestFirst[0];
}

/** Writes where the version is still the one that was locked; somebody faster makes it Stale on the next attempt. */
export async function writeEntry(
  tx: Transaction,
  entry: LockedEntry,
  data: Prisma.EntryUncheckedUpdateManyInput,
): Promise<void> {
  const written = await tx.entry.updateMany({
    where: { id: entry.id, version: entry.version },
    data: { ...data, version: entry.version + 1 },
  });
  if (written.count === 1) return;
  const latest = await tx.entry.findUniqueOrThrow({ where: { id: entry.id } });
  throw new Stale(await readWhatChanged(tx, latest, entry.about.subjectId, entry.version));
}

/** Only the fields that differ, before and after, as the history keeps them. */
export function changedFields(before: Said, after: Said): { before: Facts; after: Facts } {
  const differing = reportable.filter((field) => before[field] !== after[field]);
  const only = (said: Said): Facts => Object.fromEntries(differing.map((field) => [field, said[field]]));
  return { before: only(before), after: only(after) };
}
