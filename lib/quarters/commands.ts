// The changes of a quarter by the Office: planned, moved from stage to stage, its days set. The closing is no part of them.
import "server-only";
import { z } from "zod";
import { dateOf } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { record, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { today } from "@/lib/server/clock";
import { readRows } from "@/lib/server/rows";
import { aboutQuarter, lockQuarter, refuseOthers, writeQuarter } from "./lock-tx";
import {
  type DaysSetting,
  plannableAfter,
  type QuarterMove,
  type QuarterPlanning,
  type ReportDays,
  stepTo,
  wrongDays,
} from "./stage";
import { reportedEntries } from "./stage-sql";

const countRow = z.strictObject({ count: z.int() });

function refuseWrongDays(quarter: number, days: ReportDays): void {
  const wrong = wrongDays(quarter, days);
  if (Object.keys(wrong).length > 0) throw new Incomplete(wrong);
}

const columnsOf = ({ plansDueOn, reportsDueOn }: ReportDays) => ({
  plansDueOn: plansDueOn && dateOf(plansDueOn),
  reportsDueOn: dateOf(reportsDueOn),
});

/** The next quarter comes to be, in planning, with its due days. Returns its address. */
export function planQuarter(person: Person, planning: QuarterPlanning): Promise<string> {
  return change(person, planning, async (tx) => {
    refuseOthers(person);
    const { quarter: id, plansDueOn, reportsDueOn } = planning;
    const known = (await tx.quarter.findMany({ select: { id: true } })).map((quarter) => quarter.id);
    if (known.includes(id)) throw new Refusal("quarterExists");
    if (!plannableAfter(known, today()).includes(id)) throw new Refusal("quarterNotNext");
    refuseWrongDays(id, planning);
    // Of two who plan the same quarter at once the second waits here, and then finds it.
    const made = await tx.quarter.createMany({
      data: [{ id, state: "PLANNING", ...columnsOf(planning) }],
      skipDuplicates: true,
    });
    if (made.count === 0) throw new Refusal("quarterExists");
    await record(tx, person, {
      ...aboutQuarter(id),
      event: "quarterPlanned",
      after: { plansDueOn, reportsDueOn, version: 1 },
    });
    return quarterAddress(id);
  });
}

/** The quarter goes one stage on, or back with a reason. Returns its address. */
export function moveQuarter(person: Person, move: QuarterMove): Promise<string> {
  return change(person, move, async (tx) => {
    const quarter = await lockQuarter(tx, person, move);
    const step = stepTo(quarter.state, move.to);
    if (!step) throw new Refusal("stepNotAllowed");
    if (step.back && !move.reason) throw new Incomplete({ reason: "moveReasonMissing" });
    if (move.to === "PLANNING") await refuseReported(tx, quarter.id);
    const note = step.back ? move.reason : "";
    const moved = {
      before: { state: quarter.state },
      after: { state: move.to, version: quarter.version + 1 },
    };
    await writeQuarter(tx, quarter, {
      state: move.to,
      closingProposedById: null,
      closingProposedAt: null,
    });
    const withdrawn = { ...aboutQuarter(quarter.id), event: "closingWithdrawn" as const, note };
    await recordAll(tx, person, [
      ...(quarter.closingProposed ? [withdrawn] : []),
      { ...aboutQuarter(quarter.id), event: "quarterMoved", ...moved, note },
    ]);
    return quarterAddress(quarter.id);
  });
}

/** Until when tasks are entered and reports submitted, changed while the quarter is not closed. Returns its address. */
export function setDays(person: Person, setting: DaysSetting): Promise<string> {
  return change(person, setting, async (tx) => {
    const quarter = await lockQuarter(tx, person, setting);
    refuseWrongDays(quarter.id, setting);
    const { plansDueOn, reportsDueOn } = setting;
    await writeQuarter(tx, quarter, columnsOf(setting));
    await record(tx, person, {
      ...aboutQuarter(quarter.id),
      event: "daysSet",
      before: { plansDueOn: quarter.plansDueOn, reportsDueOn: quarter.reportsDueOn },
      after: { plansDueOn, reportsDueOn, version: quarter.version + 1 },
    });
    return quarterAddress(quarter.id);
  });
}

async function refuseReported(tx: Transaction, id: number): Promise<void> {
  const [row] = await readRows(tx, countRow)`SELECT ${reportedEntries(id)} AS count`;
  if (row && row.count > 0) throw new Refusal("quarterReported", row);
  const submitted = await tx.agencyReport.count({ where: { quarterId: id, submittedAt: { not: null } } });
  if (submitted > 0) throw new Refusal("quarterHasReports");
}
