"use client";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { Conflict, ConflictRow } from "@/lib/forms/form-state";
import { fieldId } from "./form-context";
import { Submit } from "./submit";

type Props = {
  conflict: Conflict;
  /** All that was sent, so that fields which nobody else changed are sent again. */
  values: Record<string, string>;
  prefix: string;
  /** The page with what is recorded now. */
  page: string;
  onDiscard: () => void;
};

const Recorded = ({ row }: { row: ConflictRow }) =>
  row.changed ? (
    <>
      <del>{row.seen}</del> <ins>{row.now}</ins>
    </>
  ) : (
    row.now
  );

function Mine({ row, labelledBy }: { row: ConflictRow; labelledBy: string }) {
  const shared = { name: row.name, defaultValue: row.mine, "aria-labelledby": labelledBy };
  if (row.kind === "told") return "–";
  if (row.kind === "choice")
    return (
      <>
        <input type="hidden" name={row.name} defaultValue={row.mine} />
        {row.mineInWords ?? row.mine}
      </>
    );
  if (row.kind === "number")
    return <input className="control max-w-22 text-right" inputMode="numeric" {...shared} />;
  if (row.kind === "line") return <input className="control" autoComplete="off" {...shared} />;
  if (row.kind === "day") return <input type="date" className="control max-w-48" {...shared} />;
  return <textarea className="control" rows={4} {...shared} />;
}

/** What is recorded now, beside one's own text, which is kept and can still be changed. */
export function ConflictSection({ conflict, values, prefix, page, onDiscard }: Props) {
  const [field, recorded, yours] = conflict.heads;
  const typed = conflict.rows.filter(({ kind }) => kind !== "told");
  const seen = conflict.rows.filter(({ kind }) => kind !== "sent");
  const shown = new Set(["seen", "to", ...typed.map((row) => row.name)]);
  return (
    <div className="grid gap-s4">
      <p>{conflict.sentence}</p>
      <input type="hidden" name="seen" value={conflict.version} />
      {Object.entries(values)
        .filter(([name]) => !shown.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {conflict.rows
        .filter(({ kind }) => kind === "sent")
        .map(({ name, mine }) => (
          <input key={name} type="hidden" name={name} value={mine} />
        ))}
      <Table>
        <TableHead>
          <Row>
            <ColumnHead>{field}</ColumnHead>
            <ColumnHead>{recorded}</ColumnHead>
            <ColumnHead>{yours}</ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {seen.map((row) => (
            <Row key={row.name}>
              <RowHead className="align-top">
                <span id={`${fieldId(prefix, row.name)}-l`}>{row.label}</span>
              </RowHead>
              <Cell className="whitespace-pre-line tablet:w-2/5">
                <Recorded row={row} />
              </Cell>
              <Cell className="tablet:w-2/5">
                <Mine row={row} labelledBy={`${fieldId(prefix, row.name)}-l`} />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <div className="flex flex-wrap items-center gap-x-s4 gap-y-s3">
        {conflict.keep && (
          <Submit primary name="to" value={values.to}>
            {conflict.keep}
          </Submit>
        )}
        <a className="button" href={page} onClick={onDiscard}>
          {conflict.discard}
        </a>
      </div>
    </div>
  );
}
