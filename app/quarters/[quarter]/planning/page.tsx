import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { PlanPage } from "@/components/planning/plan-page";
import { quarterValues } from "@/components/quarters/quarter-name";
import { parseQuarter } from "@/lib/calendar/quarter";
import { answerIn } from "@/lib/forms/answer";
import { queryOf, type Search } from "@/lib/list/query";
import { requirePerson } from "@/lib/people/queries";
import { planAnswer } from "@/lib/planning/answer";
import { refusalIn } from "@/lib/planning/file/bounds";
import { emptyRows } from "@/lib/planning/plan";
import { getPlan } from "@/lib/planning/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ quarter: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props) {
  const quarter = parseQuarter((await params).quarter);
  const t = await getTranslations("planning");
  return quarter ? { title: t("page", quarterValues(quarter.id)) } : {};
}

/** The plan of a quarter, agency by agency. */
export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const { quarter: address } = await params;
  const quarter = parseQuarter(address) ?? notFound();
  const query = queryOf(await searchParams);
  const wanted = {
    quarterId: quarter.id,
    today: today(),
    agency: query.get("agency") ?? undefined,
    from: parseQuarter(query.get("from") ?? "")?.id,
  };
  const plan = (await getPlan(person, wanted)) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/planning?agency=${plan.agency.code.toLowerCase()}`}
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
    >
      <PlanPage
        plan={plan}
        saved={answerIn(person, planAnswer, query.get("saved"))}
        rows={emptyRows(query.get("rows"))}
        refused={refusalIn(query)}
      />
    </PageFrame>
  );
});
