import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { linkTo, Sentence } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { parseQuarter, quarterAddress } from "@/lib/calendar/quarter";
import { shortDay } from "@/lib/language/dates";
import type { QuarterLine, QuarterList } from "@/lib/quarters/queries-list";
import { PlanForm } from "./plan-form";
import { useQuarterName } from "./quarter-name";
import { QuarterTable } from "./quarter-table";

type Props = {
  list: QuarterList;
  /** The address of the quarter that was just created. */
  saved: string | null;
};

/** All quarters with their stages; here the Office creates the next one, also the very first. */
export function QuartersPage({ list, saved }: Props) {
  const t = useTranslations("stages");
  const { quarters, plannable } = list;
  const planned = quarters.find(({ id }) => id === parseQuarter(saved ?? "")?.id);
  return (
    <>
      {planned && <Planned quarter={planned} />}
      <Lead title={t("list.title")}>
        <Say lesser>
          <QuartersSentence quarters={quarters} />
        </Say>
        {quarters.length === 0 && (
          <p className="text-ink2">{t(plannable.length > 0 ? "list.begin" : "list.wait")}</p>
        )}
      </Lead>
      {quarters.length > 0 && (
        <Section id="quarters" title={t("list.all")} wide>
          <QuarterTable quarters={quarters} />
        </Section>
      )}
      {plannable.length > 0 && (
        <Section id="plan" title={t("plan.title")}>
          <PlanForm plannable={plannable} />
        </Section>
      )}
    </>
  );
}

function Planned({ quarter }: { quarter: QuarterLine }) {
  const t = useTranslations("stages.plan");
  const name = useQuarterName().title(quarter.id);
  return (
    <Saved>
      {t.rich("saved", {
        quarter: name,
        planning: linkTo(`/quarters/${quarterAddress(quarter.id)}/planning`),
        stage: linkTo(`/quarters/${quarterAddress(quarter.id)}/stage`),
      })}
    </Saved>
  );
}

/** The quarters that are not closed, each with its stage. */
function QuartersSentence({ quarters }: { quarters: readonly QuarterLine[] }) {
  const t = useTranslations("stages.list");
  const language = useLocale();
  const { title } = useQuarterName();
  const going = quarters.filter(({ state }) => state !== "CLOSED").toReversed();
  if (quarters.length === 0) return t("none");
  if (going.length === 0) return t("allClosed");
  const clauses = going.map(({ id, state, tasks, submitted, agencies, reportsDueOn }) => ({
    key: String(id),
    clause: t.rich(`going.${state as "PLANNING" | "OPEN" | "REPORTING"}`, {
      quarter: title(id),
      tasks,
      submitted,
      agencies,
      day: shortDay(reportsDueOn, language),
      a: linkTo(`/quarters/${quarterAddress(id)}/stage`),
    }),
  }));
  return <Sentence clauses={clauses} />;
}
