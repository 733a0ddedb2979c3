// Days and instants as the database stores them, and defaults that wanted values override.

/** A calendar day as "2024-04-25". */
export type Day = string;

/** Midnight UTC is what a date column holds. */
export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** An instant in Asia/Ho_Chi_Minh: `at("2024-04-25", "13:22")`. */
export const at = (day: Day, time = "09:00"): Date => new Date(`${day}T${time}:00+07:00`);

/** The last day of a quarter by its number: 20241 ends on 2024-03-31. */
export const lastDay = (quarter: number): Day =>
  `${Math.floor(quarter / 10)}-${["03-31", "06-30", "09-30", "12-31"][(quarter % 10) - 1]}`;

/** The defaults overridden by the wanted values; undefined ones do not override. */
export function over<T extends object, W extends object>(defaults: T, wanted: W): T & W {
  const known = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(known) as W) };
}
