import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { parseQuarter, quarterAddress } from "@/lib/calendar/quarter";
import { getDirectives } from "@/lib/directives/queries";
import { fileRoute } from "@/lib/guard/file-route";
import { requirePerson } from "@/lib/people/queries";
import { getFilePlanning } from "@/lib/planning/file/queries";
import { templateOf } from "@/lib/planning/file/template";
import { security } from "@/lib/security/security-event";

/** The template to fill in, with the agencies of the quarter and the present directives. */
export const GET = fileRoute(
  async (_request: Request, { params }: { params: Promise<{ quarter: string }> }) => {
    const person = await requirePerson();
    const { id: quarterId } = parseQuarter((await params).quarter) ?? notFound();
    if (!(await getFilePlanning(person, quarterId))) notFound();
    const [agencies, directives] = await Promise.all([getAgencies(person), getDirectives(person)]);
    const t = await getTranslations();
    const file = await templateOf({ quarterId, agencies, directives }, t, await getLocale());
    const name = `giaoban-${quarterAddress(quarterId)}-${t("planning.file.name")}.xlsx`;
    await security("exported", { file: "template.xlsx", rows: null }, { person });
    return new Response(Uint8Array.from(file), {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  },
);
