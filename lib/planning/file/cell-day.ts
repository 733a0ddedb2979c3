// Which day a cell means: as spreadsheets hand it over, or as people here write it, the day first.

import type { Day } from "@/lib/calendar/day";
import { wrongDay } from "@/lib/calendar/meant-day";

/** 2024-04-25 · 25/4/2024, 25.4.2024, 25-04-2024, 25. 4. 2024. */
const forms = [
  /^(?<year>\d{4,6})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\s*[./-]\s*(?<month>\d{1,2})\s*[./-]\s*(?<year>\d{4,6})$/,
];

/** The day, or null where there is none such; 31 April is none. A year that cannot be meant is judged where the day is. */
export function dayOfCell(text: string): Day | null {
  const said = forms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!said) return null;
  const { year = "", month = "", day = "" } = said;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return wrongDay(written) === "dayMissing" ? null : written;
}
