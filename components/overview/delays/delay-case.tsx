import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLabels } from "@/components/fields/labels";
import { EntryWhy, HelpNeeded } from "@/components/tasks/entry-facts";
import { Case } from "@/components/ui/case";
import { Code } from "@/components/ui/code";
import { Days } from "@/components/ui/days";
import { linkTo } from "@/components/ui/rich";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { Delay } from "@/lib/overview/delays";
import { entryFields } from "@/lib/tasks/fields";

/** One delay: how long, what and whose it is, why, what helps, and whose help is asked. */
export function DelayCase({ delay }: { delay: Delay }) {
  const t = useTranslations("tasks");
  const words = useTranslations("delays");
  const { code, title, days, standing } = delay;
  const due = standing === "overdue";
  const label = useLabels();
  const said = due ? t("days.overdue", { days }) : words("daysLate", { days });
  return (
    <Case
      id={code.toLowerCase()}
      level={3}
      minor={!due}
      days={<Days days={days} words={said} due={due} size={due ? "plain" : "minor"} />}
      title={linkTo(`/tasks/${code.toLowerCase()}`)(title)}
      meta={<Meta delay={delay} />}
      why={
        <div className="grid content-start gap-s2">
          <EntryWhy entry={delay} done={!due} />
          {delay.helpNeeded && (
            <dl>
              <dt className="text-t1 text-ink2">{label(entryFields.helpNeeded, "fact")}</dt>
              <dd className="leading-[1.45]">
                <HelpNeeded entry={delay} />
              </dd>
            </dl>
          )}
        </div>
      }
    />
  );
}

function Meta({ delay }: { delay: Delay }) {
  const t = useTranslations("tasks");
  const words = useTranslations("delays");
  const language = useLocale();
  const { agency, code, due, originalDue, doneOn, lateQuarters, priority, state } = delay;
  const dues = [
    t("due", { day: longDay(due, language) }),
    ...(due === originalDue ? [] : [t("originally", { day: longDay(originalDue, language) })]),
  ].join(", ");
  const facts: { key: string; fact: ReactNode }[] = [
    ...(priority ? [{ key: "priority", fact: <b>{t("priority")}</b> }] : []),
    { key: "code", fact: <Code>{code}</Code> },
    { key: "due", fact: dues },
    ...(doneOn ? [{ key: "done", fact: words("done", { day: longDay(doneOn, language) }) }] : []),
    ...(lateQuarters > 1 ? [{ key: "late", fact: <b>{t("lateFor", { quarters: lateQuarters })}</b> }] : []),
    ...(state === "REPORTED" ? [{ key: "reported", fact: <b>{t("state.REPORTED")}</b> }] : []),
  ];
  return (
    <>
      <p>
        <b>{inLanguage(agency, "name", language)}</b>
      </p>
      <p>
        {facts.map(({ key, fact }, index) => (
          <span key={key}>
            {index > 0 && " · "}
            {fact}
          </span>
        ))}
      </p>
    </>
  );
}
