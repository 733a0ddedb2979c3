import Link from "next/link";
import { useTranslations } from "next-intl";
import { Cell, ColumnHead, Row, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { AnnexColumn, AnnexGroup, AnnexRow, PaperDocument } from "@/lib/summary/paper/document";
import { Runs } from "./runs";

type Annex = NonNullable<PaperDocument["annex"]>;

/** The columns that carry sentences; the others share what is left. */
const widths: Record<string, string> = { title: "w-[17%]", reason: "w-[27%]" };

function AnnexCells({ row, columns }: { row: AnnexRow; columns: readonly AnnexColumn[] }) {
  return columns.map(({ name, head }) => {
    const cell = row.cells[name] ?? [];
    const said = <Runs runs={cell} />;
    const title = name === "title";
    return (
      <Cell key={name} kind={title ? "text" : cell.length === 0 ? "empty" : "line"} word={head}>
        {title ? (
          <Link href={`/tasks/${row.code.toLowerCase()}`} prefetch={false}>
            {said}
          </Link>
        ) : (
          <span>{said}</span>
        )}
      </Cell>
    );
  });
}

const Group = ({ group, columns }: { group: AnnexGroup; columns: readonly AnnexColumn[] }) => (
  <TableBody>
    <tr>
      <th scope="rowgroup" colSpan={columns.length}>
        <b>{group.title}</b>
      </th>
    </tr>
    {group.rows.map((row) => (
      <Row key={row.code} id={row.code.toLowerCase()}>
        <AnnexCells row={row} columns={columns} />
      </Row>
    ))}
  </TableBody>
);

/** A browser shows this many rows easily; the PDF has all of them. */
const mostOnScreen = 500;

/** The groups with their first rows, `most` in all. */
function firstOf(groups: readonly AnnexGroup[], most: number): AnnexGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

function OnlyFirst({ groups }: { groups: readonly AnnexGroup[] }) {
  const t = useTranslations("reports.summary");
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return all > mostOnScreen && <p className="text-center">{t("onlyFirst", { shown: mostOnScreen, all })}</p>;
}

/** Every task in nine columns, what is not done first. */
export const AnnexSheet = ({ annex }: { annex: Annex }) => (
  <article className="sheet annex" id={annex.id} aria-labelledby={`${annex.id}-h`}>
    <div className="title">
      <h2 id={`${annex.id}-h`} className="text-center">
        {annex.title}
      </h2>
      <p>
        <b>{annex.abstract.join(" ")}</b>
      </p>
      <p>
        <i>{annex.remark}</i>
      </p>
      <OnlyFirst groups={annex.groups} />
    </div>
    <Table caption={annex.title}>
      <TableHead>
        <tr>
          {annex.columns.map(({ name, head }) => (
            <ColumnHead key={name} className={widths[name]}>
              {head}
            </ColumnHead>
          ))}
        </tr>
      </TableHead>
      {firstOf(annex.groups, mostOnScreen).map((group) => (
        <Group key={group.title} group={group} columns={annex.columns} />
      ))}
    </Table>
  </article>
);
