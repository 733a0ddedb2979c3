import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { Register } from "@/components/directives/register";
import { PageFrame } from "@/components/frame/page-frame";
import { currentQuarter } from "@/lib/calendar/quarter";
import { getRegister } from "@/lib/directives/queries";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countEntries } from "@/lib/tasks/queries-counts";
import { countWaiting } from "@/lib/waiting/queries";

export const generateMetadata = async () => ({ title: (await getTranslations("directives"))("title") });

/** The tree of all directives with the progress of the current quarter. */
export default found(async function Page() {
  const person = await requirePerson();
  const [directives, quarters] = await Promise.all([getRegister(person), getQuarters(person)]);
  if (!directives) notFound();
  const quarterId = currentQuarter(quarters)?.id;
  const groups = quarterId ? await countEntries(person, [quarterId], today()) : [];
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      current="directives"
      quarters={quarters}
      {...(quarterId ? { quarterId } : {})}
      asOf={now()}
      address="/directives"
    >
      <Register directives={directives} groups={groups} quarterId={quarterId} />
    </PageFrame>
  );
});
