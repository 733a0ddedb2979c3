import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { DelaysPage } from "@/components/overview/delays/delays-page";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { quarterValues } from "@/components/quarters/quarter-name";
import { parseQuarter } from "@/lib/calendar/quarter";
import { getDelays } from "@/lib/overview/queries-delays";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ quarter: string }> };

export async function generateMetadata({ params }: Props) {
  const quarter = parseQuarter((await params).quarter);
  if (!quarter) return {};
  const t = await getTranslations();
  return { title: t("delays.page", { quarter: t("quarters.short", quarterValues(quarter.id)) }) };
}

/** What is late in a quarter, and why. */
export default found(async function Page({ params }: Props) {
  const person = await requirePerson();
  const { quarter: address } = await params;
  const quarter = parseQuarter(address) ?? notFound();
  const delays = (await getDelays(person, quarter.id, today())) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/delays`}
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <DelaysPage delays={delays} />
    </PageFrame>
  );
});
