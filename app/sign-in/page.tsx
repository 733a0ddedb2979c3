import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { DemoAccounts } from "@/components/accounts/demo-accounts";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { PageFrame } from "@/components/frame/page-frame";
import { Lead } from "@/components/ui/section";
import { pathAfterSignIn, signInAddress } from "@/lib/people/address";
import { currentPerson } from "@/lib/people/queries";
import { now } from "@/lib/server/clock";
import { environment } from "@/lib/server/env";

type Search = Promise<{ next?: string | string[] }>;

export const generateMetadata = async () => ({ title: (await getTranslations("people.signIn"))("title") });

export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const path = pathAfterSignIn((await searchParams).next);
  if (await currentPerson()) redirect(path);
  const stage = (await getTranslations("frame"))("description");
  return (
    <PageFrame person={null} address={signInAddress(path)} asOf={now()} stage={stage}>
      <SignIn next={path} demo={environment().demo} />
    </PageFrame>
  );
});

function SignIn({ next, demo }: { next: string; demo: boolean }) {
  const t = useTranslations("people.signIn");
  return (
    <Lead title={t("title")}>
      <div className="grid gap-s7 spine:grid-cols-[22rem_minmax(0,1fr)]">
        <SignInForm next={next} />
        {demo && <DemoAccounts />}
      </div>
    </Lead>
  );
}
