import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { getReasons } from "@/lib/delay-reasons/queries";
import { fileRoute } from "@/lib/guard/file-route";
import { parseHistoryFilter, quarterAsked } from "@/lib/history/filter";
import { portionsOfHistory } from "@/lib/history/queries";
import { cellsOf, headsOf } from "@/lib/history/table";
import { csvOf } from "@/lib/list/csv";
import { requirePerson } from "@/lib/people/queries";
import { security } from "@/lib/security/security-event";

/** The rows that match the filter, all pages, as a streamed CSV file. */
export const GET = fileRoute(async (request: Request) => {
  const person = await requirePerson();
  const filter = parseHistoryFilter(new URL(request.url).searchParams);
  const quarter = quarterAsked(filter);
  const [agencies, reasons] = await Promise.all([getAgencies(person, quarter), getReasons(person, quarter)]);
  const language = await getLocale();
  const words = { t: await getTranslations(), language, named: { agencies, reasons } };
  const portions = portionsOfHistory(person, { ...filter, before: undefined });
  const encoder = new TextEncoder();
  const asked = await headers();
  let rows = 0;
  // Logged when the file has ended, or the browser has cancelled the download.
  const logExport = () => security("exported", { file: "history.csv", rows }, { person, headers: asked });
  const body = new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(encoder.encode(csvOf([headsOf(words)], language))),
    async pull(file) {
      const next = await portions.next();
      if (next.done) {
        file.close();
        return logExport();
      }
      rows += next.value.length;
      const cells = next.value.map((row) => cellsOf(row, words));
      // The byte-order mark is written once, before the column heads.
      file.enqueue(encoder.encode(csvOf(cells, language).slice(1)));
    },
    async cancel() {
      await portions.return(undefined);
      await logExport();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="giaoban-${words.t("history.csv.file")}.csv"`,
      "cache-control": "private, no-store",
    },
  });
});
