import { useLocale, useTranslations } from "next-intl";
import { Case } from "@/components/ui/case";
import { Code } from "@/components/ui/code";
import { Days } from "@/components/ui/days";
import { Mark } from "@/components/ui/mark";
import { bold, linkTo } from "@/components/ui/rich";
import { Why } from "@/components/ui/why";
import type { Agency } from "@/lib/agencies/agency";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { Part } from "@/lib/overview/part";

type Props = { parts: readonly Part[]; agencies: readonly Agency[]; asOf: Day };

/** Parts one by one: how long they are waited for, who has them, why, and what helps. */
export const PartList = (props: Props) => (
  <ol>
    {props.parts.map((part) => (
      <PartCase key={part.id} part={part} {...props} />
    ))}
  </ol>
);

/** The reason of a part that was not delivered in time, or that none was given. */
const saysWhy = ({ standing, delayReason, proposedSolution, reason }: Part): boolean =>
  standing === "overdue" ||
  standing === "declined" ||
  standing === "notNeeded" ||
  !!(delayReason || proposedSolution || reason);

type Shown = { part: Part } & Omit<Props, "parts">;

const PartCase = ({ part, agencies, asOf }: Shown) => (
  <Case
    minor
    level={3}
    days={<PartDays part={part} asOf={asOf} />}
    title={linkTo(`/tasks/${part.code.toLowerCase()}`)(part.asked)}
    meta={<PartFacts part={part} agencies={agencies} />}
    why={saysWhy(part) && <WhyLate part={part} />}
  />
);

/** Who was asked by whom, for which task, until when. */
function PartFacts({ part, agencies }: Omit<Shown, "asOf">) {
  const t = useTranslations("tasks");
  const words = useTranslations("quarters.attention");
  const language = useLocale();
  const nameOf = (id: number) => {
    const agency = agencies.find((each) => each.id === id);
    return agency ? inLanguage(agency, "name", language) : "";
  };
  return (
    <>
      <p>{words.rich("to", { agency: nameOf(part.agencyId), lead: nameOf(part.leadId), b: bold })}</p>
      <p>
        <Code>{part.code}</Code> · {t("due", { day: longDay(part.due, language) })} ·{" "}
        {part.deliveredOn
          ? t("part.deliveredOn", { day: longDay(part.deliveredOn, language) })
          : t(`part.state.${part.state}`)}
      </p>
    </>
  );
}

function WhyLate({ part: { reason, delayReason, remark, proposedSolution } }: { part: Part }) {
  const t = useTranslations("tasks");
  const words = useTranslations("quarters.attention");
  const language = useLocale();
  return (
    <Why
      reasonTitle={
        reason
          ? t.rich("reasonNamed", { reason: inLanguage(reason, "name", language), b: bold })
          : words("reason")
      }
      reason={delayReason || remark || null}
      solutionTitle={t("solution")}
      solution={proposedSolution || null}
      none={t("noneGiven")}
    />
  );
}

/** Days past or left; none for a part that was delivered in time. */
function PartDays({ part: { standing, days, due }, asOf }: { part: Part; asOf: Day }) {
  const t = useTranslations("tasks");
  const words = useTranslations("quarters.coordination");
  if (standing === "completedOnTime" || standing === "declined" || standing === "notNeeded")
    return (
      <span className="text-t2">
        <Mark shape={standing === "completedOnTime" ? "solid" : "struck"} />
        {t(`standing.${standing}`)}
      </span>
    );
  const left = daysBetween(asOf, due);
  if (standing === "open") return <Days days={left} words={t("days.left", { days: left })} size="minor" />;
  if (standing === "overdue")
    return <Days days={days} words={t("days.overdue", { days })} due size="minor" />;
  return <Days days={days} words={words("waitedDays", { days })} size="minor" />;
}
