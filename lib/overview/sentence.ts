// The facts of the sentence with which a quarter's page begins; the messages of each language word them.
import type { QuarterState } from "@/lib/calendar/quarter";
import { type Counts, completedIn, tasksIn } from "@/lib/tasks/standing";

/** How a part relates to its whole, as far as the wording differs; "nothing" where the whole is 0. */
export type Portion = "nothing" | "none" | "some" | "all";

export type SentenceFacts = {
  kind: "empty" | "planned" | "running";
  total: number;
  done: number;
  donePortion: Portion;
  late: number;
  latePortion: Portion;
  overdue: number;
  priority: number;
  priorityPortion: Portion;
};

export function portion(part: number, whole: number): Portion {
  if (whole === 0) return "nothing";
  if (part === 0) return "none";
  return part === whole ? "all" : "some";
}

/** `priority` counts the overdue priority tasks; in a quarter that is only planned, all of them. */
export function sentenceFacts(counts: Counts, ofPriority: Counts, state: QuarterState): SentenceFacts {
  const total = tasksIn(counts);
  const done = completedIn(counts);
  const planned = state === "PLANNING" && done === 0 && counts.overdue === 0;
  const priority = planned ? tasksIn(ofPriority) : ofPriority.overdue;
  return {
    kind: total === 0 ? "empty" : planned ? "planned" : "running",
    total,
    done,
    donePortion: portion(done, total),
    late: counts.completedLate,
    latePortion: portion(counts.completedLate, done),
    overdue: counts.overdue,
    priority,
    priorityPortion: portion(priority, planned ? total : counts.overdue),
  };
}
