import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/components/frame/found";
import { PageFrame } from "@/components/frame/page-frame";
import { SetPasswordForm } from "@/components/people/set-password-form";
import { Lead } from "@/components/ui/section";
import { now } from "@/lib/clock";
import { linkAddress } from "@/lib/people/link";

type Search = Promise<{ link?: string | string[] }>;

export const generateMetadata = async () => ({
  title: (await getTranslations("people.setPassword"))("title"),
});

export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const { link } = await searchParams;
  const secret = typeof link === "string" ? link : "";
  return (
    <PageFrame person={null} address={linkAddress(encodeURIComponent(secret))} asOf={now()}>
      <SetPassword link={secret} />
    </PageFrame>
  );
});

function SetPassword({ link }: { link: string }) {
  const t = useTranslations("people.setPassword");
  return (
    <Lead title={t("title")}>
      <p>{t("sentence")}</p>
      <SetPasswordForm link={link} />
    </Lead>
  );
}
