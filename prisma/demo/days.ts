// Working days and office hours, so that the demonstration's events are at times when offices are open.
import { addBusinessDays } from "date-fns/addBusinessDays";
import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { isWeekend } from "date-fns/isWeekend";
import { max } from "date-fns/max";
import { parseISO } from "date-fns/parseISO";
import { previousFriday } from "date-fns/previousFriday";
import type { Day } from "./words.ts";

/** "2024-04-23 09:40" in Asia/Ho_Chi_Minh as an instant. */
export const instant = (dayAndHour: string): Date => new Date(`${dayAndHour.replace(" ", "T")}:00+07:00`);

const dayOf = (date: Date): Day => formatISO(date, { representation: "date" });

/** The day `count` working days after another; a day of the weekend counts as the Friday before it. */
export const workingDaysAfter = (day: Day, days: number): Day => dayOf(addBusinessDays(parseISO(day), days));

/** A working day about halfway between two days. */
export function middleOf(from: Day, to: Day): Day {
  const start = parseISO(from);
  const middle = addDays(start, Math.floor(differenceInCalendarDays(parseISO(to), start) / 2));
  return dayOf(max([start, isWeekend(middle) ? previousFriday(middle) : middle]));
}

/** A number from a text, always the same for the same text, so that hours differ from task to task. */
export const numberOf = (word: string): number =>
  [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

/** "09:05" to "10:55" in the morning, "14:05" to "16:55" in the afternoon. */
export function hourOf(word: string, half: "morning" | "afternoon"): string {
  const number = numberOf(word);
  const hour = half === "morning" ? 9 + (number % 2) : 14 + (number % 3);
  return `${String(hour).padStart(2, "0")}:${String(5 + ((number >> 2) % 11) * 5).padStart(2, "0")}`;
}
