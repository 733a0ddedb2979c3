import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Lead, Say } from "@/components/ui/section";
import { now } from "@/lib/server/clock";
import { PageFrame } from "./page-frame";

/** The same page for what does not exist and for what the person may not see. */
export async function NotFoundPage() {
  const t = await getTranslations("frame.notFound");
  const address = (await headers()).get("x-address") ?? "/";
  return (
    <PageFrame person={null} address={address} asOf={now()}>
      <title>{`${t("title")} · Giaoban`}</title>
      <Lead title={t("title")}>
        <Say lesser>{t("say")}</Say>
        <p>
          <ButtonLink href="/">{t("back")}</ButtonLink>
        </p>
      </Lead>
    </PageFrame>
  );
}
