// What sense a day has to make, wherever one is typed: a day that there is, in a year that can be meant, and on the right
// side of the days beside it. Each rule returns the message under `errors`, or null where the day is accepted.
import type { ErrorKey } from "@/lib/language/error-key";
import type { Day } from "./day";
import { quarterDays } from "./quarter";

/** The Party was founded in 1930; what lies beyond this century is a slip of the finger. */
const [firstYear, lastYear] = [1930, 2099] as const;

const isCalendarDay = (typed: string): boolean => {
  const date = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
};

/** "dayMissing" for what is no day at all, "dayAbsurd" for a year that cannot be meant: 22024, 0024, 1924. */
export function wrongDay(typed: string): "dayMissing" | "dayAbsurd" | null {
  const [, year = ""] = /^(\d{4,6})-\d{2}-\d{2}$/.exec(typed) ?? [];
  if (year.length > 4) return "dayAbsurd";
  if (!year || !isCalendarDay(typed)) return "dayMissing";
  return Number(year) < firstYear || Number(year) > lastYear ? "dayAbsurd" : null;
}

/** The day as it was typed; null for one that makes no sense, where an address is read leniently. */
export const dayOrNothing = (typed: string | null | undefined): Day | null =>
  typed && wrongDay(typed) === null ? typed : null;

/** No deadline lies farther ahead: five years after what it is reckoned from. */
const yearsAhead = 5;
const farthestAfter = (day: Day): Day => `${Number(day.slice(0, 4)) + yearsAhead}-12-31`;

/** What somebody confirms in words beside a plan's deadline: that it is over already, that it lies beyond the quarter. */
export type DueNote = { past?: boolean; beyond?: boolean };

/**
 * A plan's deadline lies in its quarter and is not over already, unless that is said: a task may run beyond its quarter as
 * planned. Before the quarter begins nothing is due.
 */
export function wrongPlanDue(
  due: string,
  quarterId: number,
  today: Day,
  said: DueNote = {},
): ErrorKey | null {
  const wrong = wrongDay(due);
  if (wrong) return wrong;
  const { first, last } = quarterDays(quarterId);
  if (due < first) return "dueBeforeQuarter";
  if (due > farthestAfter(last)) return "dueFar";
  if (due > last && !said.beyond) return "dueBeyondQuarter";
  return due < today && !said.past ? "duePast" : null;
}

/** What has to be said before this message falls away; null where nothing helps but another day. */
export const sayingFor = (message: string | undefined): keyof DueNote | null =>
  message === "duePast" ? "past" : message === "dueBeyondQuarter" ? "beyond" : null;

/** A part is asked until a day that is not over, and within its task; where the task is overdue, no day is both. */
export function wrongPartDue(until: Day, taskDue: Day, today: Day): ErrorKey | null {
  if (taskDue < today) return "partOfOverdue";
  if (until > taskDue) return "partDueBeyond";
  return until < today ? "partDuePast" : null;
}

/** A new deadline lies after the one in force and is not over already. */
export function wrongNewDue(due: Day, newDue: Day, today: Day): ErrorKey | null {
  if (newDue <= due) return "newDueNotLater";
  if (newDue < today) return "newDuePast";
  return newDue > farthestAfter(today > due ? today : due) ? "dueFar" : null;
}

/** What is carried over gets a deadline that is still to come, and not before the one in force. */
export function wrongCarriedDue(newDue: Day, due: Day, today: Day): ErrorKey | null {
  if (newDue <= today) return "closingDuePast";
  return newDue < due ? "closingDueEarlier" : null;
}

/** And, where somebody types it, not over the edge of what can be meant in this quarter or today. */
export const isFarAfter = (typed: Day, quarterId: number, today: Day): boolean =>
  typed > farthestAfter(quarterDays(quarterId).last) && typed > farthestAfter(today);
