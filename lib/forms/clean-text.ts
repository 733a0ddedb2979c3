// The one way by which text from outside becomes text that we keep, compare and show.

/** What a database takes at all: whole characters (a half of a pair becomes the sign for what cannot be read), no NUL. */
export const readable = (text: string): string => text.toWellFormed().replaceAll("\0", "");

/** The same in NFC, lines ended by \n, without any control character but line break and tab: nobody sees the others. */
export const cleaned = (text: string): string =>
  readable(text)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");

/** No control character in the query of an address, which still stands in percents. Its other signs keep their form. */
export function cleanedQuery(query: string): string {
  const left = query.replace(/%(?:0[0-8bcef]|1[0-9a-f]|7f)/gi, "");
  return left === query ? left : cleanedQuery(left);
}
