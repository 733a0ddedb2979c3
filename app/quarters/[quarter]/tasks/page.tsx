import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { TaskListPage } from "@/components/list/task-list";
import { quarterValues } from "@/components/quarters/quarter-name";
import { getAgencies } from "@/lib/agencies/queries";
import { parseQuarter } from "@/lib/calendar/quarter";
import { getReasons } from "@/lib/delay-reasons/queries";
import { getDirectives } from "@/lib/directives/queries";
import { parseTaskFilter, rowsOnPage, tasksAddress } from "@/lib/list/filter";
import { listTasks } from "@/lib/list/queries";
import { isCanonical, queryOf, type Search } from "@/lib/list/query";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ quarter: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props) {
  const quarter = parseQuarter((await params).quarter);
  if (!quarter) return {};
  const t = await getTranslations();
  return { title: t("tasks.list.page", { quarter: t("quarters.short", quarterValues(quarter.id)) }) };
}

export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const quarters = await getQuarters(person);
  const id = parseQuarter((await params).quarter)?.id;
  const quarter = quarters.find((each) => each.id === id);
  if (!quarter) notFound();
  const query = queryOf(await searchParams);
  const filter = parseTaskFilter(query);
  if (!isCanonical(query)) redirect(tasksAddress(quarter.id, filter));
  const [list, agencies, directives, reasons] = await Promise.all([
    listTasks(person, quarter.id, filter, today()),
    getAgencies(person, quarter.id),
    getDirectives(person, quarter.id),
    getReasons(person, quarter.id),
  ]);
  if (list.rows.length === 0 && list.total > 0)
    redirect(tasksAddress(quarter.id, { ...filter, page: Math.ceil(list.total / rowsOnPage) }));
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      current="tasks"
      quarters={quarters}
      quarterId={quarter.id}
      asOf={now()}
      address={tasksAddress(quarter.id, filter)}
    >
      <TaskListPage
        list={list}
        filter={filter}
        named={{ agencies, directives, reasons }}
        quarterId={quarter.id}
        planned={quarter.state === "PLANNING"}
      />
    </PageFrame>
  );
});
