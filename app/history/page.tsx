import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/components/frame/found";
import { PageFrame } from "@/components/frame/page-frame";
import { HistoryPage } from "@/components/history/history-page";
import { getAgencies } from "@/lib/agencies/queries";
import { now } from "@/lib/clock";
import { groupsFor, historyAddress, historyQuery, parseHistoryFilter } from "@/lib/history/filter";
import { listHistory } from "@/lib/history/queries";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { getReasons } from "@/lib/tasks/queries-reasons";
import { queryOf, type Search } from "@/lib/tasks/query";

export const generateMetadata = async () => ({ title: (await getTranslations("history.page"))("title") });

/** What happened, the latest first, as far as the person may know it. */
export default found(async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requirePerson();
  const query = queryOf(await searchParams);
  const filter = parseHistoryFilter(query);
  if (query.toString() !== historyQuery(filter)) redirect(historyAddress(filter));
  const [page, quarters, agencies, reasons] = await Promise.all([
    listHistory(person, filter),
    getQuarters(person),
    getAgencies(person),
    getReasons(person),
  ]);
  return (
    <PageFrame
      person={person}
      current="history"
      quarters={quarters}
      asOf={now()}
      address={historyAddress(filter)}
    >
      <HistoryPage
        page={page}
        filter={filter}
        groups={groupsFor(person)}
        quarters={quarters}
        named={{ agencies, reasons }}
      />
    </PageFrame>
  );
});
