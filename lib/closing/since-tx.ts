// What of a closing changed since the Office or the chair looked: the proposal, the history events, the decisions.
import "server-only";
import { quarterAfter } from "@/lib/calendar/quarter";
import type { Decision } from "@/lib/decisions/decision";
import { closingFields } from "@/lib/decisions/fields";
import type { Words } from "@/lib/forms/fields/words";
import { Stale, type StaleLine } from "@/lib/forms/stale";
import { changesSince } from "@/lib/history/changes-since-tx";
import { eventsSince } from "@/lib/history/queries";
import type { Transaction } from "@/lib/history/record-tx";
import { actorOf, sentenceOf } from "@/lib/history/sentence";
import { dayTime, longDay } from "@/lib/language/dates";
import type { Person } from "@/lib/people/person";
import { today } from "@/lib/server/clock";
import { type LockedClosing, openEntries } from "./open-tx";

type Typed = Record<string, string>;

/**
 * Returns the error to throw where the person's page of the closing is older than the record. `told` is the last row of
 * the history that the confirming person's page showed; null counts everything since the proposal.
 */
export async function changedMeanwhile(
  tx: Transaction,
  person: Person,
  quarter: LockedClosing,
  { seen, told = null }: { seen: number; told?: number | null },
): Promise<Stale> {
  const history = { subject: "quarter", subjectId: quarter.id };
  const proposal = await tx.history.findFirst({
    where: { ...history, event: "closingProposed" },
    orderBy: { id: "desc" },
  });
  const open = await openEntries(tx, quarter.id);
  const known = told ?? Number(proposal?.id ?? 0);
  const changed = await changesSince(
    tx,
    {
      about: told === null ? "closing" : "answer",
      fields: closingFields,
      version: quarter.version,
      now: { remark: "" },
      history,
      ...(quarter.fell && { ended: true }),
      lines: async (words, typed) => [
        proposalLine(quarter, words),
        ...(told !== null || quarter.fell ? await eventLines(person, quarter.id, known, words) : []),
        ...open.flatMap((entry) => decisionLine(entry, typed, words)),
      ],
    },
    seen,
  );
  return new Stale(changed);
}

const proposalLine = ({ fell, proposedById }: LockedClosing, { t }: Words): StaleLine => ({
  name: "closing",
  label: t("conflict.line.closing"),
  now: t(`conflict.line.${fell ? "fell" : proposedById === null ? "notProposed" : "proposed"}`),
});

/** At most this many events are listed one by one; the history has all of them. */
const mostTold = 12;

/**
 * The events since the person's page was drawn, in the quarter and in the plan of the next, each with the hour and who
 * did it. The paper can change without an event, too: with the day, and with names.
 */
async function eventLines(
  person: Person,
  quarter: number,
  known: number,
  words: Words,
): Promise<StaleLine[]> {
  const { t, language } = words;
  const { rows, total } = await eventsSince(person, [quarter, quarterAfter(quarter)], known, mostTold);
  const lines = rows.map((row): StaleLine => {
    const about = row.task ? ` (${row.task.code})` : "";
    const label = `${dayTime(row.at, language)}, ${actorOf(row, words)}${about}`;
    return { name: `happened-${row.id}`, label, now: sentenceOf(row, words) };
  });
  const further = { count: total - lines.length };
  if (further.count > 0)
    lines.push({
      name: "further",
      label: t("conflict.line.further"),
      now: t("conflict.line.furtherCount", further),
    });
  const day = longDay(today(), language);
  const paper = {
    name: "paper",
    label: t("conflict.line.paper"),
    now: t("conflict.line.paperOf", { day }),
  };
  return lines.length > 0 ? lines : [paper];
}

/** An entry of the form whose recorded decision is not the one that was typed. */
function decisionLine(
  { id, code, decision }: { id: number; code: string; decision: Decision | null },
  typed: Typed,
  { t, language }: Words,
): StaleLine[] {
  const word = (said: Decision | null): string => {
    if (!said) return "–";
    const due = said.due ? longDay(said.due, language) : "";
    const way = said.carryOver ? t("conflict.line.carry", { due }) : t("conflict.line.drop");
    return said.reason ? `${way}: ${said.reason}` : way;
  };
  const name = `${id}.decision`;
  const chosen = typed[name];
  if (!chosen) return [];
  const carryOver = chosen === "carry";
  const due = (carryOver && typed[`${id}.due`]) || null;
  const mine = word({ carryOver, due, reason: typed[`${id}.reason`] ?? "" });
  const now = word(decision);
  return mine === now ? [] : [{ name, label: code, now, mine: chosen, mineInWords: mine }];
}
