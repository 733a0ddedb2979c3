import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { parseQuarter } from "@/lib/calendar/quarter";
import { fileRoute } from "@/lib/guard/file-route";
import { isLanguage } from "@/lib/language/language";
import { requirePerson } from "@/lib/people/queries";
import { security } from "@/lib/security/security-event";
import { today } from "@/lib/server/clock";
import { getPaper } from "@/lib/summary/kept/queries";

/** "2" is the print with two errata beneath, "0" that of the closing; null where the address names none. */
function errataIn(address: URLSearchParams): number | null {
  const wanted = address.get("errata");
  if (wanted === null) return null;
  return /^\d{1,4}$/.test(wanted) ? Number(wanted) : notFound();
}

/** The paper as PDF, in the language of the interface or in the one that the address names. */
export const GET = fileRoute(
  async (request: Request, { params }: { params: Promise<{ quarter: string }> }) => {
    const person = await requirePerson();
    const quarter = parseQuarter((await params).quarter) ?? notFound();
    const { searchParams } = new URL(request.url);
    const named = searchParams.get("language");
    const language = isLanguage(named) ? named : await getLocale();
    const wanted = { language, errata: errataIn(searchParams) };
    const { name, pdf } = (await getPaper(person, quarter.id, wanted, today())) ?? notFound();
    await security("exported", { file: "summary.pdf", rows: null }, { person });
    return new Response(pdf, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${name}.pdf"`,
        "content-language": language,
        "cache-control": "private, no-store",
      },
    });
  },
);
