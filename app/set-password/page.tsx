import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { SetPasswordForm } from "@/components/passwords/set-password-form";
import { Lead } from "@/components/ui/section";
import { openedLink } from "@/lib/accounts/browser";
import { markOfLink } from "@/lib/passwords/link-cookie";
import { now } from "@/lib/server/clock";

export const generateMetadata = async () => ({
  title: (await getTranslations("people.setPassword"))("title"),
});

/** The link's secret is in a cookie (proxy.ts), so neither this page nor its address nor its print contains it. */
export default found(async function Page() {
  const link = await openedLink();
  return (
    <PageFrame person={null} address="/set-password" asOf={now()}>
      <SetPassword of={link && markOfLink(link)} />
    </PageFrame>
  );
});

function SetPassword({ of }: { of: string | null }) {
  const t = useTranslations("people.setPassword");
  return (
    <Lead title={t("title")}>
      <p>{t(of ? "sentence" : "missing")}</p>
      {of && <SetPasswordForm of={of} />}
    </Lead>
  );
}
