// The history as a plain table of words and figures, for a file.
import { timeZone } from "@/lib/calendar/day";
import type { Words } from "@/lib/forms/fields/words";
import { actorOf, quarterIn, sentenceOf } from "./sentence";
import type { HistoryLine } from "./view";

/** "2024-04-25 09:40", which every spreadsheet reads as an hour whatever its language. */
const hour = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });

/** What the row is about: the task's code, the quarter, the account, the agency's code. */
const subjectOf = (row: HistoryLine, words: Words): string =>
  row.task?.code ??
  row.person ??
  row.agencyCode ??
  (row.subject === "quarter" ? quarterIn(row.quarterId, words) : "");

const columns: readonly [
  "number" | "at" | "actor" | "account" | "quarter" | "subject" | "event" | "sentence" | "note",
  (row: HistoryLine, words: Words) => string | number,
][] = [
  ["number", (row) => Number(row.id)],
  ["at", (row) => hour.format(row.at)],
  ["actor", actorOf],
  ["account", (row) => row.account ?? ""],
  ["quarter", (row, words) => (row.quarterId === null ? "" : quarterIn(row.quarterId, words))],
  ["subject", subjectOf],
  ["event", (row) => row.event],
  ["sentence", sentenceOf],
  ["note", (row) => row.note],
];

export const headsOf = ({ t }: Words): string[] => columns.map(([name]) => t(`history.csv.${name}`));

export const cellsOf = (row: HistoryLine, words: Words): (string | number)[] =>
  columns.map(([, cell]) => cell(row, words));
