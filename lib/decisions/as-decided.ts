// What the closing decides of a quarter's tasks, said of them before it is done: the paper that the chair reads is the one
// that is kept.
import type { Day } from "@/lib/calendar/day";
import type { PriorityInSummary, TaskInSummary } from "@/lib/summary/summary";
import type { CountedGroup } from "@/lib/tasks/counts";
import { isFinal } from "@/lib/tasks/standing";
import { type Decision, isDecided, keepsDeadline } from "./decision";

/** A task of the quarter as it is read, with what only the composing of the summary needs. */
export type ReadTask = TaskInSummary & {
  agencyId: number;
  directiveId: number | null;
  extended: boolean;
  /** Its parts that somebody still owes, which are no longer needed where the task is dropped. */
  owed: { open: number; overdue: number };
  /** Codes of the agencies whose parts go along where the task is carried over. */
  stillCoordinating: string[];
};

type ReadQuarter = {
  groups: readonly CountedGroup[];
  tasks: readonly ReadTask[];
  /** The priority tasks of the next quarter. */
  priorities: readonly PriorityInSummary[];
};

/** "none" while nothing is proposed; "proposed" while a proposal is in force; "closed" once it is done. */
type Decisions = { stage: "none" | "proposed" | "closed"; quarterId: number; asOf: Day };

/** The decision that counts: of what is final already none does, nor one that was overtaken. */
function decisionOn(task: ReadTask, { stage, asOf }: Decisions): Decision | null {
  const { decision, state } = task;
  if (decision === null || stage === "none") return null;
  if (stage === "closed") {
    if (state === "COMPLETED") return null;
    // The agency may have dropped the task itself, before the Office's decision could.
    return state === "DROPPED" && decision.reason !== task.stateReason ? null : decision;
  }
  if (isFinal(state) || !isDecided(task, decision, asOf)) return null;
  return keepsDeadline(state) ? { ...decision, due: task.due } : decision;
}

function decided(task: ReadTask, decisions: Decisions): ReadTask {
  const decision = decisionOn(task, decisions);
  if (decisions.stage !== "proposed" || decision === null || decision.carryOver) return { ...task, decision };
  const gone = { state: "DROPPED", standing: "dropped", stateReason: decision.reason } as const;
  return { ...task, ...gone, silentDays: null, decision };
}

/** The groups after each of these tasks has gone over to the dropped ones. */
function withoutDropped(groups: readonly CountedGroup[], dropped: readonly ReadTask[], quarterId: number) {
  const moved = groups.map((group) => ({ ...group }));
  for (const task of dropped) {
    const { agencyId, directiveId, priority, extended, standing } = task;
    const of = { quarterId, agencyId, directiveId, priority, extended, standing };
    const like = moved.find((group) =>
      (Object.keys(of) as (keyof typeof of)[]).every((key) => group[key] === of[key]),
    );
    if (like) like.count -= 1;
    moved.push({ ...of, standing: "dropped", count: 1 });
  }
  return moved.filter(({ count }) => count > 0);
}

/** The next quarter's entry of a priority task that is carried over, as the closing makes it. */
const carriedPriority = (task: ReadTask, quarterId: number): PriorityInSummary[] => {
  const { code, title, basis, lead, stillCoordinating, decision, priority, state } = task;
  if (!priority || state === "SUSPENDED" || !decision?.carryOver || decision.due === null) return [];
  return [
    { code, title, basis, lead, coordinating: stillCoordinating, due: decision.due, carriedFrom: quarterId },
  ];
};

/** What was carried over comes first, then by deadline and code. */
const inOrder = (a: PriorityInSummary, b: PriorityInSummary): number =>
  Number(a.carriedFrom === null) - Number(b.carriedFrom === null) ||
  (a.due < b.due ? -1 : a.due > b.due ? 1 : a.code < b.code ? -1 : 1);

/** The quarter as it is once its closing is done, or as it is now where no closing is proposed. */
export function asDecided(read: ReadQuarter, decisions: Decisions) {
  const { quarterId, stage } = decisions;
  const tasks = read.tasks.map((task) => decided(task, decisions));
  const dropped = read.tasks.filter((task, index) => task.state !== tasks[index]?.state);
  const carried = stage === "proposed" ? tasks.flatMap((task) => carriedPriority(task, quarterId)) : [];
  const count = (carryOver: boolean) =>
    tasks.filter(({ decision }) => decision?.carryOver === carryOver).length;
  const sum = (standing: "open" | "overdue") =>
    stage === "proposed" ? dropped.reduce((total, { owed }) => total + owed[standing], 0) : 0;
  return {
    /** The parts that end with what is dropped. */
    partsEnded: { open: sum("open"), overdue: sum("overdue") },
    groups: withoutDropped(read.groups, dropped, quarterId),
    tasks,
    priorities: [...read.priorities, ...carried].toSorted(inOrder),
    closing: stage === "none" ? null : { carried: count(true), dropped: count(false) },
  };
}
