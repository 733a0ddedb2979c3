// The confirmer accepts many reported tasks at once: one transaction; tasks that have changed since are left out and
// named.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { type HistoryEvent, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { submittedOn } from "@/lib/tasks/entry-tx";
import { confirmerOf, type EntryRights, type ReportOnQuarter, visibleTo } from "@/lib/tasks/policy";
import { type Confirmations, mayBeConfirmed } from "@/lib/tasks/task";
import type { ConfirmedAnswer } from "./confirmed";
import { lapseExtensions, lockOpenParts, settleParts } from "./settle-tx";
import { settledAlike } from "./settlement";

/** Returns how many were confirmed and which were left out. One that is not the person's to confirm stops all. */
export function confirmResults(
  person: Person,
  { key, word = "", rows }: Confirmations,
): Promise<ConfirmedAnswer> {
  const chosen = rows.filter((row) => row.chosen);
  const content = {
    key,
    word,
    chosen: chosen
      .map(({ task, quarter, seen }) => `${task} ${quarter} ${seen}`)
      .sort()
      .join(),
  };
  return change(person, content, async (tx) => {
    if (chosen.length === 0) throw new Refusal("nothingTicked");
    const entries = await lockEntries(tx, person, chosen);
    const may = confirmerOf(person);
    for (const { facts } of entries) {
      const refused = may(facts);
      if (refused) throw new Refusal(refused, { day: facts.reportSubmittedOn ?? "" });
    }
    const isAsSeen = ({ seen, version, facts }: Locked) => seen === version && mayBeConfirmed(facts.state);
    const confirmed = entries.filter(isAsSeen);
    const ids = confirmed.map(({ id }) => id);
    const settled = await settleParts(tx, settledAlike(await lockOpenParts(tx, ids), word));
    await complete(tx, confirmed);
    const lapsed = await lapseExtensions(tx, ids);
    await recordAll(tx, person, [...confirmed.map(confirmedEvent), ...settled, ...lapsed]);
    const leftOut = entries.filter((entry) => !isAsSeen(entry)).map(({ code }) => code.toLowerCase());
    return { is: "confirmed", count: confirmed.length, leftOut };
  });
}

const confirmedEvent = ({ taskId, quarterId, version }: Locked): HistoryEvent => ({
  subject: "task",
  subjectId: taskId,
  quarterId,
  event: "confirmed",
  before: { state: "REPORTED" },
  after: { state: "COMPLETED", version: version + 1 },
});

type Chosen = Confirmations["rows"][number];
type Locked = {
  id: number;
  taskId: number;
  quarterId: number;
  code: string;
  version: number;
  seen: number;
  facts: EntryRights & ReportOnQuarter;
};

/** The ticked entries under the locks of their quarters and their own; one that the person may not see is not found. */
async function lockEntries(tx: Transaction, person: Person, chosen: readonly Chosen[]): Promise<Locked[]> {
  const found = await tx.entry.findMany({
    where: {
      OR: chosen.map(({ task, quarter }) => ({ quarterId: quarter, task: { code: task.toUpperCase() } })),
      task: visibleTo(person),
    },
    select: { id: true, quarterId: true, task: { select: { code: true, origin: true } } },
    orderBy: { id: "asc" },
  });
  const nameOf = (code: string, quarter: number) => `${code.toLowerCase()} ${quarter}`;
  const seenOf = new Map(chosen.map(({ task, quarter, seen }) => [nameOf(task, quarter), seen]));
  if (found.length < seenOf.size) throw new Refusal("taskNotFound");
  const quarterIds = [...new Set(found.map(({ quarterId }) => quarterId))];
  const quarters = await tx.$queryRaw<{ id: number; state: QuarterState }[]>`
    SELECT id, state::text AS state FROM quarter WHERE id = ANY(${quarterIds}::int[]) ORDER BY id FOR SHARE`;
  if (quarters.some(({ state }) => state === "CLOSED")) throw new Refusal("quarterClosed");
  const ids = found.map(({ id }) => id);
  await tx.$queryRaw`SELECT FROM entry WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  const select = {
    id: true,
    taskId: true,
    quarterId: true,
    agencyId: true,
    state: true,
    version: true,
  } as const;
  const entries = new Map(
    (await tx.entry.findMany({ where: { id: { in: ids } }, select })).map((entry) => [entry.id, entry]),
  );
  const submitted = await submissionsOf(tx, [...entries.values()]);
  return found.flatMap(({ id, task: { code, origin } }) => {
    const entry = entries.get(id);
    const quarter = quarters.find((each) => each.id === entry?.quarterId);
    if (!entry || !quarter) return [];
    const reportSubmittedOn = submitted.get(reportOf(entry)) ?? null;
    const { agencyId: leadAgencyId, state } = entry;
    const facts = { leadAgencyId, origin, state, quarterState: quarter.state, reportSubmittedOn };
    return [{ ...entry, code, seen: seenOf.get(nameOf(code, entry.quarterId)) ?? 0, facts }];
  });
}

type Reported = { quarterId: number; agencyId: number };
const reportOf = ({ quarterId, agencyId }: Reported): string => `${quarterId} ${agencyId}`;

/** When each lead agency submitted its report on the quarter of its entries. */
async function submissionsOf(
  tx: Transaction,
  entries: readonly Reported[],
): Promise<Map<string, Day | null>> {
  const reports = new Map(entries.map((entry) => [reportOf(entry), entry]));
  const submitted = new Map<string, Day | null>();
  for (const [name, report] of reports) submitted.set(name, await submittedOn(tx, report));
  return submitted;
}

/** All in one statement; the rows are locked, so that each still has the version it was seen in. */
const complete = (tx: Transaction, entries: readonly Locked[]) =>
  tx.entry.updateMany({
    where: { id: { in: entries.map(({ id }) => id) }, state: "REPORTED" },
    data: { state: "COMPLETED", returnedRemark: "", version: { increment: 1 } },
  });
