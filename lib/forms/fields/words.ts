// A field's name and its value as somebody reads them: one wording for forms, files, the history and stale pages.
import type { createTranslator } from "next-intl";
import { longDay } from "@/lib/language/dates";
import { inLanguage, type Language } from "@/lib/language/language";
import type { Messages } from "@/lib/language/messages";
import type { Field, LabelPlace } from "./field";

type Names = { code: string; nameVi: string; nameEn: string; nameDe: string };

/** What the codes in a value mean. */
export type Named = { agencies: readonly Names[]; reasons: readonly Names[] };
export type Words = { t: ReturnType<typeof createTranslator<Messages>>; language: Language; named: Named };
export type Value = string | number | boolean | null | undefined;

type Translator = Words["t"];

/** The message with this key, which a dictionary names; the key itself where there is none. */
const said = (t: Translator, key: string): string => (t.has(key as never) ? t(key as never) : key);

/** The field's name, as it is worded in this place. */
export function labelOf({ label }: Pick<Field, "label">, t: Translator, place?: LabelPlace): string {
  const own = `fields.${label}.${place}`;
  return place && t.has(own as never) ? t(own as never) : said(t, `fields.${label}.label`);
}

export const plain = (value: Value): string => (value === null || value === undefined ? "" : String(value));

const isDay = (value: Value): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

export const dayIn = (value: Value, language: Language): string =>
  isDay(value) ? longDay(value, language) : "–";

const nameIn = (names: readonly Names[], value: Value, language: Language): string => {
  const found = names.find(({ code }) => code === value);
  return found ? inLanguage(found, "name", language) : plain(value);
};

/** The name of the agency with this code; COMMITTEE means the Standing Committee. */
export const agencyIn = (value: Value, { t, language, named }: Words): string =>
  value === "COMMITTEE" ? t("history.committee") : nameIn(named.agencies, value, language);

const usualTicks = ["fields.word.yes", "fields.word.no"] as const;

/** Whether the value is one of several, so that it is shown as such and not as text that somebody wrote. */
export const isChosen = ({ kind, values }: Field): boolean =>
  !!values || ["day", "percent", "tick", "choice", "agency", "reason"].includes(kind);

/** A value as it reads; empty where there is none, and always of what nobody may see. */
export function valueIn(field: Field, value: Value, words: Words, place?: "history"): string {
  const { t, language, named } = words;
  if (field.kind === "secret" || value === null || value === undefined || value === "") return "";
  const text = plain(value);
  if (field.values) {
    const key = `${(place && field.told) ?? field.words}.${text}`;
    return t.has(key as never) ? t(key as never) : text;
  }
  switch (field.kind) {
    case "percent":
      return t("tasks.percent", { value: Number(value) });
    case "reason":
      return nameIn(named.reasons, value, language);
    case "agency":
      return agencyIn(value, words);
    case "day":
      return isDay(value) ? dayIn(value, language) : text;
    case "tick":
      return said(t, (field.ticked ?? usualTicks)[value === true || value === "1" ? 0 : 1]);
    default:
      return text;
  }
}
