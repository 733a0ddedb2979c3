// What the rows of a file mean, and what is wrong with them: beside the cell that it is about.
import { type Agency, existsIn } from "@/lib/agencies/agency";
import type { DirectiveName } from "@/lib/directives/directive";
import {
  bounded,
  codeIn,
  directiveIn,
  dueIn,
  type Known,
  leadIn,
  orUnknown,
  partsIn,
  type Read,
} from "./cells";
import { type Column, columns, plain } from "./heads";
import type { Said, SaidRow } from "./rows";
import type { Wrong } from "./view";
import { originIn, priorityIn } from "./words";

export type JudgedRow = SaidRow & { wrong: Wrong; meant: Meant | null };

type Given = Pick<Known, "quarterId" | "codes" | "mayLead"> & {
  agencies: readonly Agency[];
  directives: readonly Pick<DirectiveName, "id" | "symbol">[];
};

/** An agency is known by its code and all its names, where it exists in the quarter; a directive by its symbol. */
export function knownOf({ agencies, directives, ...rest }: Given): Known {
  const there = agencies.filter((each) => existsIn(each, rest.quarterId));
  const namesOf = (each: Agency): string[] => [
    ...[each.code, each.nameVi, each.nameEn, each.nameDe],
    ...[each.shortVi, each.shortEn, each.shortDe],
  ];
  return {
    ...rest,
    agencies: new Map(there.flatMap((each) => namesOf(each).map((name) => [plain(name), each]))),
    directives: new Map(directives.map(({ id, symbol }) => [plain(symbol), id])),
  };
}

/** The database holds no more (migration 0002, task_text). */
const longest = { title: 500, deliverable: 1000 };

function readingOf(said: Said, known: Known) {
  const title =
    said.title === "" ? { wrong: "titleMissing" } : bounded(said.title, longest.title, "titleTooLong");
  const lead = leadIn(said.lead, known);
  const agency = "is" in lead ? lead.is : undefined;
  return {
    title,
    lead,
    code: codeIn(said.code, agency, known),
    deliverable: bounded(said.deliverable, longest.deliverable, "deliverableTooLong"),
    directive: directiveIn(said.directive, known),
    origin: orUnknown(originIn(said.origin), "originUnknown"),
    priority: orUnknown(priorityIn(said.priority), "yesOrNo"),
    due: dueIn(said.due, known),
    coordinating: partsIn(said.coordinating, said.title, agency?.id, known),
  };
}

type Reading = ReturnType<typeof readingOf>;

/** A row without fault, by its columns; the code is null where it is to be given. */
export type Meant = { [C in Column]: Extract<Reading[C], { is: unknown }>["is"] };

const wrongIn = (reading: Reading): Wrong =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const each = reading[column];
      return "wrong" in each ? [[column, each.wrong]] : [];
    }),
  );

const meantBy = (reading: Reading): Meant =>
  Object.fromEntries(
    columns.map((column) => {
      const each: Read<unknown> = reading[column];
      return [column, "is" in each ? each.is : null];
    }),
  ) as Meant;

/** The codes that more than one row names. */
function twiceIn(rows: readonly SaidRow[]): Set<string> {
  const named = rows.map(({ said }) => said.code.toUpperCase()).filter(Boolean);
  return new Set(named.filter((code, at) => named.indexOf(code) !== at));
}

/** Every row with what it means, or what is wrong; a code that stands twice is wrong in both places. */
export function judge(rows: readonly SaidRow[], known: Known): JudgedRow[] {
  const twice = twiceIn(rows);
  return rows.map((row) => {
    const reading = readingOf(row.said, known);
    if (twice.has(row.said.code.toUpperCase())) reading.code = { wrong: "codeTwice" };
    const wrong = wrongIn(reading);
    return { ...row, wrong, meant: Object.keys(wrong).length > 0 ? null : meantBy(reading) };
  });
}
