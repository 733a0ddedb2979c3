import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { AccountPage } from "@/components/accounts/account-page";
import { PageFrame } from "@/components/frame/page-frame";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { currentSession, requirePerson } from "@/lib/people/queries";
import { getSessions } from "@/lib/people/queries-ended";
import { sessionHours } from "@/lib/people/session";
import { now, today } from "@/lib/server/clock";
import { environment } from "@/lib/server/env";
import { countWaiting } from "@/lib/waiting/queries";

type Search = Promise<{ saved?: string | string[] }>;

export const generateMetadata = async () => ({ title: (await getTranslations("people.account"))("title") });

export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const { saved } = await searchParams;
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address="/my-account"
      asOf={now()}
    >
      <AccountPage
        person={person}
        sessions={await getSessions(person, await currentSession())}
        limits={{ idle: environment().idleMinutes, hours: sessionHours }}
        saved={answerIn(person, oneWord, saved) ?? undefined}
        submissions={{ password: crypto.randomUUID(), others: crypto.randomUUID() }}
      />
    </PageFrame>
  );
});
