import { useTranslations } from "next-intl";
import { linkTo } from "@/components/quarters/rich";
import { ColumnHead, Table, TableBody, TableHead } from "@/components/ui/table";
import { type Sort, type TaskFilter, tasksAddress } from "@/lib/tasks/filter";
import type { TaskRow } from "@/lib/tasks/list";
import type { Named } from "./filter-words";
import { TaskTableRow } from "./task-table-row";

type Props = {
  rows: readonly TaskRow[];
  caption: string;
  filter: TaskFilter;
  named: Named;
  quarterId: number;
};

/** The tasks, one in a row; the lead agency has its column where the tasks are not all of one. */
export function TaskTable({ rows, caption, filter, named, quarterId }: Props) {
  const withLead = !filter.agency;
  return (
    <Table kind="list" caption={caption}>
      <TableHead>
        <tr>
          <SortHead sort="standing" word="state" filter={filter} quarterId={quarterId} />
          <SortHead sort="title" word="task" filter={filter} quarterId={quarterId} />
          {withLead && <SortHead sort="agency" word="lead" filter={filter} quarterId={quarterId} />}
          <SortHead sort="directive" word="basis" filter={filter} quarterId={quarterId} />
          <SortHead sort="due" word="deadline" filter={filter} quarterId={quarterId} />
          <SortHead sort="progress" word="progress" filter={filter} quarterId={quarterId} />
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
  word: "state" | "task" | "lead" | "basis" | "deadline" | "progress";
  filter: TaskFilter;
  quarterId: number;
};

/** A head that sorts by its column, and turns the order round when it is pressed again. */
function SortHead({ sort, word, filter, quarterId }: HeadProps) {
  const t = useTranslations("tasks.list.column");
  const active = (filter.sort ?? "standing") === sort;
  const descending = active && !filter.descending ? true : undefined;
  const to = linkTo(tasksAddress(quarterId, { ...filter, sort, descending, page: undefined }));
  // The most urgent stand first: of the states, that is the falling order.
  const falls = (sort === "standing") !== !!filter.descending;
  return (
    <ColumnHead aria-sort={active ? (falls ? "descending" : "ascending") : undefined}>
      <span className="tablet:hidden">{t(word)}</span>
      <span className="phone:hidden">{to(<span className={active ? "chevron" : ""}>{t(word)}</span>)}</span>
    </ColumnHead>
  );
}
