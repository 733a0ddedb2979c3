// How numbers read in each language: shares, changes with their sign, amounts with their unit.
import type { Language } from "./language";

const locales = { vi: "vi-VN", en: "en-GB", de: "de-DE" } as const;

/** 566 · 1,250 · 1.250 */
export const plainNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(value);

/** 72% · 72 % in German */
export const percent = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: "percent" }).format(value / 100);

/** +2 · −12 with the true minus sign · 0 */
export const change = (value: number, language: Language): string => {
  const sign = value > 0 ? "+" : value < 0 ? "\u2212" : "";
  return `${sign}${plainNumber(Math.abs(value), language)}`;
};

/** A figure of an indicator: shares carry their sign, other units stand in the name. */
export const amount = (value: number, unit: string, language: Language): string =>
  unit === "%" ? percent(value, language) : plainNumber(value, language);
