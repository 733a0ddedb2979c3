// The changes of a coordinating agency's part: answered by the agency that was asked, received by the lead.
import "server-only";
import { dateOf } from "@/lib/calendar/day";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import type { Event } from "@/lib/history/event";
import { type Facts, record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { stateOfQuarter } from "@/lib/quarters/quarter-row";
import { now, today } from "@/lib/server/clock";
import { readRows } from "@/lib/server/rows";
import { type ContributionState, needsRemark, stepsOf } from "@/lib/tasks/contribution";
import { knownReason } from "@/lib/tasks/entry-tx";
import { type ContributionFacts, mayContribute, mayReceive, visibleTo } from "@/lib/tasks/policy";
import { partChanges } from "@/lib/tasks/since-tx";
import type { Contribution } from "@/prisma/generated/client";
import { missingForPart, type PartAnswer, type PartReceipt } from "./part";

/** The agency that was asked accepts, declines or delivers its part, or says why it is late. Returns the task's code. */
export function answerPart(person: Person, answer: PartAnswer): Promise<string> {
  return change(person, answer, async (tx) => {
    const part = await lockPart(tx, person, answer, mayContribute);
    await knownReason(tx, answer.delayReasonCode, part.row.delayReasonCode);
    const steps = stepsOf.part[part.row.state];
    const keeps = answer.to === part.row.state && steps.length > 0;
    if (!keeps && !steps.includes(answer.to)) throw new Refusal("stepNotAllowed");
    if (needsRemark(answer.to) && !keeps && !answer.remark) throw new Incomplete({ remark: "remarkMissing" });
    const missing = missingForPart(keeps, answer);
    if (Object.keys(missing).length > 0) throw new Incomplete(missing);
    const { delayReasonCode, delayReason, proposedSolution } = answer;
    await movePart(tx, person, part, answer, { delayReasonCode, delayReason, proposedSolution });
    return answer.task;
  });
}

/** The lead acknowledges a delivered part, or returns it and says why. Returns the task's code. */
export function receivePart(person: Person, receipt: PartReceipt): Promise<string> {
  return change(person, receipt, async (tx) => {
    const part = await lockPart(tx, person, receipt, mayReceive);
    if (!stepsOf.lead[part.row.state].includes(receipt.to)) throw new Refusal("stepNotAllowed");
    if (needsRemark(receipt.to) && !receipt.remark) throw new Incomplete({ remark: "remarkMissing" });
    await movePart(tx, person, part, receipt, {});
    return receipt.task;
  });
}

type Asked = { task: string; part: number; seen: number };

type Allowed = (person: Person, facts: ContributionFacts) => boolean;

async function findPart(tx: Transaction, person: Person, asked: Asked) {
  const row = await tx.contribution.findFirst({
    where: {
      id: asked.part,
      entry: { task: { AND: [{ code: asked.task.toUpperCase() }, visibleTo(person)] } },
    },
    include: { agency: true, entry: { select: { taskId: true, quarterId: true, agencyId: true } } },
  });
  if (!row) throw new Refusal("taskNotFound");
  return row;
}

async function lockPart(tx: Transaction, person: Person, asked: Asked, allowed: Allowed) {
  const found = await findPart(tx, person, asked);
  const [quarter] = await readRows(tx, stateOfQuarter)`
    SELECT state::text AS state FROM quarter WHERE id = ${found.entry.quarterId} FOR SHARE`;
  if (!quarter || quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  // Whoever ends the task holds its entry and then its parts: in the same order nobody waits for somebody who waits.
  await tx.$queryRaw`SELECT FROM entry WHERE id = ${found.entryId} FOR SHARE`;
  // While this waited, the part may have been taken back, or gone to another agency.
  const row = await findPart(tx, person, asked);
  const facts = {
    agencyId: row.agencyId,
    leadAgencyId: row.entry.agencyId,
    state: row.state,
    quarterState: quarter.state,
  };
  if (!allowed(person, facts)) throw new Refusal("notYours");
  if (row.version !== asked.seen) throw new Stale(await partChanges(tx, row, asked.seen));
  return { row, facts };
}

const eventOf: Record<ContributionState, Event> = {
  ASKED: "partAsked",
  ACCEPTED: "partAccepted",
  DECLINED: "partDeclined",
  DELIVERED: "partDelivered",
  ACKNOWLEDGED: "partAcknowledged",
  RETURNED: "partReturned",
  NOT_NEEDED: "partNotNeeded",
};

type LockedPart = Awaited<ReturnType<typeof lockPart>>;
type Explained = Partial<Pick<Contribution, "delayReasonCode" | "delayReason" | "proposedSolution">>;

/** Writes the step, its row in the time line and its row in the history. Keeping the state only explains. */
async function movePart(
  tx: Transaction,
  person: Person,
  { row }: LockedPart,
  step: { to: ContributionState; remark: string },
  explained: Explained,
): Promise<void> {
  const moved = step.to !== row.state;
  const deliveredOn =
    step.to === "DELIVERED" ? dateOf(today()) : step.to === "RETURNED" ? null : row.deliveredOn;
  const written = await tx.contribution.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      ...explained,
      state: step.to,
      remark: moved ? step.remark : row.remark,
      deliveredOn,
      ...(moved ? { stateSince: now() } : {}),
      version: row.version + 1,
    },
  });
  if (written.count !== 1) {
    const latest = await tx.contribution.findUnique({ where: { id: row.id } });
    if (!latest) throw new Refusal("taskNotFound");
    throw new Stale(await partChanges(tx, { ...row, ...latest }, row.version));
  }
  if (moved) {
    await tx.contributionStep.create({
      data: { contributionId: row.id, state: step.to, at: now(), remark: step.remark },
    });
  }
  const after: Facts = { agency: row.agency.code, asked: row.asked, ...(moved ? {} : explained) };
  await record(tx, person, {
    subject: "task",
    subjectId: row.entry.taskId,
    quarterId: row.entry.quarterId,
    event: moved ? eventOf[step.to] : "partExplained",
    after,
    note: step.remark,
  });
}
