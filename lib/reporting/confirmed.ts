// What became of many tasks that were confirmed at once, as it stands in the address of the page that tells it.

type Confirmed = {
  count: number;
  /** The codes of those that had changed meanwhile, in lower case. */
  leftOut: string[];
};

/** "confirmed.7" · "confirmed.7.2024-q1-btc-03.2024-q1-btc-07" */
export const confirmedWord = ({ count, leftOut }: Confirmed): string =>
  ["confirmed", count, ...leftOut].join(".");

/** Null for any other word. */
export function parseConfirmed(word: string): Confirmed | null {
  const [, count, codes = ""] = /^confirmed\.(\d{1,4})((?:\.[a-z0-9-]{1,40}){0,300})$/.exec(word) ?? [];
  return count === undefined ? null : { count: Number(count), leftOut: codes.split(".").filter(Boolean) };
}
