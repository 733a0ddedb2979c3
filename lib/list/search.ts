// How typed text is taken apart for a search. What makes letters equal is decided by the database function `fold`.

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

/** A word as LIKE finds it anywhere: its own "%", "_" and "\" are letters. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** The ways in which a word is written with its marks: as typed, in small letters, with a capital, in capitals. */
export function writings(word: string): string[] {
  const small = word.toLowerCase();
  const [first = "", ...rest] = small;
  return [...new Set([word, small, first.toUpperCase() + rest.join(""), word.toUpperCase()])];
}
