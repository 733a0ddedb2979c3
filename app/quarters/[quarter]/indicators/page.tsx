import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { IndicatorsPage } from "@/components/indicators/indicators-page";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { parseQuarter } from "@/lib/calendar/quarter";
import { getIndicators } from "@/lib/overview/queries-indicators";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ quarter: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("indicators"))("title") });

/** The indicators of a quarter, target beside actual. */
export default found(async function Page({ params }: Props) {
  const person = await requirePerson();
  const { quarter: address } = await params;
  const quarter = parseQuarter(address) ?? notFound();
  const indicators = (await getIndicators(person, quarter.id)) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/indicators`}
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <IndicatorsPage {...indicators} />
    </PageFrame>
  );
});
