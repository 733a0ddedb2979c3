// The list as a plain table of words and figures, for a file: the columns of the page in the reader's language.
import type { createTranslator } from "next-intl";
import type { Agency } from "@/lib/agencies/agency";
import type { DirectiveName } from "@/lib/directives/directive";
import { inLanguage, type Language } from "@/lib/language/language";
import type { Messages } from "@/lib/language/messages";
import type { ReasonView } from "@/lib/tasks/view";
import type { FileRow } from "./list";

type Words = ReturnType<typeof createTranslator<Messages, "tasks">>;
type Named = {
  agencies: readonly Agency[];
  directives: readonly DirectiveName[];
  reasons: readonly ReasonView[];
};

/** Days are written as 2024-04-25, which every spreadsheet reads as a date whatever its language. */
export function listTable(
  rows: readonly FileRow[],
  { agencies, directives, reasons }: Named,
  t: Words,
  language: Language,
): (string | number)[][] {
  const agency = new Map(agencies.map((each) => [each.id, inLanguage(each, "name", language)]));
  const basis = new Map(directives.map((each) => [each.id, each.symbol]));
  const reason = new Map(reasons.map((each) => [each.code, inLanguage(each, "name", language)]));
  const columns: [string, (row: FileRow) => string | number][] = [
    [t("list.csv.code"), (row) => row.code],
    [t("list.csv.title"), (row) => row.title],
    [t("list.csv.state"), (row) => t(`standing.${row.standing}`)],
    [t("list.csv.lead"), (row) => agency.get(row.agencyId) ?? ""],
    [t("list.csv.priority"), (row) => t(row.priority ? "list.csv.yes" : "list.csv.no")],
    [t("list.csv.basis"), (row) => basis.get(row.directiveId ?? 0) ?? ""],
    [t("list.csv.origin"), (row) => t(`list.origin.${row.origin}`)],
    [t("list.csv.due"), (row) => row.due],
    [t("list.csv.originalDue"), (row) => row.originalDue],
    [t("list.csv.progress"), (row) => row.progress],
    [t("list.csv.confidence"), (row) => (row.confidence ? t(`confidence.${row.confidence}`) : "")],
    [t("list.csv.doneOn"), (row) => row.doneOn ?? ""],
    [t("list.csv.daysOverdue"), (row) => row.daysOverdue ?? ""],
    [t("list.csv.result"), (row) => row.result],
    [t("list.csv.reason"), (row) => reason.get(row.reason ?? "") ?? ""],
    [t("list.csv.delayReason"), (row) => row.delayReason],
    [t("list.csv.proposedSolution"), (row) => row.proposedSolution],
    [t("list.csv.coordinating"), (row) => row.coordinatingIds.map((id) => agency.get(id) ?? "").join("; ")],
  ];
  return [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}
