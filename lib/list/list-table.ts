// The list as a plain table of words and figures, for a file: the columns of the page in the reader's language.
import type { Agency } from "@/lib/agencies/agency";
import type { DirectiveName } from "@/lib/directives/directive";
import type { Field } from "@/lib/forms/fields/field";
import { labelOf, type Value, valueIn, type Words } from "@/lib/forms/fields/words";
import type { Language } from "@/lib/language/language";
import { entryFields, planFields } from "@/lib/tasks/fields";
import type { ReasonView } from "@/lib/tasks/view";
import type { FileRow } from "./list";

type Named = {
  agencies: readonly Agency[];
  directives: readonly DirectiveName[];
  reasons: readonly ReasonView[];
};

/** How a row is put into a column that does not hold its value as it is. */
type Cell = (row: FileRow) => Value;

/** Days and figures stay as they are: 2024-04-25 is read by every spreadsheet as a date whatever its language. */
const cellOf = (field: Field, value: Value, words: Words): string | number =>
  field.kind === "day" || typeof value === "number"
    ? ((value as string | number) ?? "")
    : valueIn(field, value, words);

export function listTable(
  rows: readonly FileRow[],
  { agencies, directives, reasons }: Named,
  t: Words["t"],
  language: Language,
): (string | number)[][] {
  const words: Words = { t, language, named: { agencies, reasons } };
  const agency = new Map(agencies.map((each) => [each.id, each.code]));
  const nameOf = (id: number): string => valueIn(planFields.lead, agency.get(id), words);
  const basis = new Map(directives.map((each) => [each.id, each.symbol]));
  const columns: readonly (readonly [Field, Cell])[] = [
    [planFields.code, (row) => row.code],
    [planFields.title, (row) => row.title],
    [entryFields.state, (row) => t(`tasks.standing.${row.standing}`)],
    [planFields.lead, (row) => agency.get(row.agencyId)],
    [planFields.priority, (row) => row.priority],
    [planFields.directive, (row) => basis.get(row.directiveId ?? 0)],
    [planFields.origin, (row) => row.origin],
    [planFields.due, (row) => row.due],
    [planFields.originalDue, (row) => row.originalDue],
    [entryFields.progress, (row) => row.progress],
    [entryFields.confidence, (row) => row.confidence],
    [entryFields.doneOn, (row) => row.doneOn],
    [entryFields.daysOverdue, (row) => row.daysOverdue],
    [entryFields.result, (row) => row.result],
    [entryFields.delayReasonCode, (row) => row.reason],
    [entryFields.delayReason, (row) => row.delayReason],
    [entryFields.proposedSolution, (row) => row.proposedSolution],
    [planFields.officer, (row) => row.officer],
    [planFields.coordinating, (row) => row.coordinatingIds.map(nameOf).join("; ")],
  ];
  return [
    columns.map(([field]) => labelOf(field, t, "csv")),
    ...rows.map((row) => columns.map(([field, cell]) => cellOf(field, cell(row), words))),
  ];
}
