import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { parseQuarter, quarterAddress } from "@/lib/calendar/quarter";
import { getReasons } from "@/lib/delay-reasons/queries";
import { getDirectives } from "@/lib/directives/queries";
import { fileRoute } from "@/lib/guard/file-route";
import { csvOf } from "@/lib/list/csv";
import { parseTaskFilter } from "@/lib/list/filter";
import { listTable } from "@/lib/list/list-table";
import { fileRows } from "@/lib/list/queries";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { security } from "@/lib/security/security-event";
import { today } from "@/lib/server/clock";

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
    const t = await getTranslations();
    const language = await getLocale();
    const table = listTable(rows, { agencies, directives, reasons }, t, language);
    const name = `giaoban-${quarterAddress(quarter.id)}-${t("tasks.list.csv.file")}.csv`;
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
