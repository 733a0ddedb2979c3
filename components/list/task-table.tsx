import { useLabels } from "@/components/fields/labels";
import { linkTo } from "@/components/ui/rich";
import { ColumnHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { Field } from "@/lib/forms/fields/field";
import { type Sort, type TaskFilter, tasksAddress } from "@/lib/list/filter";
import type { TaskRow } from "@/lib/list/list";
import { entryFields, planFields } from "@/lib/tasks/fields";
import type { NamedInFilter } from "./filter-words";
import { TaskTableRow } from "./task-table-row";

type Props = {
  rows: readonly TaskRow[];
  caption: string;
  filter: TaskFilter;
  named: NamedInFilter;
  quarterId: number;
  /** Whether the heads sort; they do on the list's own page. */
  sorted?: boolean;
};

const columns = [
  ["standing", entryFields.state],
  ["title", planFields.title],
  ["agency", planFields.lead],
  ["directive", planFields.directive],
  ["due", planFields.due],
  ["progress", entryFields.progress],
] as const satisfies readonly (readonly [Sort, Field])[];

/** The tasks, one in a row; the lead agency has its column where the tasks are not all of one. */
export function TaskTable({ rows, caption, filter, named, quarterId, sorted = false }: Props) {
  const label = useLabels();
  const withLead = !filter.agency;
  return (
    <Table kind="list" caption={caption}>
      <TableHead>
        <tr>
          {columns
            .filter(([sort]) => withLead || sort !== "agency")
            .map(([sort, field]) =>
              sorted ? (
                <SortHead
                  key={sort}
                  sort={sort}
                  word={label(field, "list")}
                  filter={filter}
                  quarterId={quarterId}
                />
              ) : (
                <ColumnHead key={sort}>{label(field, "list")}</ColumnHead>
              ),
            )}
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TaskTableRow key={row.code} row={row} named={named} withLead={withLead} />
        ))}
      </TableBody>
    </Table>
  );
}

type HeadProps = {
  sort: Sort;
  word: string;
  filter: TaskFilter;
  quarterId: number;
};

/** A column head that sorts by its column, and reverses the order when it is activated again. */
function SortHead({ sort, word, filter, quarterId }: HeadProps) {
  const active = (filter.sort ?? "standing") === sort;
  const descending = active && !filter.descending ? true : undefined;
  const to = linkTo(tasksAddress(quarterId, { ...filter, sort, descending, page: undefined }));
  // The most urgent come first: for the states, that is the descending order.
  const falls = (sort === "standing") !== !!filter.descending;
  return (
    <ColumnHead aria-sort={active ? (falls ? "descending" : "ascending") : undefined}>
      <span className="spine:hidden">{word}</span>
      <span className="phone:hidden">{to(<span className={active ? "chevron" : ""}>{word}</span>)}</span>
    </ColumnHead>
  );
}
