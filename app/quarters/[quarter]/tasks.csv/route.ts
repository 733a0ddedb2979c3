import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { today } from "@/lib/clock";
import { getDirectives } from "@/lib/directives/queries";
import { requirePerson } from "@/lib/people/queries";
import { parseQuarter, quarterAddress } from "@/lib/quarters/quarter";
import { getQuarters } from "@/lib/quarters/queries";
import { csvOf } from "@/lib/tasks/csv";
import { parseTaskFilter } from "@/lib/tasks/filter";
import { listTable } from "@/lib/tasks/list-table";
import { listRows } from "@/lib/tasks/queries-list";

/** The most rows of one file; no quarter has as many tasks. */
const mostRows = 100_000;

/** The list that the filter shows, all its pages, as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ quarter: string }> }) {
  const person = await requirePerson();
  const id = parseQuarter((await params).quarter)?.id;
  const quarter = (await getQuarters(person)).find((each) => each.id === id);
  if (!quarter) notFound();
  const filter = parseTaskFilter(new URL(request.url).searchParams);
  const [rows, agencies, directives] = await Promise.all([
    listRows(person, quarter.id, filter, today(), mostRows),
    getAgencies(person),
    getDirectives(person),
  ]);
  const t = await getTranslations("tasks");
  const table = listTable(rows, { agencies, directives }, t, await getLocale());
  const name = `giaoban-${quarterAddress(quarter.id)}-${t("list.csv.file")}.csv`;
  return new Response(csvOf(table), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}
