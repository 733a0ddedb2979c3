// The file to fill in: a sheet with the heads of all columns, and one that says what each takes and what there is.
import type { createTranslator } from "next-intl";
import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import { type Agency, existsIn } from "@/lib/agencies/agency";
import { quarterDays, quarterOf } from "@/lib/calendar/quarter";
import type { Directive } from "@/lib/directives/directive";
import { labelOf } from "@/lib/forms/fields/words";
import { longDay } from "@/lib/language/dates";
import { inLanguage, type Language } from "@/lib/language/language";
import type { Messages } from "@/lib/language/messages";
import { origins, planFields } from "@/lib/tasks/fields";
import { columns } from "./heads";

type Words = ReturnType<typeof createTranslator<Messages>>;
type Of = {
  quarterId: number;
  agencies: readonly Agency[];
  directives: readonly Pick<Directive, "symbol" | "titleVi" | "titleEn" | "titleDe">[];
};

const head = (value: string): CellObject => ({ value, type: String, fontWeight: "bold" });
const text = (value: string): CellObject => ({ value, type: String, wrap: true, alignVertical: "top" });

const pair = (left: string, right: string): CellObject[] => [text(left), text(right)];
const heading = (left: string, right: string): CellObject[] => [head(left), head(right)];

function explanations({ quarterId, agencies, directives }: Of, t: Words, language: Language): SheetData {
  const there = agencies.filter((each) => existsIn(each, quarterId));
  const [lead = "", ...others] = there.map(({ code }) => code);
  const { year, number } = quarterOf(quarterId);
  const { first, last } = quarterDays(quarterId);
  const values = {
    example: `${year}-Q${number}-${lead}-07`,
    first: longDay(first, language),
    last: longDay(last, language),
    past: t("planning.due.past"),
    beyond: t("planning.due.beyond"),
    parts: others.slice(0, 2).join("; "),
  };
  return [
    heading(t("planning.file.sheet.column"), t("planning.file.sheet.takes")),
    ...columns.map((column) =>
      pair(labelOf(planFields[column], t, "sheet"), t(`planning.file.takes.${column}`, values)),
    ),
    [],
    heading(t("planning.file.sheet.agencyCode"), t("planning.file.sheet.agency")),
    ...there.map((each) => pair(each.code, inLanguage(each, "name", language))),
    [],
    heading(t("planning.file.sheet.symbol"), t("planning.file.sheet.directive")),
    ...directives.map((each) => pair(each.symbol, inLanguage(each, "title", language))),
    [],
    [head(labelOf(planFields.origin, t, "sheet"))],
    ...origins.map((origin) => [text(t(`tasks.list.origin.${origin}`))]),
  ];
}

/** The template as a file, its words in the reader's language. */
export function templateOf(of: Of, t: Words, language: Language): Promise<Buffer> {
  return writeExcelFile([
    {
      sheet: t("planning.file.sheet.tasks"),
      data: [columns.map((column) => head(labelOf(planFields[column], t, "sheet")))],
      columns: columns.map((column) => ({ width: planFields[column].sheet.width })),
      stickyRowsCount: 1,
      dateFormat: "dd/mm/yyyy",
    },
    {
      sheet: t("planning.file.sheet.explanations"),
      data: explanations(of, t, language),
      columns: [{ width: 30 }, { width: 100 }],
    },
  ]).toBuffer();
}
