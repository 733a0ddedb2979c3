import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { CoordinationPage } from "@/components/overview/coordination/coordination-page";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { parseQuarter } from "@/lib/calendar/quarter";
import { parsePartFilter } from "@/lib/overview/part";
import { getCoordination } from "@/lib/overview/queries-coordination";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = {
  params: Promise<{ quarter: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async () => ({
  title: (await getTranslations("quarters.coordination"))("title"),
});

/** Who waits for whom in a quarter. */
export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { quarter: address } = await params;
  const quarter = parseQuarter(address) ?? notFound();
  const filter = parsePartFilter(
    new URLSearchParams(Object.entries(await searchParams).map(([key, value]) => [key, String(value)])),
  );
  const coordination = (await getCoordination(person, quarter.id, today(), filter)) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/coordination`}
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <CoordinationPage coordination={coordination} />
    </PageFrame>
  );
});
