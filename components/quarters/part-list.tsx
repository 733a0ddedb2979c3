import { useLocale, useTranslations } from "next-intl";
import { Case } from "@/components/ui/case";
import { Code } from "@/components/ui/code";
import { Days } from "@/components/ui/days";
import { Why } from "@/components/ui/why";
import type { Agency } from "@/lib/agencies/agency";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { type Day, daysBetween } from "@/lib/quarters/quarter";
import type { Part } from "@/lib/reports/part";
import { bold, linkTo } from "./rich";

type Props = { parts: readonly Part[]; agencies: readonly Agency[]; asOf: Day };

/** Parts one by one: how long they are waited for, who has them, why, and what helps. */
export const PartList = (props: Props) => (
  <ol>
    {props.parts.map((part) => (
      <PartCase key={part.id} part={part} {...props} />
    ))}
  </ol>
);

/** What was delivered in time needs no reason; of all else it is said when none was given. */
const saysWhy = ({ standing, delayReason, proposedSolution, reason }: Part): boolean =>
  standing === "overdue" || standing === "declined" || !!(delayReason || proposedSolution || reason);

function PartCase({ part, agencies, asOf }: { part: Part } & Omit<Props, "parts">) {
  const t = useTranslations("tasks");
  const words = useTranslations("quarters");
  const language = useLocale();
  const nameOf = (id: number) => {
    const agency = agencies.find((each) => each.id === id);
    return agency ? inLanguage(agency, "name", language) : "";
  };
  const { code, reason, state, deliveredOn } = part;
  const left = daysBetween(asOf, part.due);
  const said = deliveredOn
    ? words("coordination.waitedDays", { days: part.days })
    : t("days.overdue", { days: part.days });
  const days =
    part.standing === "open" ? (
      <Days days={left} words={t("days.left", { days: left })} size="minor" />
    ) : (
      <Days days={part.days} words={said} due={part.standing === "overdue"} size="minor" />
    );
  return (
    <Case
      minor
      level={3}
      days={days}
      title={linkTo(`/tasks/${code.toLowerCase()}`)(part.asked)}
      meta={
        <>
          <p>
            {words.rich("attention.to", {
              agency: nameOf(part.agencyId),
              lead: nameOf(part.leadId),
              b: bold,
            })}
          </p>
          <p>
            <Code>{code}</Code> · {t("due", { day: longDay(part.due, language) })} ·{" "}
            {deliveredOn
              ? t("part.deliveredOn", { day: longDay(deliveredOn, language) })
              : t(`part.state.${state}`)}
          </p>
        </>
      }
      why={
        saysWhy(part) && (
          <Why
            reasonTitle={
              reason
                ? t.rich("reasonNamed", { reason: inLanguage(reason, "name", language), b: bold })
                : words("attention.reason")
            }
            reason={part.delayReason || part.remark || null}
            solutionTitle={t("solution")}
            solution={part.proposedSolution || null}
            none={t("noneGiven")}
          />
        )
      }
    />
  );
}
