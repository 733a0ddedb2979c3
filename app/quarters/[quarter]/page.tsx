import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { Dashboard } from "@/components/overview/dashboard";
import { quarterValues } from "@/components/quarters/quarter-name";
import { parseQuarter } from "@/lib/calendar/quarter";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import { requirePerson } from "@/lib/people/queries";
import { betweenOn } from "@/lib/quarters/between";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = {
  params: Promise<{ quarter: string }>;
  searchParams: Promise<{ view?: string | string[]; attention?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  const quarter = parseQuarter((await params).quarter);
  const t = await getTranslations("quarters");
  return quarter ? { title: t("title", quarterValues(quarter.id)) } : {};
}

/** All agencies in one quarter. */
export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { quarter: address } = await params;
  const { view, attention } = await searchParams;
  const quarter = parseQuarter(address) ?? notFound();
  const allCases = attention === "all";
  const dashboard = (await getDashboard(person, quarter.id, today(), { allCases })) ?? notFound();
  const quarters = await getQuarters(person);
  const projector = view === "projector";
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}${projector ? "?view=projector" : ""}`}
      asOf={now()}
      current="quarter"
      quarters={quarters}
      quarterId={quarter.id}
      projector={projector}
    >
      <Dashboard
        person={person}
        dashboard={dashboard}
        projector={projector}
        between={betweenOn(quarter.id, quarters)}
      />
    </PageFrame>
  );
});
