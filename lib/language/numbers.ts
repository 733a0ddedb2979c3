// How numbers read in each language: shares, changes with their sign, amounts with their unit.
import type { Language } from "./language";

const locales = { vi: "vi-VN", en: "en-GB", de: "de-DE" } as const;

// A format costs far more to make than to use, and a page writes a hundred numbers.
const formats = (options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> => ({
  vi: new Intl.NumberFormat(locales.vi, options),
  en: new Intl.NumberFormat(locales.en, options),
  de: new Intl.NumberFormat(locales.de, options),
});
const plain = formats({});
const share = formats({ style: "percent" });

/** 566 · 1,250 · 1.250 */
export const plainNumber = (value: number, language: Language): string => plain[language].format(value);

/** 72% · 72 % in German */
export const percent = (value: number, language: Language): string => share[language].format(value / 100);

/** +2 · −12 with the true minus sign · 0 */
export const signedChange = (value: number, language: Language): string => {
  const sign = value > 0 ? "+" : value < 0 ? "\u2212" : "";
  return `${sign}${plainNumber(Math.abs(value), language)}`;
};

/** A figure of an indicator: shares carry their sign, other units are part of the name. */
export const amount = (value: number, unit: string, language: Language): string =>
  unit === "%" ? percent(value, language) : plainNumber(value, language);

const size = formats({ maximumFractionDigits: 1 });
const [kilobyte, megabyte] = [1024, 1024 * 1024];

/** How large a file is, as computers show it: 312 kB · 4.2 MB · 4,2 MB */
export const fileSize = (bytes: number, language: Language): string =>
  bytes < megabyte
    ? `${plainNumber(Math.ceil(bytes / kilobyte), language)}\u00a0kB`
    : `${size[language].format(bytes / megabyte)}\u00a0MB`;
