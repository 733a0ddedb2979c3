import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Case } from "@/components/ui/case";
import { Code } from "@/components/ui/code";
import { Days } from "@/components/ui/days";
import { bold, linkTo } from "@/components/ui/rich";
import { Why } from "@/components/ui/why";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { AttentionCaseView } from "@/lib/overview/attention";

type Props = { of: AttentionCaseView; nameOf: (agencyId: number) => string };

const isDue = ({ group }: AttentionCaseView): boolean => group !== "risk" && group !== "silent";
const isMinor = ({ group }: AttentionCaseView): boolean => group !== "priority" && group !== "overdue";

/** One case: days, what and whose it is, why, and what helps. */
export function AttentionCase({ of, nameOf }: Props) {
  const t = useTranslations("tasks");
  const words = useTranslations("quarters.attention");
  const language = useLocale();
  const { days, group, reason, delayReason, proposedSolution } = of;
  const said =
    group === "silent"
      ? words("silentDays", { days })
      : t(group === "risk" ? "days.left" : "days.overdue", { days });
  const size = group === "priority" ? "first" : isMinor(of) ? "minor" : "plain";
  return (
    <Case
      id={of.leadId === null ? of.code.toLowerCase() : undefined}
      minor={isMinor(of)}
      days={<Days days={days} words={said} due={isDue(of)} size={size} />}
      title={linkTo(`/tasks/${of.code.toLowerCase()}`)(of.title)}
      meta={<Meta of={of} nameOf={nameOf} />}
      why={
        <Why
          reasonTitle={
            reason
              ? t.rich("reasonNamed", { reason: inLanguage(reason, "name", language), b: bold })
              : words("reason")
          }
          reason={delayReason || null}
          solutionTitle={t("solution")}
          solution={proposedSolution || null}
          none={t("noneGiven")}
        />
      }
    />
  );
}

function Meta({ of, nameOf }: Props) {
  const t = useTranslations("tasks");
  const words = useTranslations("quarters.attention");
  const language = useLocale();
  const code = <Code>{of.code}</Code>;
  const dues = [
    t("due", { day: longDay(of.due, language) }),
    ...(of.due === of.originalDue ? [] : [t("originally", { day: longDay(of.originalDue, language) })]),
  ].join(", ");
  const facts: { key: string; fact: ReactNode }[] = [
    { key: "code", fact: code },
    { key: "due", fact: dues },
  ];
  if (of.lateQuarters > 1)
    facts.push({ key: "late", fact: <b>{t("lateFor", { quarters: of.lateQuarters })}</b> });
  if (of.state === "REPORTED") facts.push({ key: "reported", fact: <b>{t("state.REPORTED")}</b> });
  if (of.group === "silent")
    facts.push({ key: "word", fact: words("lastWord", { day: longDay(of.lastWordOn, language) }) });
  const who =
    of.leadId === null ? (
      <b>{nameOf(of.agencyId)}</b>
    ) : (
      words.rich("to", { agency: nameOf(of.agencyId), lead: nameOf(of.leadId), b: bold })
    );
  return (
    <>
      {who && <p>{who}</p>}
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
