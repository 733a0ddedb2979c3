import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { DemoAccounts } from "@/components/people/demo-accounts";
import { SignInForm } from "@/components/people/sign-in-form";
import { Lead } from "@/components/ui/section";
import { now } from "@/lib/clock";
import { environment } from "@/lib/env";
import { pathAfterSignIn, signInAddress } from "@/lib/people/address";
import { currentPerson } from "@/lib/people/queries";

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
