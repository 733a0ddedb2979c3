// What the rows of a file mean, and what is wrong with them: beside the cell that it is about.

import { type Agency, existsIn } from "@/lib/agencies/agency";
import type { DueNote } from "@/lib/calendar/meant-day";
import type { ErrorKey } from "@/lib/language/error-key";
import { messagesIn } from "@/lib/language/messages";
import {
  directiveNamed,
  type KnownForPlan,
  type PlannedTask,
  planned,
  wrongInPlan,
} from "@/lib/planning/plan";
import { planFields } from "@/lib/tasks/fields";
import { type KnownNames, typedIn } from "./cell";
import { columns, withoutMarks } from "./heads";
import type { RowText, SaidRow } from "./rows";
import type { WrongCells } from "./view";

/** What the rows are judged by, read where they are judged. */
export type KnownInQuarter = Omit<KnownForPlan, "agencies"> & {
  agencies: readonly Agency[];
  /** How the codes of this quarter begin, such as "2024-Q2-". */
  codesBegin: string;
  /** Of the codes that the file names, those that were once given. */
  codesGiven: ReadonlySet<string>;
  /** Whether the person may enter such a task. */
  mayPlan: (task: Pick<PlannedTask, "lead" | "origin">) => boolean;
  /** The code of the agency whose tasks the person enters; null for who enters those of all. */
  ownAgency: string | null;
};

/** A row without fault is a task; its code is empty where it is to be given. */
type FileTask = PlannedTask & { code: string };
export type JudgedRow = SaidRow & { wrong: WrongCells; task: FileTask | null };

const namesOf = (each: Agency): string[] => [
  ...[each.code, each.nameVi, each.nameEn, each.nameDe],
  ...[each.shortVi, each.shortEn, each.shortDe],
];

/** The codes of the quarter's agencies by all that they are called. */
const codesByName = ({ agencies, quarterId }: KnownInQuarter): ReadonlyMap<string, string> =>
  new Map(
    agencies
      .filter((each) => existsIn(each, quarterId))
      .flatMap((each) => namesOf(each).map((name): [string, string] => [withoutMarks(name), each.code])),
  );

/** The directive by its own symbol, so that both its hyphens and its capitals may be typed as they come. */
function namesKnown(known: KnownInQuarter): KnownNames {
  const codes = codesByName(known);
  return {
    agency: (name) => codes.get(withoutMarks(name)) ?? name.normalize("NFC").toUpperCase(),
    directive: (typed) => directiveNamed(known.directives, typed)?.symbol ?? typed,
  };
}

/** The fields of the form that have a column, each with what its cell says; a choice that is left empty says nothing. */
function readRow(said: RowText, names: KnownNames): { typed: Record<string, string>; wrong: WrongCells } {
  const typed: Record<string, string> = {};
  const wrong: WrongCells = {};
  for (const column of columns) {
    const field = planFields[column];
    if (!("read" in field)) continue;
    const text = typedIn(field, said[column], names);
    if (text === null) wrong[column] = "unknown" in field ? field.unknown : "notUnderstood";
    else if (text !== "" || field.kind !== "choice") typed[column] = text;
  }
  return { typed, wrong };
}

/** What is said of the deadline beside it: that it is over already, or lies beyond the quarter. Null for other words. */
function dueSaidIn(text: string): DueNote | null {
  const word = withoutMarks(text);
  if (word === "") return {};
  if (pastWords.has(word)) return { past: true };
  return beyondWords.has(word) ? { beyond: true } : null;
}

const sayings = Object.values(messagesIn).map(({ planning }) => planning.due);
const pastWords = new Set(sayings.map(({ past }) => withoutMarks(past)));
const beyondWords = new Set(sayings.map(({ beyond }) => withoutMarks(beyond)));

/** A code that somebody gave is one of this quarter and of the lead agency, and was never given before. */
function wrongCode(code: string, lead: string, { codesBegin, codesGiven }: KnownInQuarter): ErrorKey | null {
  if (code === "") return null;
  const [, agency] = /^\d{4}-Q[1-4]-([A-Z][A-Z0-9]{1,9})-\d{2,5}$/.exec(code) ?? [];
  if (!agency) return "codeUnknown";
  if (!code.startsWith(codesBegin) || (lead && lead !== agency)) return "codeElsewhere";
  return codesGiven.has(code) ? "codeTaken" : null;
}

/** Whose tasks they are to enter: the lead is wrong where it is another agency, else it is the origin. */
function notYours(task: FileTask, { mayPlan, ownAgency }: KnownInQuarter): WrongCells {
  if (mayPlan(task)) return {};
  return ownAgency === task.lead ? { origin: "originNotYours" } : { lead: "leadNotYours" };
}

function judgeRow(row: SaidRow, known: KnownInQuarter, names: KnownNames): JudgedRow {
  const { typed, wrong: unread } = readRow(row.said, names);
  const note = dueSaidIn(row.said.dueNote);
  const parsed = planned.safeParse(typed);
  const task: FileTask = {
    ...(parsed.data ?? planned.parse({})),
    ...note,
    code: row.said.code.toUpperCase(),
  };
  const code = wrongCode(task.code, task.lead, known);
  const wrong: WrongCells = {
    ...(parsed.success ? wrongInPlan(task, known) : { title: "notUnderstood" }),
    ...(code && { code }),
    ...unread,
    ...(note === null && { dueNote: "dueNoteUnknown" }),
  };
  const all = wrong.lead || wrong.origin ? wrong : { ...wrong, ...notYours(task, known) };
  return { ...row, wrong: all, task: Object.keys(all).length > 0 ? null : task };
}

/** The codes that more than one row names. */
function twiceIn(rows: readonly SaidRow[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { said } of rows) {
    const code = said.code.toUpperCase();
    if (code) (seen.has(code) ? twice : seen).add(code);
  }
  return twice;
}

/** Every row with what it means, or what is wrong; a code that occurs twice is wrong in both places. */
export function judge(rows: readonly SaidRow[], known: KnownInQuarter): JudgedRow[] {
  const names = namesKnown(known);
  const twice = twiceIn(rows);
  return rows.map((row) => {
    const judged = judgeRow(row, known, names);
    if (!twice.has(row.said.code.toUpperCase())) return judged;
    return { ...judged, task: null, wrong: { ...judged.wrong, code: "codeTwice" } };
  });
}
