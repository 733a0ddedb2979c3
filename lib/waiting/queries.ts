// Reads what waits for a person of Office, committee and chair: one query beside the quarters.
import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/calendar/day";
import { currentQuarter } from "@/lib/calendar/quarter";
import { type Decision, isDecided, type OpenEntry } from "@/lib/decisions/decision";
import { mayConfirmClosing, mayPropose } from "@/lib/decisions/policy";
import { type SentenceFacts, sentenceFacts } from "@/lib/overview/sentence";
import type { Person } from "@/lib/people/person";
import { type Between, betweenQuarters, toBePlanned } from "@/lib/quarters/between";
import { mayGovernQuarters } from "@/lib/quarters/policy";
import { getQuarters, type QuarterRow } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { sumCounts } from "@/lib/tasks/counts";
import { countEntries } from "@/lib/tasks/queries-counts";
import type { Counts } from "@/lib/tasks/standing";
import { Prisma } from "@/prisma/generated/client";
import {
  type Actor,
  type Listed,
  type Waiting,
  type WaitingGroup,
  type WaitingThing,
  waitingGroupsFor,
  waitingOf,
} from "./waiting";
import {
  closings,
  extensionsToDecide,
  helpAskedOfCommittee,
  missingReports,
  openEntriesSql,
  tasksToConfirm,
  unanswered,
} from "./waiting-sql";

const { sql } = Prisma;

type ClosingRow = {
  quarterId: number;
  proposedById: number | null;
  proposedAt: string | null;
  fell: ({ at: string; note: string } & Actor) | null;
  last: { event: string; at: string; note: string } | null;
};
type OpenRow = OpenEntry & { quarterId: number; count: number; decision: Decision | null };
type Item<K extends WaitingThing["kind"]> = Omit<Extract<WaitingThing, { kind: K }>, "kind">;

type Row = {
  closings: ClosingRow[] | null;
  open: OpenRow[] | null;
  missing: Listed<Item<"report">> | null;
  confirm: Listed<Item<"task">> | null;
  decide: Listed<Item<"extension">> | null;
  answer: Listed<Item<"request">> | null;
  help: Listed<Item<"help">> | null;
};

async function read(groups: readonly WaitingGroup[]): Promise<Row> {
  const wanted = (group: WaitingGroup, json: Prisma.Sql) =>
    groups.includes(group) ? json : sql`NULL::jsonb`;
  const [row] = await db().$queryRaw<Row[]>`
    SELECT ${wanted("closing", closings)} AS closings, ${wanted("closing", openEntriesSql)} AS open,
      ${wanted("missing", missingReports)} AS missing, ${wanted("confirm", tasksToConfirm)} AS confirm,
      ${wanted("decide", extensionsToDecide)} AS decide, ${wanted("answer", unanswered)} AS answer,
      ${wanted("help", helpAskedOfCommittee)} AS help`;
  if (!row) throw new Error("a query without a table gave no row");
  return row;
}

const count = (rows: readonly OpenRow[]): number => rows.reduce((sum, row) => sum + row.count, 0);

/**
 * The closing of one quarter: the chair's to confirm, or the Office's to bring about. Of a proposal that the day overtook
 * the Office first decides what is open again.
 */
function ofClosing(
  person: Person,
  closing: ClosingRow,
  open: readonly OpenRow[],
  today: Day,
): WaitingThing[] {
  const { quarterId, proposedById, proposedAt } = closing;
  const here = open.filter((row) => row.quarterId === quarterId);
  const undecided = count(here.filter((row) => !isDecided(row, row.decision, today)));
  if (proposedById !== null && undecided === 0) {
    if (!proposedAt || !mayConfirmClosing(person, proposedById)) return [];
    const carried = count(here.filter(({ decision }) => decision?.carryOver));
    const dropped = count(here.filter(({ decision }) => decision && !decision.carryOver));
    return [{ kind: "confirmClosing", quarterId, proposedAt: new Date(proposedAt), carried, dropped }];
  }
  if (!mayPropose(person)) return [];
  const next: WaitingThing =
    undecided > 0 ? { kind: "decideEntries", quarterId, count: undecided } : { kind: "propose", quarterId };
  return [...cameBack(closing), next];
}

/** The proposal that fell by a later change, or that the chair sent back. */
function cameBack({ quarterId, fell, last }: ClosingRow): WaitingThing[] {
  if (fell) {
    const { at, note, role, agency } = fell;
    return [{ kind: "fell", quarterId, at: new Date(at), remark: note, role, agency }];
  }
  if (last?.event !== "closingSentBack") return [];
  return [{ kind: "sentBack", quarterId, at: new Date(last.at), remark: last.note }];
}

/** What the Office does between two quarters: open the next, or plan it. */
function nextSteps(quarters: readonly QuarterRow[]): WaitingThing[] {
  const between = betweenQuarters(quarters);
  const closedOn = quarters.find(({ id }) => id === between?.closed)?.closedOn;
  const opens: WaitingThing[] =
    between?.next && closedOn
      ? [{ kind: "openQuarter", quarterId: between.next, closed: between.closed, closedOn }]
      : [];
  return [
    ...toBePlanned(quarters).map((quarterId) => ({ kind: "planQuarter" as const, quarterId })),
    ...opens,
  ];
}

const all = (items: WaitingThing[]): Listed => ({ total: items.length, items });

const asKind = <K extends WaitingThing["kind"]>(kind: K, listed: Listed<Item<K>> | null): Listed =>
  listed
    ? {
        total: listed.total,
        items: listed.items.map((item) => ({ ...item, kind }) as unknown as WaitingThing),
      }
    : all([]);

/** Returns what waits for the person; null for a person who begins at another page. One query in a request. */
export const getWaiting = cache(async (person: Person, today: Day): Promise<Waiting | null> => {
  const groups = waitingGroupsFor(person);
  if (groups.length === 0) return null;
  const [quarters, row] = await Promise.all([getQuarters(person), read(groups)]);
  const open = row.open ?? [];
  return waitingOf({
    closing: all((row.closings ?? []).flatMap((closing) => ofClosing(person, closing, open, today))),
    next: all(mayGovernQuarters(person) ? nextSteps(quarters) : []),
    missing: asKind("report", row.missing),
    confirm: asKind("task", row.confirm),
    decide: asKind("extension", row.decide),
    answer: asKind("request", row.answer),
    help: asKind("help", row.help),
  });
});

/** Returns how much waits, for the head of every page; undefined for a person who has no such page. */
export const countWaiting = async (person: Person, today: Day): Promise<number | undefined> =>
  (await getWaiting(person, today))?.total;

export type QuarterInBrief = {
  id: number;
  counts: Counts;
  sentence: SentenceFacts;
  /** Said where nobody can report just now. */
  between: Between | null;
};

/**
 * Returns the quarter that runs, else the newest, in its counts; null where there is none. One query beside the
 * quarters.
 */
export async function getQuarterInBrief(person: Person, today: Day): Promise<QuarterInBrief | null> {
  const quarters = await getQuarters(person);
  const quarter = currentQuarter(quarters);
  if (!quarter) return null;
  const groups = await countEntries(person, [quarter.id], today);
  const counts = sumCounts(groups, () => true);
  const ofPriority = sumCounts(groups, ({ priority }) => priority);
  return {
    id: quarter.id,
    counts,
    sentence: sentenceFacts(counts, ofPriority, quarter.state),
    between: betweenQuarters(quarters),
  };
}
