import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { AgencyBoard } from "@/components/overview/board/agency-board";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { agencySlug } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import { parseQuarter } from "@/lib/calendar/quarter";
import { inLanguage } from "@/lib/language/language";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { requirePerson } from "@/lib/people/queries";
import { betweenOn } from "@/lib/quarters/between";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ quarter: string; agency: string }> };

export async function generateMetadata({ params }: Props) {
  const { quarter, agency: slug } = await params;
  const agencies = await getAgencies(await requirePerson(), parseQuarter(quarter)?.id ?? null);
  const agency = agencies.find((each) => agencySlug(each) === slug);
  return agency ? { title: inLanguage(agency, "name", await getLocale()) } : {};
}

/** One agency's board of a quarter. */
export default found(async function Page({ params }: Props) {
  const person = await requirePerson();
  const { quarter: address, agency } = await params;
  const quarter = parseQuarter(address) ?? notFound();
  const board = (await getAgencyBoard(person, quarter.id, agency, today())) ?? notFound();
  const quarters = await getQuarters(person);
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/${agency}`}
      asOf={now()}
      current="quarter"
      quarters={quarters}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <AgencyBoard
        board={board}
        between={betweenOn(quarter.id, quarters)}
        office={person.role === "OFFICE"}
      />
    </PageFrame>
  );
});
