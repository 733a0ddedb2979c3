import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { HistoryPage } from "@/components/history/history-page";
import { getAgencies } from "@/lib/agencies/queries";
import { getReasons } from "@/lib/delay-reasons/queries";
import {
  groupsFor,
  historyAddress,
  historyQuery,
  parseHistoryFilter,
  quarterAsked,
  wrongDaysIn,
} from "@/lib/history/filter";
import { listHistory } from "@/lib/history/queries";
import { queryOf, type Search } from "@/lib/list/query";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

export const generateMetadata = async () => ({ title: (await getTranslations("history.page"))("title") });

/** The history, the latest events first, as far as the person may see it. */
export default found(async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requirePerson();
  const query = queryOf(await searchParams);
  const filter = parseHistoryFilter(query);
  const wrong = wrongDaysIn(query);
  if (Object.keys(wrong).length === 0 && query.toString() !== historyQuery(filter))
    redirect(historyAddress(filter));
  const [page, quarters, agencies, reasons] = await Promise.all([
    listHistory(person, filter),
    getQuarters(person),
    getAgencies(person, quarterAsked(filter)),
    getReasons(person, quarterAsked(filter)),
  ]);
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      current="history"
      quarters={quarters}
      asOf={now()}
      address={historyAddress(filter)}
    >
      <HistoryPage
        page={page}
        filter={filter}
        wrong={wrong}
        groups={groupsFor(person)}
        quarters={quarters}
        named={{ agencies, reasons }}
      />
    </PageFrame>
  );
});
