// An entry inside a writing transaction: found under what the person may see, locked, compared, written by its version.
import "server-only";
import { z } from "zod";
import { type Day, dayOf } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import type { ErrorKey } from "@/lib/language/error-key";
import type { Person } from "@/lib/people/person";
import { stateOfQuarter } from "@/lib/quarters/quarter-row";
import { dayAt } from "@/lib/server/clock";
import { readRows } from "@/lib/server/rows";
import type { Entry, Prisma } from "@/prisma/generated/client";
import type { Reportable } from "./fields";
import { type EntryRights, type ReportOnQuarter, visibleTo } from "./policy";
import { entryChanges } from "./since-tx";
import type { EntryState } from "./standing";
import { helpOfCommittee } from "./task";

export type EntryTexts = Pick<Entry, Reportable>;

export type LockedEntry = {
  id: number;
  version: number;
  state: EntryState;
  due: Day;
  doneOn: Day | null;
  quarterState: QuarterState;
  facts: EntryRights;
  said: EntryTexts;
  about: Pick<HistoryEvent, "subject" | "subjectId" | "quarterId">;
};

type Asked = { task: string; quarter: number; seen: number };

/** What the caller's rule of permission says: the message that refuses, or null. */
type Allowed = (facts: EntryRights & ReportOnQuarter) => ErrorKey | null;

/**
 * Returns the entry of a task in a quarter, with the quarter's row locked against closing until the transaction ends.
 * Throws a Refusal where the person may not see the task, or with what `allowed` returns before anything of the entry
 * is shown, and Stale where the version is older than the record.
 */
export async function lockEntry(
  tx: Transaction,
  person: Person,
  asked: Asked,
  allowed: Allowed,
): Promise<LockedEntry> {
  const found = await tx.entry.findFirst({
    where: {
      quarterId: asked.quarter,
      task: { AND: [{ code: asked.task.toUpperCase() }, visibleTo(person)] },
    },
    select: { id: true, task: { select: { origin: true } } },
  });
  if (!found) throw new Refusal("taskNotFound");
  const [quarter] = await readRows(tx, stateOfQuarter)`
    SELECT state::text AS state FROM quarter WHERE id = ${asked.quarter} FOR SHARE`;
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: found.id } });
  if (!quarter || quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  const facts = {
    leadAgencyId: entry.agencyId,
    origin: found.task.origin,
    state: entry.state,
    quarterState: quarter.state,
  };
  const reportSubmittedOn = await submittedOn(tx, entry);
  const refused = allowed({ ...facts, reportSubmittedOn });
  if (refused) throw new Refusal(refused, { day: reportSubmittedOn ?? "" });
  if (entry.version !== asked.seen) throw new Stale(await entryChanges(tx, entry, asked.seen));
  return {
    id: entry.id,
    version: entry.version,
    state: entry.state,
    due: dayOf(entry.due),
    doneOn: entry.doneOn && dayOf(entry.doneOn),
    quarterState: quarter.state,
    facts,
    said: entry,
    about: { subject: "task", subjectId: entry.taskId, quarterId: entry.quarterId },
  };
}

/** Locks the entry's own row as well, for records that belong to it. Throws Stale where somebody was faster. */
export async function holdEntry(tx: Transaction, entry: LockedEntry): Promise<void> {
  await tx.$queryRaw`SELECT FROM entry WHERE id = ${entry.id} FOR NO KEY UPDATE`;
  const latest = await tx.entry.findUniqueOrThrow({ where: { id: entry.id } });
  if (latest.version !== entry.version) throw new Stale(await entryChanges(tx, latest, entry.version));
}

/**
 * Returns the day on which the agency submitted its report; null where it has not. Called under the lock of the
 * quarter's row, which whoever submits or withdraws a report waits for.
 */
export async function submittedOn(
  tx: Transaction,
  { quarterId, agencyId }: Pick<Entry, "quarterId" | "agencyId">,
): Promise<Day | null> {
  const report = await tx.agencyReport.findUnique({
    where: { quarterId_agencyId: { quarterId, agencyId } },
    select: { submittedAt: true },
  });
  return report?.submittedAt ? dayAt(report.submittedAt) : null;
}

/** Writes where the version is still the one that was locked. Throws Stale where somebody was faster. */
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
  throw new Stale(await entryChanges(tx, latest, entry.version));
}

/**
 * Throws where the Office does not offer this reason for delay; one that it retired is accepted where it was
 * `recorded`.
 */
export async function knownReason(
  tx: Transaction,
  code: string | null,
  recorded: string | null,
): Promise<void> {
  if (code && code !== recorded && (await tx.delayReason.count({ where: { code, active: true } })) === 0)
    throw new Incomplete({ delayReasonCode: "delayReasonCodeMissing" });
}

/** Throws where help is asked of an agency that does not exist, or of the agency itself. */
export async function knownHelper(
  tx: Transaction,
  code: string | undefined,
  { said, facts }: LockedEntry,
): Promise<void> {
  if (!code || code === helpOfCommittee || code === said.helpFrom) return;
  if ((await tx.agency.count({ where: { code, id: { not: facts.leadAgencyId } } })) === 0)
    throw new Incomplete({ helpFrom: "helpFromUnknown" });
}

/**
 * Returns the progress in per cent before the task was reported as done, which had made it 100. Where it was carried
 * over since, it was reported in an earlier quarter, and the progress is the entry's own.
 */
export async function progressBefore(tx: Transaction, entry: LockedEntry): Promise<number> {
  const { subject, subjectId } = entry.about;
  const report = await tx.history.findFirst({
    where: { subject, subjectId, event: "progressReported", after: { path: ["state"], equals: "REPORTED" } },
    orderBy: { id: "desc" },
    select: { before: true },
  });
  const before = z.object({ progress: z.number() }).safeParse(report?.before);
  return before.success ? before.data.progress : entry.said.progress;
}
