// Splits typed text into words for a search. Which letters count as equal is decided by the database function `fold`.

/** The words to be found, each once, whatever its case and composition. */
export const wordsOf = (text: string): string[] => [
  ...new Map(
    text
      .normalize("NFC")
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => [word.toLowerCase(), word]),
  ).values(),
];

/** The LIKE pattern that finds a word anywhere; its own "%", "_" and "\" are escaped. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** The spellings of a word with its diacritics: as typed, in lower case, with a capital, in capitals. */
export function writings(word: string): string[] {
  const small = word.toLowerCase();
  const [first = "", ...rest] = small;
  return [...new Set([word, small, first.toUpperCase() + rest.join(""), word.toUpperCase()])];
}
