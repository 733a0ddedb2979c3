import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import type { Column } from "@/lib/tasks/file/heads";
import type { RowView } from "@/lib/tasks/file/view";

/** The columns that have a place of their own; the others stand beneath the task. */
const placed = ["lead", "directive", "due", "coordinating"] as const satisfies readonly Column[];
const beneath = ["code", "deliverable", "origin", "priority"] as const satisfies readonly Column[];

/** The rows of a file as they were read; what is wrong stands beneath the cell that it is about. */
export function PlanFileRows({ rows, caption }: { rows: readonly RowView[]; caption: string }) {
  const t = useTranslations("planning.file");
  return (
    <Table kind="list" caption={caption}>
      <TableHead>
        <tr>
          <ColumnHead figure>{t("row")}</ColumnHead>
          <ColumnHead>{t("column.title")}</ColumnHead>
          {placed.map((column) => (
            <ColumnHead key={column}>{t(`column.${column}`)}</ColumnHead>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <FileRow key={row.row} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function FileRow({ row: { row, said, wrong } }: { row: RowView }) {
  const t = useTranslations("planning.file");
  return (
    <Row id={`row-${row}`}>
      <Cell kind="labelled" word={t("row")} className="w-12 text-right text-ink2 phone:text-left">
        {row}
      </Cell>
      <RowHead className="spine:w-[40%]">
        <Told text={said.title} wrong={wrong.title} />
        {beneath.map((column) => (
          <Beneath key={column} word={t(`column.${column}`)} text={said[column]} wrong={wrong[column]} />
        ))}
      </RowHead>
      {placed.map((column) => (
        <Cell key={column} kind="labelled" word={t(`column.${column}`)}>
          <Told text={said[column]} wrong={wrong[column]} />
        </Cell>
      ))}
    </Row>
  );
}

const Beneath = ({ word, text, wrong }: { word: string; text: string; wrong: string | undefined }) =>
  (text || wrong) && (
    <span className="below text-ink2">
      {word}: <Told text={text} wrong={wrong} />
    </span>
  );

function Told({ text, wrong }: { text: ReactNode; wrong: string | undefined }) {
  const t = useTranslations("errors");
  return (
    <>
      {text || "–"}
      {wrong && <span className="below font-semibold text-overt">{t(wrong as never)}</span>}
    </>
  );
}
