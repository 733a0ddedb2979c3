// Checks that the rows of the history are as they were written: each holds its own hash and that of the row before it.
import { createHash } from "node:crypto";

/** A row of the history; `content` is the text that its hash was made of. */
export type Link = {
  id: number;
  at: string;
  event: string;
  previousHash: string;
  hash: string;
  content: string;
};
/** A position in the chain; the first row follows row 0, whose hash is empty. */
export type Place = Pick<Link, "id" | "hash" | "at" | "event">;

export const beginning: Place = { id: 0, hash: "", at: "", event: "" };

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const calendar = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Asia/Ho_Chi_Minh" });

/** "Row 12 (25 April 2024, confirmed)". */
export const rowName = ({ id, at, event }: Omit<Place, "hash">, noun = "Row"): string =>
  `${noun} ${id} (${calendar.format(new Date(at))}, ${event})`;

const missing = (from: number, to: number): string =>
  from === to ? `Row ${from} is missing.` : `Rows ${from} to ${to} are missing.`;

/** The faults of a row that follows `before`, one message each; empty where there are none. */
export function checkLink(before: Place, row: Link): string[] {
  const found: string[] = [];
  const follows = row.id === before.id + 1;
  if (!follows) found.push(missing(before.id + 1, row.id - 1));
  if (sha256(row.content) !== row.hash)
    found.push(`${rowName(row)} does not say what was written: it was changed, put in or moved.`);
  if (follows && row.previousHash !== before.hash)
    found.push(
      before.id === 0
        ? `${rowName(row)} was not the first to be written: what stood before it is gone.`
        : `${rowName(row)} was written after another row than ${rowName(before, "row")}, which was changed, put in or moved.`,
    );
  return found;
}

/**
 * Checks the end that the database stores beside the rows: rows cut off at the end leave no gap between two of them.
 */
export function checkEnd(last: Place, head: { lastId: number; hash: string } | undefined): string[] {
  if (!head)
    return ["The database no longer knows where the history ended: its row in history_head is gone."];
  if (head.lastId > last.id) return [`At the end: ${missing(last.id + 1, head.lastId)}`];
  if (head.lastId < last.id)
    return [`${rowName(last)} came after row ${head.lastId}, which was the last one to be written.`];
  return head.hash === last.hash ? [] : [`${rowName(last)} is not the one that was written last.`];
}
