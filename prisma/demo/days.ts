// Working days and office hours, so that what is told happens when offices are open.
import type { Day } from "./words.ts";

const dayMs = 86_400_000;

/** "2024-04-23 09:40" in Asia/Ho_Chi_Minh as an instant. */
export const instant = (dayAndHour: string): Date => new Date(`${dayAndHour.replace(" ", "T")}:00+07:00`);

/** The day that lies so many working days after another; a day of the weekend counts as the Friday before it. */
export function workingDaysAfter(day: Day, days: number): Day {
  let at = new Date(`${day}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + dayMs);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

/** The working day about the middle between two days. */
export function middleOf(from: Day, to: Day): Day {
  const [start, end] = [new Date(from).getTime(), new Date(to).getTime()];
  const at = new Date(start + Math.floor((end - start) / 2 / dayMs) * dayMs);
  const weekend = at.getUTCDay() === 0 ? 2 : at.getUTCDay() === 6 ? 1 : 0;
  return new Date(Math.max(start, at.getTime() - weekend * dayMs)).toISOString().slice(0, 10);
}

/** A number that a word always gives again, for hours that differ from task to task. */
export const numberOf = (word: string): number =>
  [...word].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

/** "09:05" to "10:55" in the morning, "14:05" to "16:55" in the afternoon. */
export function hourOf(word: string, half: "morning" | "afternoon"): string {
  const number = numberOf(word);
  const hour = half === "morning" ? 9 + (number % 2) : 14 + (number % 3);
  return `${String(hour).padStart(2, "0")}:${String(5 + ((number >> 2) % 11) * 5).padStart(2, "0")}`;
}
