import { Figure } from "@/components/ui/figure";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "@/components/ui/table/table";
import { tasksAddress } from "@/lib/list/filter";
import { type Block, type FigureRow, figureColumns } from "@/lib/summary/paper/document";
import { countedStandings, tasksIn } from "@/lib/tasks/standing";

type Figures = Extract<Block, { kind: "figures" }>;
type RowProps = {
  row: FigureRow;
  words: Figures["words"];
  quarterId: number;
  /** The figures are no links, since they do not count the present rows. */
  plain: boolean;
};

const PlainRow = ({ row, words }: Pick<RowProps, "row" | "words">) => (
  <Row>
    <RowHead className="w-[27%]">{row.name}</RowHead>
    {figureColumns.map((column) => (
      <Cell key={column} kind="figure" word={words[column]}>
        {row.figures[column]}
      </Cell>
    ))}
  </Row>
);

/** The name of an agency with its figures, each linked to its rows. */
function FiguresRow({ row, words, quarterId, plain }: RowProps) {
  if (plain) return <PlainRow row={row} words={words} />;
  const agency = row.agency?.toLowerCase();
  const scope = agency ? `agency:${agency}` : "quarter";
  return (
    <Row>
      <RowHead className="w-[27%]">{row.name}</RowHead>
      <Cell kind="figure" word={words.tasks}>
        <Figure
          value={tasksIn(row.counts)}
          href={tasksAddress(quarterId, { agency, standings: countedStandings })}
        >
          {row.figures.tasks}
        </Figure>
      </Cell>
      {countedStandings.map((standing) => (
        <Cell key={standing} kind="figure" word={words[standing]}>
          <Figure
            value={row.counts[standing]}
            href={tasksAddress(quarterId, { agency, standings: [standing] })}
            count={standing}
            scope={scope}
          >
            {row.figures[standing]}
          </Figure>
        </Cell>
      ))}
      <Cell kind="figure" word={words.share}>
        {row.figures.share}
      </Cell>
    </Row>
  );
}

/** The results of each lead agency, and of all. */
export function FiguresTable({
  block,
  quarterId,
  plain,
}: { block: Figures } & Pick<RowProps, "quarterId" | "plain">) {
  const { words, rows, total } = block;
  return (
    <Table caption={words.agency}>
      <TableHead>
        <tr>
          <ColumnHead rowSpan={2}>{words.agency}</ColumnHead>
          <ColumnHead rowSpan={2}>{words.tasks}</ColumnHead>
          <ColumnHead rowSpan={2}>{words.completedOnTime}</ColumnHead>
          <ColumnHead rowSpan={2}>{words.completedLate}</ColumnHead>
          <ColumnHead colSpan={2}>{words.unfinished}</ColumnHead>
          <ColumnHead rowSpan={2}>{words.share}</ColumnHead>
        </tr>
        <tr>
          <ColumnHead>{words.open}</ColumnHead>
          <ColumnHead>{words.overdue}</ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <FiguresRow key={row.name} row={row} words={words} quarterId={quarterId} plain={plain} />
        ))}
      </TableBody>
      <TableFoot>
        <FiguresRow row={total} words={words} quarterId={quarterId} plain={plain} />
      </TableFoot>
    </Table>
  );
}
