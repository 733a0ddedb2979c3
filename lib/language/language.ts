// The three languages of the interface, and how a row that holds all three is read in one of them.

export const languages = ["vi", "en", "de"] as const;
export type Language = (typeof languages)[number];

/** The language when neither the person nor the browser names one of ours. */
export const defaultLanguage: Language = "vi";

export const isLanguage = (value: unknown): value is Language => languages.some((each) => each === value);

const endings = { vi: "Vi", en: "En", de: "De" } as const;

type InAll<F extends string, T> = Record<`${F}${"Vi" | "En" | "De"}`, T>;

/** The text of `field` in one language: `inLanguage(agency, "name", "de")` reads `nameDe`. */
export function inLanguage<F extends string>(row: InAll<F, string>, field: F, language: Language): string;
export function inLanguage<F extends string>(
  row: InAll<F, string | null>,
  field: F,
  language: Language,
): string | null;
export function inLanguage<F extends string>(row: InAll<F, string | null>, field: F, language: Language) {
  const key: keyof InAll<F, null> = `${field}${endings[language]}`;
  return row[key];
}

/**
 * The first language of ours in an Accept-Language header, by its order of preference; Vietnamese where there is none.
 */
export function fromAcceptLanguage(header: string | null): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const q = rest.find((each) => each.trim().startsWith("q="));
      return { tag: tag.slice(0, 2).toLowerCase(), quality: q ? Number(q.trim().slice(2)) || 0 : 1 };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((each) => each.tag).find(isLanguage) ?? defaultLanguage;
}
