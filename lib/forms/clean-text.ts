// Cleans text from outside before it is kept, compared or shown; nothing else does.

/** Text that the database can store: lone surrogates become U+FFFD, NUL characters are removed. */
export const readable = (text: string): string => text.toWellFormed().replaceAll("\0", "");

/**
 * The same in NFC, lines ended by \n, without any control character but line break and tab: the others are invisible.
 */
export const cleaned = (text: string): string =>
  readable(text)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");

/** Removes control characters from the still percent-encoded query of an address; all else stays as it is. */
export function cleanedQuery(query: string): string {
  const left = query.replace(/%(?:0[0-8bcef]|1[0-9a-f]|7f)/gi, "");
  return left === query ? left : cleanedQuery(left);
}
