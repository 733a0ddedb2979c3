import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { NewTaskPage } from "@/components/planning/plan-new";
import { parseQuarter, quarterAddress } from "@/lib/calendar/quarter";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { queryOf, type Search } from "@/lib/list/query";
import { requirePerson } from "@/lib/people/queries";
import { getPlan, getPlannable } from "@/lib/planning/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

export const generateMetadata = async () => ({ title: (await getTranslations("planning"))("new.title") });

/**
 * Form for one new task in a quarter that can be planned; without a quarter in the address, in the earliest of them.
 */
export default found(async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requirePerson();
  const query = queryOf(await searchParams);
  const plannable = await getPlannable(person);
  const wanted = parseQuarter(query.get("quarter") ?? "")?.id ?? plannable[0];
  const quarterId = plannable.find((id) => id === wanted) ?? notFound();
  const agency = query.get("agency") ?? undefined;
  const plan = (await getPlan(person, { quarterId, agency, today: today() })) ?? notFound();
  if (!plan.can.enter) notFound();
  const address = `/tasks/new?quarter=${quarterAddress(quarterId)}&agency=${plan.agency.code.toLowerCase()}`;
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={address}
      asOf={now()}
      current="tasks"
      quarters={await getQuarters(person)}
      quarterId={quarterId}
    >
      <NewTaskPage plan={plan} saved={answerIn(person, oneWord, query.get("saved"))} />
    </PageFrame>
  );
});
