import { notFound } from "next/navigation";
import { found } from "@/app/found";
import { DirectiveCrumbs } from "@/components/directives/directive-crumbs";
import { DirectivePage } from "@/components/directives/directive-page";
import { PageFrame } from "@/components/frame/page-frame";
import { unbroken } from "@/components/ui/code";
import { getAgencies } from "@/lib/agencies/queries";
import { currentQuarter } from "@/lib/calendar/quarter";
import { quartersShown } from "@/lib/directives/directive";
import { getRegister } from "@/lib/directives/queries";
import { listRows } from "@/lib/list/queries";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countEntries } from "@/lib/tasks/queries-counts";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ directive: string }> };

async function find({ params }: Props) {
  const person = await requirePerson();
  const { directive: slug } = await params;
  const directives = (await getRegister(person)) ?? [];
  return { person, directives, directive: directives.find((each) => each.slug === slug) };
}

export async function generateMetadata(props: Props) {
  const { directive } = await find(props);
  return directive ? { title: unbroken(directive.symbol) } : {};
}

export default found(async function Page(props: Props) {
  const { person, directives, directive } = await find(props);
  if (!directive) notFound();
  const quarters = await getQuarters(person);
  const quarterId = currentQuarter(quarters)?.id;
  const shown = quartersShown(quarters, quarterId);
  const [groups, rows, agencies] = await Promise.all([
    shown.length > 0 ? countEntries(person, shown, today()) : [],
    quarterId ? listRows(person, quarterId, { directive: directive.slug }, today()) : [],
    getAgencies(person, quarterId ?? null),
  ]);
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      current="directives"
      quarters={quarters}
      {...(quarterId ? { quarterId } : {})}
      asOf={now()}
      crumbs={<DirectiveCrumbs directives={directives} directive={directive} />}
      address={`/directives/${directive.slug}`}
    >
      <DirectivePage
        directive={directive}
        named={{ agencies, directives }}
        groups={groups}
        rows={rows}
        quarters={shown}
        quarterId={quarterId}
      />
    </PageFrame>
  );
});
