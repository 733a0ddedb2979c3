// What of a task's entry, or of a part in it, changed since a person looked.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import { columnsIn, dataOf, selectOf } from "@/lib/forms/fields/field";
import type { Changed, Difference } from "@/lib/forms/stale";
import { changesSince, type RowSince } from "@/lib/history/changes-since-tx";
import type { Transaction } from "@/lib/history/record-tx";
import type { Contribution, Entry } from "@/prisma/generated/client";
import { entryFields, partFields, planFields, reportable } from "./fields";
import { officerStill } from "./task";

const ofTask = columnsIn(planFields, "task");

type Known = Pick<Entry, "id" | "taskId" | "quarterId" | "version">;

/** Every field of the plan and of the report, and beside them what came or went with a line of its own. */
export async function entryChanges(tx: Transaction, entry: Known, seen: number): Promise<Changed> {
  const { task, agency, due, returnedRemark, ...row } = await tx.entry.findUniqueOrThrow({
    where: { id: entry.id },
    include: { agency: true, task: { select: { ...selectOf(ofTask), directive: true, officer: true } } },
  });
  const planned = {
    ...{ directive: task.directive?.symbol ?? "", lead: agency.code, due: dayOf(due) },
    officer: officerStill(task.officer, agency.id),
  };
  const recorded = {
    about: "task",
    fields: { ...planFields, ...entryFields },
    version: entry.version,
    now: { ...dataOf(reportable, row), ...dataOf(ofTask, task), ...planned },
    history: { subject: "task", subjectId: entry.taskId, quarterId: entry.quarterId },
    told: (since: readonly RowSince[]) => [...remarksIn(since, returnedRemark), ...since.flatMap(lineOf)],
  } as const;
  return changesSince(tx, recorded, seen);
}

/** With which words the task was given back, or taken back. */
function remarksIn(since: readonly RowSince[], returnedRemark: string): Difference[] {
  const returned = since.some(({ event }) => event === "returned");
  const takenBack = since.findLast(({ event }) => event === "reportTakenBack");
  return [
    ...(returned ? [{ field: "returnedRemark", seen: "", now: returnedRemark }] : []),
    ...(takenBack ? [{ field: "takenBack", seen: "", now: takenBack.note }] : []),
  ];
}

/** What came or went beside the fields, as one line: a part that was asked for, a file that proves the result. */
function lineOf({ event, after }: RowSince): Difference[] {
  const part = `${String(after.agency)}: ${String(after.asked)}`;
  const file = String(after.name);
  if (event === "partAsked") return [{ field: event, seen: "", now: part }];
  if (event === "partRemoved") return [{ field: event, seen: part, now: "" }];
  if (event === "evidenceAdded") return [{ field: event, seen: "", now: file }];
  return event === "evidenceRemoved" ? [{ field: event, seen: file, now: "" }] : [];
}

type Part = Contribution & { entry: { taskId: number; quarterId: number } };

/** The same for a part; which state and remark were seen is not on record, so what is recorded now stands alone. */
export async function partChanges(tx: Transaction, part: Part, seen: number): Promise<Changed> {
  const { delayReasonCode, delayReason, proposedSolution } = part;
  return changesSince(
    tx,
    {
      about: "task",
      fields: partFields,
      version: part.version,
      now: { delayReasonCode, delayReason, proposedSolution },
      history: { subject: "task", subjectId: part.entry.taskId, event: { startsWith: "part" } },
      told: () => [
        { field: "state", seen: null, now: part.state },
        { field: "remark", seen: null, now: part.remark },
      ],
    },
    seen,
  );
}
