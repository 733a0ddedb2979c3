import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Lead, Say, Section } from "@/components/ui/section";
import type { Day } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";

/** What Giaoban is; in the demonstration, which of its data are real and which invented. */
export function About({ demoDay }: { demoDay: Day | null }) {
  const t = useTranslations("about");
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{t("say")}</Say>
      </Lead>
      {demoDay && <Demonstration day={demoDay} />}
      <Section id="licence" title={t("licence.title")}>
        <p className="max-w-[44rem]">{t("licence.p")}</p>
      </Section>
    </>
  );
}

const kept = ["meeting", "people", "directives", "topics", "criticism", "priorities"] as const;

function Demonstration({ day }: { day: Day }) {
  const t = useTranslations("about");
  const language = useLocale();
  const regulation = (chunks: ReactNode) => (
    <Link href="/directives/137-qd-tw" prefetch={false}>
      {chunks}
    </Link>
  );
  return (
    <>
      <Section id="demonstration" title={t("demo.title")}>
        <div className="flow max-w-[44rem]">
          <p>{t("demo.p1", { day: longDay(day, language) })}</p>
          <p>{t("demo.p2")}</p>
        </div>
      </Section>
      <Section id="kept" title={t("kept.title")}>
        <div className="flow max-w-[44rem]">
          <p>{t("kept.intro")}</p>
          <ul className="grid list-disc gap-s2 pl-s5">
            {kept.map((each) => (
              <li key={each}>{t(`kept.${each}`)}</li>
            ))}
          </ul>
        </div>
      </Section>
      <Section id="date" title={t("date.title")}>
        <p className="max-w-[44rem]">{t.rich("date.p", { regulation })}</p>
      </Section>
      <Section id="illustrative" title={t("illustrative.title")}>
        <div className="flow max-w-[44rem]">
          <p>{t("illustrative.p1")}</p>
          <p>{t("illustrative.p2")}</p>
        </div>
      </Section>
    </>
  );
}
