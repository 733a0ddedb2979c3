// What the rows of a file mean, and what is wrong with them: beside the cell that it is about.
import { type Agency, existsIn } from "@/lib/agencies/agency";
import { directiveNamed, type KnownForPlan, type PlannedTask, wrongInPlan } from "@/lib/planning/plan";
import { dayOfCell } from "./cell-day";
import { dueSaidIn, originIn, priorityIn } from "./cell-words";
import { withoutMarks } from "./heads";
import type { RowText, SaidRow } from "./rows";
import type { Wrong } from "./view";

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
type JudgedRow = SaidRow & { wrong: Wrong; task: FileTask | null };

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

type Names = ReadonlyMap<string, string>;

const codeOf = (name: string, names: Names): string =>
  names.get(withoutMarks(name)) ?? name.normalize("NFC").toUpperCase();

/** The directive's own symbol, so that both its hyphens and its capitals may be typed as they come. */
const symbolOf = (typed: string, { directives }: KnownInQuarter): string =>
  directiveNamed(directives, typed)?.symbol ?? typed;

/** What the cells say, word by word; what is no word of ours is null. */
function wordsOf(said: RowText, known: KnownInQuarter, names: Names) {
  const parts = said.coordinating.split(/[;,\n]/).map((piece) => piece.trim());
  return {
    code: said.code.toUpperCase(),
    title: said.title.normalize("NFC").replace(/\s+/gu, " "),
    deliverable: said.deliverable.normalize("NFC"),
    lead: said.lead && codeOf(said.lead, names),
    directive: said.directive && symbolOf(said.directive, known),
    origin: originIn(said.origin),
    priority: priorityIn(said.priority),
    due: said.due && dayOfCell(said.due),
    note: dueSaidIn(said.dueNote),
    coordinating: [...new Set(parts.filter(Boolean).map((name) => codeOf(name, names)))],
  };
}

/** A code that somebody gave is one of this quarter and of the lead agency, and was never given before. */
function wrongCode(code: string, lead: string, { codesBegin, codesGiven }: KnownInQuarter): string | null {
  if (code === "") return null;
  const [, agency] = /^\d{4}-Q[1-4]-([A-Z][A-Z0-9]{1,9})-\d{2,5}$/.exec(code) ?? [];
  if (!agency) return "codeUnknown";
  if (!code.startsWith(codesBegin) || (lead && lead !== agency)) return "codeElsewhere";
  return codesGiven.has(code) ? "codeTaken" : null;
}

/** Whose tasks they are to enter: the lead is wrong where it is another agency, else it is the origin. */
function notYours(task: FileTask, { mayPlan, ownAgency }: KnownInQuarter): Wrong {
  if (mayPlan(task)) return {};
  return ownAgency === task.lead ? { origin: "originNotYours" } : { lead: "leadNotYours" };
}

function judgeRow(row: SaidRow, known: KnownInQuarter, names: Names): JudgedRow {
  const words = wordsOf(row.said, known, names);
  const { origin, priority, due, note, ...named } = words;
  const task: FileTask = {
    ...named,
    ...note,
    origin: origin ?? "AGENCY_PLAN",
    priority: priority ?? false,
    due: due ?? "",
  };
  const code = wrongCode(task.code, task.lead, known);
  const wrong: Wrong = {
    ...wrongInPlan(task, known),
    ...(code && { code }),
    ...(origin === null && { origin: "originUnknown" }),
    ...(priority === null && { priority: "yesOrNo" }),
    ...(due === null && { due: "dayUnknown" }),
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

/** Every row with what it means, or what is wrong; a code that stands twice is wrong in both places. */
export function judge(rows: readonly SaidRow[], known: KnownInQuarter): JudgedRow[] {
  const names = codesByName(known);
  const twice = twiceIn(rows);
  return rows.map((row) => {
    const judged = judgeRow(row, known, names);
    if (!twice.has(row.said.code.toUpperCase())) return judged;
    return { ...judged, task: null, wrong: { ...judged.wrong, code: "codeTwice" } };
  });
}
