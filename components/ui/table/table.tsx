import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

// Older Safari forgets that a table is one once its parts are laid out anew, hence each part says its role.
const as = (role: string) => ({ role });

type Content = { children?: ReactNode };

type TableProps = Content & {
  caption?: string;
  /**
   * `dense` for the rows that are compared at a glance, `list` for a head that stays while one scrolls, `written` for one
   * that is edited: the columns have fixed widths, and on a phone each cell is below its label.
   */
  kind?: "plain" | "dense" | "list" | "written";
};

/** A table that becomes rows on a phone. */
export const Table = ({ caption, kind = "plain", children }: TableProps) => (
  <table className={`rows ${kind}`} {...as("table")}>
    {caption && <caption className="sr-only">{caption}</caption>}
    {children}
  </table>
);

export const TableHead = ({ children }: Content) => <thead {...as("rowgroup")}>{children}</thead>;
export const TableBody = ({ children }: Content) => <tbody {...as("rowgroup")}>{children}</tbody>;
export const TableFoot = ({ children }: Content) => <tfoot {...as("rowgroup")}>{children}</tfoot>;

/** `indent` is the depth of a row in a tree. */
export const Row = ({ id, indent = 0, children }: Content & { id?: string; indent?: number }) => (
  <tr id={id} className={indent > 0 ? `indent${Math.min(indent, 2)}` : undefined} {...as("row")}>
    {children}
  </tr>
);

type HeadProps = ThHTMLAttributes<HTMLTableCellElement> & { figure?: boolean; name?: boolean };

/** The head of a column; `figure` over figures, `name` over the names left of the spine. */
export const ColumnHead = ({ figure, name, className = "", ...rest }: HeadProps) => (
  <th
    scope={rest.colSpan ? "colgroup" : "col"}
    className={`${figure ? "figure" : ""} ${name ? "name" : ""} ${className}`.trim() || undefined}
    {...as("columnheader")}
    {...rest}
  />
);

/** The name of a row. */
export const RowHead = ({ className, children }: Content & { className?: string }) => (
  <th scope="row" className={className ?? "name"} {...as("rowheader")}>
    {children}
  </th>
);

/**
 * What a cell becomes on a phone. figure: number and word in line · line: word left, value right · inline: in line
 * without a word · labelled: in line after its word · pair: word, cells, figure · drawn: a drawing on its own line ·
 * empty: left out · text: a line of its own.
 */
type CellKind = "figure" | "line" | "inline" | "labelled" | "pair" | "drawn" | "empty" | "text";

type CellProps = TdHTMLAttributes<HTMLTableCellElement> & {
  kind?: CellKind;
  /** The column's word, where the head is not seen. */
  word?: string;
  hot?: boolean;
};

/** "inline" is a utility's name; the class must not be. */
const classOf = (kind: CellKind): string => (kind === "inline" ? "in-line" : kind);

export const Cell = ({ kind = "text", word, hot = false, className = "", ...rest }: CellProps) => (
  <td
    className={`${classOf(kind)} ${hot ? "hot font-semibold text-overt" : ""} ${className}`.trim()}
    data-word={word}
    {...as("cell")}
    {...rest}
  />
);
