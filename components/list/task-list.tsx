import { useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import { type TaskFilter, taskFilterQuery, tasksAddress } from "@/lib/list/filter";
import { conditionsOf, type TaskList } from "@/lib/list/list";
import { standings } from "@/lib/tasks/standing";
import { type NamedInFilter, useFilterWords } from "./filter-words";
import { ListFilter } from "./list-filter";
import { ListPages } from "./list-pages";
import { ListSentence } from "./list-sentence";
import { TaskTable } from "./task-table";

type Props = { list: TaskList; filter: TaskFilter; named: NamedInFilter; quarterId: number };
type PageProps = Props & {
  /** The quarter still takes plans. */
  planned: boolean;
};

/** The tasks of a quarter: what is shown in one sentence, the filter left of the spine, the rows right of it. */
export function TaskListPage({ list, filter, named, quarterId, planned }: PageProps) {
  const t = useTranslations("tasks.list");
  const quarter = useQuarterName();
  const words = useFilterWords(named);
  const agency = filter.agency ? words.agency(filter.agency) : undefined;
  const all = standings.reduce((sum, each) => sum + list.quarterCounts[each], 0);
  return (
    <>
      <Lead title={t("title")}>
        <div role="status">
          <Say lesser>
            <ListSentence list={list} filter={filter} agency={agency} quarterId={quarterId} />
          </Say>
        </div>
        <FilterNote parts={words.partsOf(filter)} quarterId={quarterId} />
        {planned && <PlanLink filter={filter} quarterId={quarterId} />}
      </Lead>
      <div className="spine-grid mt-s7 print:block">
        <ListFilter
          filter={filter}
          facets={list.facets}
          named={named}
          quarterId={quarterId}
          scope={scopeOf(filter)}
        />
        <div className="mt-s3 spine:mt-0">
          <Tools list={list} filter={filter} quarterId={quarterId} all={all} />
          {list.rows.length > 0 && (
            <TaskTable
              rows={list.rows}
              caption={t("page", { quarter: quarter.short(quarterId) })}
              filter={filter}
              named={named}
              quarterId={quarterId}
              sorted
            />
          )}
          <ListPages filter={filter} total={list.total} quarterId={quarterId} />
        </div>
      </div>
    </>
  );
}

function FilterNote({ parts, quarterId }: { parts: string[]; quarterId: number }) {
  const t = useTranslations("tasks.list.filter");
  if (parts.length === 0) return null;
  return (
    <p className="text-t2">
      {t("note", { parts: parts.join("; ") })} {linkTo(tasksAddress(quarterId))(t("showAll"))}
    </p>
  );
}

function PlanLink({ filter: { agency }, quarterId }: Pick<Props, "filter" | "quarterId">) {
  const page = `/quarters/${quarterAddress(quarterId)}/planning`;
  return (
    <p className="text-t2 print:hidden">
      {linkTo(agency ? `${page}?agency=${agency}` : page)(useTranslations("planning")("link"))}
    </p>
  );
}

type ToolsProps = Omit<Props, "named"> & { all: number };

/** The order of the rows and how to download them; what to do where there are none. */
function Tools({ list, filter, quarterId, all }: ToolsProps) {
  const t = useTranslations("tasks.list");
  const empty = useTranslations("quarters.say");
  if (all === 0) return <p>{empty("emptyHint")}</p>;
  if (list.total === 0) return <p>{t.rich("empty", { all: linkTo(tasksAddress(quarterId)) })}</p>;
  const query = taskFilterQuery({ ...filter, page: undefined });
  const file = `/quarters/${quarterAddress(quarterId)}/tasks.csv${query ? `?${query}` : ""}`;
  const order = t(`order.${filter.sort ?? "standing"}`);
  return (
    <p className="mb-s3 text-t2 text-ink2 print:hidden">
      {filter.text && !filter.sort && `${t("typedFirst")} `}
      {t("ordered", { order, reversed: filter.descending ? "yes" : "no" })}{" "}
      {t.rich("take", { count: list.total, csv: (chunks) => <a href={file}>{chunks}</a> })}.
    </p>
  );
}

/** What the counts of the states are counts of, as other pages name it; nothing where the filter is of several things. */
function scopeOf(filter: TaskFilter): string | undefined {
  const [name, ...more] = conditionsOf({ ...filter, standings: undefined });
  if (!name) return "quarter";
  const single = more.length === 0 && (name === "agency" || name === "directive");
  return single ? `${name}:${filter[name]}` : undefined;
}
