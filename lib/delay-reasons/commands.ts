// The changes of the list of reasons for delay: the Office adds, changes, moves, retires and restores.
import "server-only";
import { change } from "@/lib/forms/change";
import { dataOf } from "@/lib/forms/fields/field";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { type Recorded, refuseStale } from "@/lib/history/changes-since-tx";
import type { Event } from "@/lib/history/event";
import { type Facts, record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import type { DelayReason } from "@/prisma/generated/client";
import { reasonFields, reasonNames } from "./fields";
import { mayKeepReasons } from "./policy";
import {
  codeOf,
  type ReasonAdded,
  type ReasonChanged,
  type ReasonMoved,
  type ReasonSubmission,
} from "./reason";

/** A new reason at the end of the list. Returns its code. */
export function addReason(person: Person, added: ReasonAdded): Promise<string> {
  return change(person, added, async (tx) => {
    const list = await lockReasons(tx, person);
    refuseTaken(list, added, null);
    const code = codeOf(
      added.nameEn,
      list.map((each) => each.code),
    );
    const rank = (list.at(-1)?.rank ?? 0) + 1;
    const reason = await tx.delayReason.create({ data: { code, ...dataOf(reasonNames, added), rank } });
    await tell(tx, person, "reasonAdded", reason);
    return code;
  });
}

/** Other names for a reason; what was written with it is read under them from then on. Returns its code. */
export function changeReason(person: Person, changed: ReasonChanged): Promise<string> {
  return change(person, changed, async (tx) => {
    const list = await lockReasons(tx, person);
    const reason = found(list, changed.reason);
    await refuseStale(tx, recordedOf(reason), changed.seen);
    refuseTaken(list, changed, reason.code);
    const after = await write(tx, reason, dataOf(reasonNames, changed));
    await tell(tx, person, "reasonChanged", after, { before: factsOf(reason) });
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
    const after = await tx.delayReason.findUniqueOrThrow({ where: { code: reason.code } });
    await tell(tx, person, "reasonChanged", after, {
      before: { ...factsOf(reason), place: place + 1 },
      after: { place: to + 1 },
    });
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
    await tell(tx, person, "reasonRetired", await write(tx, reason, { active: false }));
    return reason.code;
  });
}

/** Offered again. Returns its code. */
export function restoreReason(person: Person, restored: ReasonSubmission): Promise<string> {
  return change(person, restored, async (tx) => {
    const list = await lockReasons(tx, person);
    const reason = seen(found(list, restored.reason), restored);
    if (reason.active) throw new Refusal("reasonOfferedAlready");
    await tell(tx, person, "reasonRestored", await write(tx, reason, { active: true }));
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

/** Two reasons of one name could not be distinguished. */
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

const factsOf = (reason: DelayReason): Facts => ({ code: reason.code, ...dataOf(reasonNames, reason) });

const recordedOf = (reason: DelayReason): Recorded => ({
  ...{ about: "task", fields: reasonFields, version: reason.version },
  now: dataOf(reasonNames, reason),
  history: { subject: "delayReason", after: { path: ["code"], equals: reason.code } },
});

/** The subject is the list: a reason has no number, its code is among the facts. `made` is the row as written. */
const tell = (
  tx: Transaction,
  person: Person,
  event: Event,
  made: DelayReason,
  { before = {}, after = {} }: { before?: Facts; after?: Facts } = {},
) =>
  record(tx, person, {
    ...{ subject: "delayReason", subjectId: 0, event, before },
    after: { ...factsOf(made), ...after, version: made.version },
  });
