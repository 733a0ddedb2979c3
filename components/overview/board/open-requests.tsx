import { useLocale, useTranslations } from "next-intl";
import { Case } from "@/components/ui/case";
import { Days } from "@/components/ui/days";
import { Section } from "@/components/ui/section";
import { daysBetween } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";
import type { AgencyBoardView } from "@/lib/overview/board";

/** The agency's requests that wait for an answer, and for how long. */
export function OpenRequests({ board: { requests, asOf } }: { board: AgencyBoardView }) {
  const t = useTranslations("agencies.board");
  const language = useLocale();
  if (requests.length === 0)
    return (
      <Section id="requests" title={t("requests")}>
        <p className="text-t2 text-ink2">{t("requestsNone")}</p>
      </Section>
    );
  return (
    <Section id="requests" title={t("requests")} note={t("requestsOpen", { count: requests.length })} wide>
      <ol>
        {requests.map(({ id, category, text, submittedOn }) => {
          const age = daysBetween(submittedOn, asOf);
          return (
            <Case
              key={id}
              id={`request-${id}`}
              minor
              level={3}
              days={<Days days={age} words={t("ageDays", { days: age })} size="minor" />}
              title={t(`category.${category}`)}
              meta={<p>{t("since", { day: longDay(submittedOn, language) })}</p>}
              why={<p className="whitespace-pre-line">{text}</p>}
            />
          );
        })}
      </ol>
    </Section>
  );
}
