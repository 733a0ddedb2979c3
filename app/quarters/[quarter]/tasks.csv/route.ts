import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { today } from "@/lib/clock";
import { getDirectives } from "@/lib/directives/queries";
import { fileRoute } from "@/lib/file-route";
import { requirePerson } from "@/lib/people/queries";
import { parseQuarter, quarterAddress } from "@/lib/quarters/quarter";
import { getQuarters } from "@/lib/quarters/queries";
import { security } from "@/lib/security";
import { csvOf } from "@/lib/tasks/csv";
import { parseTaskFilter } from "@/lib/tasks/filter";
import { listTable } from "@/lib/tasks/list-table";
import { fileRows } from "@/lib/tasks/queries-list";
import { getReasons } from "@/lib/tasks/queries-reasons";

/** The list that the filter shows, all its pages, as a file. */
export const GET = fileRoute(
  async (request: Request, { params }: { params: Promise<{ quarter: string }> }) => {
    const person = await requirePerson();
    const id = parseQuarter((await params).quarter)?.id;
    const quarter = (await getQuarters(person)).find((each) => each.id === id);
    if (!quarter) notFound();
    const filter = parseTaskFilter(new URL(request.url).searchParams);
    const [rows, agencies, directives, reasons] = await Promise.all([
      fileRows(person, quarter.id, filter, today()),
      getAgencies(person, quarter.id),
      getDirectives(person, quarter.id),
      getReasons(person, quarter.id),
    ]);
    const t = await getTranslations("tasks");
    const language = await getLocale();
    const table = listTable(rows, { agencies, directives, reasons }, t, language);
    const name = `giaoban-${quarterAddress(quarter.id)}-${t("list.csv.file")}.csv`;
    await security("exported", { file: "tasks.csv", rows: rows.length }, { person });
    return new Response(csvOf(table, language), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  },
);
