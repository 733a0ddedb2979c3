// How typed text is taken apart for a search. What makes letters equal is decided by the database function `fold`.

/** The words to be found, each once; case and composition play no part. */
export const wordsOf = (text: string): string[] => [
  ...new Set(text.normalize("NFC").toLowerCase().split(/\s+/u).filter(Boolean)),
];

/** A word as LIKE finds it anywhere: its own "%", "_" and "\" are letters. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
