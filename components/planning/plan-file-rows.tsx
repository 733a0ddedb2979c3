import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { quarterDays } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import type { ErrorKey } from "@/lib/language/error-key";
import type { Language } from "@/lib/language/language";
import { dayOfCell } from "@/lib/planning/file/cell-day";
import type { Column } from "@/lib/planning/file/heads";
import type { RowView } from "@/lib/planning/file/view";
import { planFields } from "@/lib/tasks/fields";

/** The columns that have a place of their own; the others stand beneath the task. */
const placed = ["lead", "directive", "due", "coordinating"] as const satisfies readonly Column[];
const beneath = [
  "code",
  "deliverable",
  "origin",
  "priority",
  "officer",
  "dueNote",
] as const satisfies readonly Column[];

type Props = { rows: readonly RowView[]; caption: string; quarterId: number };

/** The rows of a file as they were read; what is wrong stands beneath the cell that it is about. */
export function PlanFileRows({ rows, caption, quarterId }: Props) {
  const t = useTranslations("planning.file");
  const label = useLabels();
  return (
    <Table kind="list" caption={caption}>
      <TableHead>
        <tr>
          <ColumnHead figure>{t("row")}</ColumnHead>
          <ColumnHead>{label(planFields.title, "sheet")}</ColumnHead>
          {placed.map((column) => (
            <ColumnHead key={column}>{label(planFields[column], "sheet")}</ColumnHead>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <FileRow key={row.row} row={row} quarterId={quarterId} />
        ))}
      </TableBody>
    </Table>
  );
}

/** A day as it was understood, whatever form it was typed in; what is none as it stands. */
function dueAsRead(text: string, language: Language): string {
  const day = dayOfCell(text);
  return day ? longDay(day, language).replaceAll(" ", "\u00a0") : text;
}

type RowProps = { row: RowView; quarterId: number };

function FileRow({ row: { row, said, wrong }, quarterId }: RowProps) {
  const t = useTranslations("planning.file");
  const label = useLabels();
  const language = useLocale();
  const sentence = useSentence(quarterId);
  return (
    <Row id={`row-${row}`}>
      <Cell kind="labelled" word={t("row")} className="w-12 text-right text-ink2 phone:text-left">
        {row}
      </Cell>
      <RowHead className="wrap-anywhere spine:w-[40%]">
        <CellText text={said.title} wrong={sentence("title", wrong.title)} />
        {beneath.map((column) => (
          <Beneath
            key={column}
            word={label(planFields[column], "sheet")}
            text={said[column]}
            wrong={sentence(column, wrong[column])}
          />
        ))}
      </RowHead>
      {placed.map((column) => (
        <Cell
          key={column}
          kind="labelled"
          word={label(planFields[column], "sheet")}
          className="max-w-full wrap-anywhere"
        >
          <div>
            <CellText
              text={column === "due" ? dueAsRead(said.due, language) : said[column]}
              wrong={sentence(column, wrong[column])}
            />
          </div>
        </Cell>
      ))}
    </Row>
  );
}

const Beneath = ({ word, text, wrong }: { word: string; text: string; wrong: string | undefined }) =>
  (text || wrong) && (
    <span className="below text-ink2">
      {word}: <CellText text={text} wrong={wrong} />
    </span>
  );

const CellText = ({ text, wrong }: { text: string; wrong: string | undefined }) => (
  <>
    {text || "–"} {wrong && <span className="below font-semibold text-overt">{wrong}</span>}
  </>
);

/** What is wrong with a cell as a sentence, which may name the cell and the days of the quarter. */
function useSentence(quarterId: number) {
  const t = useTranslations("errors");
  const language = useLocale();
  const { first, last } = quarterDays(quarterId);
  const days = { first: longDay(first, language), last: longDay(last, language) };
  return (field: Column, wrong: ErrorKey | undefined) => wrong && t(wrong, { ...days, field });
}
