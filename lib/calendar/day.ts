// A calendar day in Asia/Ho_Chi_Minh, as the text "2024-04-25": its date column, and how many days lie between two.
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";

export const timeZone = "Asia/Ho_Chi_Minh";

/** A calendar day as "2024-04-25", in Asia/Ho_Chi_Minh. */
export type Day = string;

/** A date column (midnight UTC) as a day. */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
/** A day as a date column holds it: midnight UTC. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));
