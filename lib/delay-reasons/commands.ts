// The changes of the list of reasons for delay: the Office adds, changes, moves, retires and restores.
import "server-only";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import type { Event } from "@/lib/history/event";
import { type Facts, record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { readWhatChangedInReason } from "@/lib/tasks/changes-since-tx";
import { Stale } from "@/lib/tasks/stale";
import type { DelayReason } from "@/prisma/generated/client";
import { mayKeepReasons } from "./policy";
import {
  codeOf,
  type ReasonAdded,
  type ReasonChanged,
  type ReasonMoved,
  type ReasonSubmission,
  reasonNames,
} from "./reason";

/** A new reason at the end of the list. Returns its code. */
export function addReason(person: Person, added: ReasonAdded): Promise<string> {
  return change(person, added, async (tx) => {
    const list = await lockReasons(tx, person);
    const { nameVi, nameEn, nameDe } = added;
    refuseTaken(list, added, null);
    const code = codeOf(
      nameEn,
      list.map((each) => each.code),
    );
    const rank = (list.at(-1)?.rank ?? 0) + 1;
    const reason = await tx.delayReason.create({ data: { code, nameVi, nameEn, nameDe, rank } });
    await tell(tx, person, "reasonAdded", factsOf(reason));
    return code;
  });
}

/** Other names for a reason; what was written with it is read under them from then on. Returns its code. */
export function changeReason(person: Person, changed: ReasonChanged): Promise<string> {
  return change(person, changed, async (tx) => {
    const list = await lockReasons(tx, person);
    const reason = found(list, changed.reason);
    if (reason.version !== changed.seen)
      throw new Stale(await readWhatChangedInReason(tx, reason, changed.seen));
    refuseTaken(list, changed, reason.code);
    const { nameVi, nameEn, nameDe } = changed;
    const after = await write(tx, reason, { nameVi, nameEn, nameDe });
    await tell(tx, person, "reasonChanged", factsOf(after), factsOf(reason));
    return reason.code;
  });
}

/** Changes places with the one before or after it in the list. Returns its code. */
export function moveReason(person: Person, moved: ReasonMoved): Promise<string> {
  return change(person, moved, async (tx) => {
    const list = await lockReasons(tx, person);
    const reason = seen(found(list, moved.reason), moved);
    const place = list.indexOf(reason);
    const to = place + (moved.to === "up" ? -1 : 1);
    const inOrder = list.toSpliced(place, 1).toSpliced(to, 0, reason);
    if (!list[to]) throw new Refusal("reasonAtEnd");
    // Equal ranks of a list that was filled by hand become places, too.
    for (const [index, each] of inOrder.entries())
      if (each.rank !== index + 1) await write(tx, each, { rank: index + 1 });
    const facts = factsOf(reason);
    await tell(tx, person, "reasonChanged", { ...facts, place: to + 1 }, { ...facts, place: place + 1 });
    return reason.code;
  });
}

/** No longer offered; where it was given it stays readable. Returns its code. */
export function retireReason(person: Person, retired: ReasonSubmission): Promise<string> {
  return change(person, retired, async (tx) => {
    const list = await lockReasons(tx, person);
    const reason = seen(found(list, retired.reason), retired);
    if (!reason.active) throw new Refusal("reasonRetiredAlready");
    if (list.filter(({ active }) => active).length === 1) throw new Refusal("reasonLast");
    await write(tx, reason, { active: false });
    await tell(tx, person, "reasonRetired", factsOf(reason));
    return reason.code;
  });
}

/** Offered again. Returns its code. */
export function restoreReason(person: Person, restored: ReasonSubmission): Promise<string> {
  return change(person, restored, async (tx) => {
    const list = await lockReasons(tx, person);
    const reason = seen(found(list, restored.reason), restored);
    if (reason.active) throw new Refusal("reasonOfferedAlready");
    await write(tx, reason, { active: true });
    await tell(tx, person, "reasonRestored", factsOf(reason));
    return reason.code;
  });
}

/** The whole list in its order: whoever changes it takes turns with all others. */
async function lockReasons(tx: Transaction, person: Person): Promise<DelayReason[]> {
  if (!mayKeepReasons(person)) throw new Refusal("reasonsNotYours");
  await tx.$queryRaw`SELECT code FROM delay_reason ORDER BY code FOR UPDATE`;
  return tx.delayReason.findMany({ orderBy: [{ rank: "asc" }, { code: "asc" }] });
}

function found(list: readonly DelayReason[], code: string): DelayReason {
  const reason = list.find((each) => each.code === code);
  if (!reason) throw new Refusal("reasonNotFound");
  return reason;
}

function seen(reason: DelayReason, submission: ReasonSubmission): DelayReason {
  if (reason.version !== submission.seen) throw new Refusal("reasonChangedMeanwhile");
  return reason;
}

type Names = Pick<DelayReason, (typeof reasonNames)[number]>;

/** Two reasons of one name could not be told apart. */
function refuseTaken(list: readonly DelayReason[], names: Names, own: string | null): void {
  const others = list.filter(({ code }) => code !== own);
  const taken = reasonNames.filter((field) =>
    others.some((each) => each[field].toLowerCase() === names[field].toLowerCase()),
  );
  if (taken.length > 0)
    throw new Incomplete(Object.fromEntries(taken.map((field) => [field, "reasonTaken"])));
}

const write = (tx: Transaction, { code, version }: DelayReason, data: Partial<DelayReason>) =>
  tx.delayReason.update({ where: { code, version }, data: { ...data, version: version + 1 } });

const factsOf = ({ code, nameVi, nameEn, nameDe }: DelayReason): Facts => ({ code, nameVi, nameEn, nameDe });

/** The subject is the list: a reason has no number, its code stands among the facts. */
const tell = (tx: Transaction, person: Person, event: Event, after: Facts, before: Facts = {}) =>
  record(tx, person, { subject: "delayReason", subjectId: 0, event, before, after });
