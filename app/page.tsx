import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/frame/page-frame";
import { WaitingPage } from "@/components/waiting/waiting-page";
import { firstPage } from "@/lib/people/first-page";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { getQuarterInBrief, getWaiting } from "@/lib/waiting/queries";
import { found } from "./found";

export const generateMetadata = async () => ({ title: (await getTranslations("waiting"))("title") });

/** The first page by role: for Office, committee and chair what waits for them, above the quarter in brief. */
export default found(async function Page() {
  const person = await requirePerson();
  const quarters = await getQuarters(person);
  const elsewhere = firstPage(person, quarters);
  if (elsewhere) redirect(elsewhere);
  const [waiting, quarter] = await Promise.all([
    getWaiting(person, today()),
    getQuarterInBrief(person, today()),
  ]);
  if (!waiting) redirect("/my-account");
  return (
    <PageFrame
      person={person}
      address="/"
      asOf={now()}
      current="waiting"
      waiting={waiting.total}
      quarters={quarters}
      {...(quarter ? { quarterId: quarter.id } : {})}
    >
      <WaitingPage waiting={waiting} quarter={quarter} today={today()} />
    </PageFrame>
  );
});
