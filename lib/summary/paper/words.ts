// How the paper words things in one language: days, quarters, shares, lists and the names of agencies.
import { createTranslator } from "next-intl";
import type { Day } from "@/lib/calendar/day";
import { quarterOf } from "@/lib/calendar/quarter";
import type { Field } from "@/lib/forms/fields/field";
import { labelOf } from "@/lib/forms/fields/words";
import type { Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import type { Summary } from "@/lib/summary/summary";
import type { PaperLayout } from "./layouts";

const labelsIn = (language: Language) =>
  createTranslator({ locale: language, messages: messagesIn[language] });

const translatorIn = (language: Language, leadingZero: boolean) =>
  createTranslator({
    locale: language,
    messages: messagesIn[language],
    namespace: "paper",
    formats: { number: { figure: { minimumIntegerDigits: leadingZero ? 2 : 1 } } },
  });

type Translator = ReturnType<typeof translatorIn>;

const made = new Map<string, Translator>();

/** Made once: parsing the messages costs more than filling them in. */
function translator(language: Language, leadingZero: boolean): Translator {
  const key = `${language} ${leadingZero}`;
  const known = made.get(key) ?? translatorIn(language, leadingZero);
  made.set(key, known);
  return known;
}

const romans = ["I", "II", "III", "IV"];
export const roman = (number: number): string => romans[number - 1] ?? String(number);

const months = (language: "en" | "de") => {
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2024, month, 1)));
};
const monthNames = { en: months("en"), de: months("de") };

/** Days below 10 and the months 1 and 2 take a zero, so that nothing can be written before them. */
export const dayNumber = (day: number): string => String(day).padStart(2, "0");
const monthNumber = (month: number): string => (month <= 2 ? `0${month}` : String(month));

const partsOf = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, date };
};

export function monthWord(day: Day, language: Language): string {
  const { month } = partsOf(day);
  return language === "vi" ? monthNumber(month) : (monthNames[language][month - 1] ?? "");
}

/** 06/12/2023 · 25/4/2024 · 25 April 2024 · 25. April 2024, not broken between day and month. */
function paperDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  if (language === "vi") return `${dayNumber(date)}/${monthNumber(month)}/${year}`;
  return `${date}${language === "de" ? "." : ""}\u00a0${monthWord(day, language)} ${year}`;
}

/** What a message needs to name a quarter. */
export const quarterWords = (id: number) => {
  const { year, number } = quarterOf(id);
  return { year: String(year), number: String(number), roman: roman(number) };
};

/** A figure and its noun stay on one line. */
export const joined = (text: string): string => text.replace(/(\d%?) (?=\p{L})/gu, "$1\u00a0");

/** The committee's name without the place, as running text calls it. */
const plainName = (name: string, place: string): string =>
  place ? name.replace(place, "").replace(/\s+/g, " ").trim() : name;

export type PlainWords = ReturnType<typeof plainWords>;

/** What needs no summary. */
export const plainWords = (language: Language, layout: PaperLayout) => ({
  t: translator(language, layout.leadingZero),
  language,
  layout,
  day: (day: Day) => paperDay(day, language),
  upper: (text: string) => text.toLocaleUpperCase(language),
});

export type PaperWords = ReturnType<typeof wordsFor>;

export function wordsFor(summary: Summary, language: Language, layout: PaperLayout) {
  const labels = labelsIn(language);
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const agencies = new Map(summary.agencies.map((agency) => [agency.code, agency]));
  const { name, place } = summary.committee;
  return {
    ...plainWords(language, layout),
    /** The name of a field above its column of the annex. */
    label: (field: Field) => labelOf(field, labels, "annex"),
    percent: (share: number | null) => (share === null ? "–" : percent.format(share / 100)),
    number: (value: number) => number.format(value),
    agency: (code: string) => agencies.get(code)?.name[language] ?? code,
    short: (code: string) => agencies.get(code)?.short[language] ?? code,
    committee: plainName(name[language], place[language]),
    /** Whether these are all agencies but the lead itself. */
    areAllOthers: (lead: string, codes: readonly string[]) =>
      codes.length > 1 && summary.agencies.every(({ code }) => code === lead || codes.includes(code)),
  };
}
