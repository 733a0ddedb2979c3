import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/frame/page-frame";
import { ButtonLink } from "@/components/ui/button";
import { Lead, Say } from "@/components/ui/section";
import { now } from "@/lib/clock";
import { currentPerson } from "@/lib/people/queries";
import { security } from "@/lib/security";

/** What does not exist and what may not be seen answer alike. */
export default async function NotFound() {
  const t = await getTranslations("frame.notFound");
  const address = (await headers()).get("x-address") ?? "/";
  const person = await currentPerson();
  if (person) await security("notFoundForRole", {}, { person });
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
