import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { parseQuarter } from "@/lib/calendar/quarter";
import { fileRoute } from "@/lib/guard/file-route";
import { isLanguage } from "@/lib/language/language";
import { requirePerson } from "@/lib/people/queries";
import { security } from "@/lib/security/security-event";
import { today } from "@/lib/server/clock";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { pdfOf } from "@/lib/summary/paper/typst";
import { getSummary } from "@/lib/summary/queries";

/** The paper as PDF, in the language of the interface or in the one that the address names. */
export const GET = fileRoute(
  async (request: Request, { params }: { params: Promise<{ quarter: string }> }) => {
    const person = await requirePerson();
    const quarter = parseQuarter((await params).quarter) ?? notFound();
    const summary = (await getSummary(person, quarter.id, today())) ?? notFound();
    const wanted = new URL(request.url).searchParams.get("language");
    const language = isLanguage(wanted) ? wanted : await getLocale();
    const paper = summaryDocument(summary, language, summary.errata);
    await security("exported", { file: "summary.pdf", rows: null }, { person });
    return new Response(await pdfOf(paper), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${paper.file}.pdf"`,
        "content-language": language,
        "cache-control": "private, no-store",
      },
    });
  },
);
