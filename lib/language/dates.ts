// Formats days and hours in each language, with no line break between day and month.

import { type Day, dateOf, timeZone } from "@/lib/calendar/day";
import type { Language } from "./language";

const locales = { vi: "vi-VN", en: "en-GB", de: "de-DE" } as const;
const noBreak = (text: string): string => text.replace(/^(\d+\.?) /, "$1\u00a0");

const made = new Map<string, Intl.DateTimeFormat>();

/** Formats are cached: one costs far more to make than to use, and a page of tasks writes a hundred days. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}

const month = (language: Language) => (language === "vi" ? "numeric" : "long");

const long = (language: Language, zone: string) =>
  formatOf(locales[language], { day: "numeric", month: month(language), year: "numeric", timeZone: zone });

const part = (language: Language, date: Date, options: Intl.DateTimeFormatOptions): string =>
  formatOf(locales[language], { timeZone, ...options }).format(date);

/** 25 April 2024 · 25. April 2024 · 25/4/2024 */
export const longDay = (day: Day, language: Language): string =>
  noBreak(long(language, "UTC").format(dateOf(day)));

/** 25 April · 25. April · 25/4 */
export const shortDay = (day: Day, language: Language): string =>
  noBreak(part(language, dateOf(day), { day: "numeric", month: month(language), timeZone: "UTC" }));

/** 13:40 */
export const time = (date: Date): string => part("en", date, { hour: "2-digit", minute: "2-digit" });
const dayOfInstant = (date: Date, language: Language): string =>
  noBreak(long(language, timeZone).format(date));

/** 25 April 2024, 13:40 · 25. April 2024, 13:40 · 13:40, 25/4/2024 */
export const dayTime = (date: Date, language: Language): string =>
  language === "vi"
    ? `${time(date)}, ${dayOfInstant(date, language)}`
    : `${dayOfInstant(date, language)}, ${time(date)}`;

/** Thursday 25 April 2024, 13:40 · Donnerstag, 25. April 2024, 13:40 · 13:40 thứ Năm, 25/4/2024 */
export function weekdayDayTime(date: Date, language: Language): string {
  const weekday = part(language, date, { weekday: "long" });
  if (language === "vi")
    return `${time(date)} ${weekday.charAt(0).toLowerCase()}${weekday.slice(1)}, ${dayOfInstant(date, language)}`;
  return `${weekday}${language === "de" ? "," : ""} ${dayTime(date, language)}`;
}
