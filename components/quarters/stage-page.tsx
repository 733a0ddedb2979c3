import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { bold, linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { longDay } from "@/lib/language/dates";
import type { Stage } from "@/lib/overview/queries-stage";
import type { Person } from "@/lib/people/person";
import { useQuarterName } from "./quarter-name";
import { QuarterPages } from "./quarter-pages";
import { DaysSection, MoveSection } from "./stage-forms";
import { StageLine } from "./stage-line";
import { StageReports } from "./stage-reports";

type Props = { person: Person; stage: Stage; saved: boolean; open: boolean };

/** A quarter's stage: what it allows, who has reported, and the forms by which the Office moves it on. */
export function StagePage({ person, stage, saved, open }: Props) {
  const t = useTranslations("stages");
  const language = useLocale();
  const { quarter, can } = stage;
  return (
    <>
      {saved && (
        <Saved key={stage.version}>
          {t("saved", {
            stage: t(`stage.${quarter.state}`),
            day: longDay(quarter.reportsDueOn, language),
          })}
        </Saved>
      )}
      <Lead
        title={t("title")}
        side={
          <>
            <QuarterPages person={person} quarter={quarter} current="stage" />
            <p className="mt-s3 print:hidden">{linkTo("/quarters")(t("list.all"))}</p>
          </>
        }
      >
        <Say lesser>
          <StageSentence stage={stage} />
        </Say>
      </Lead>
      <Section id="stages" title={t("line.title")}>
        <StageLine state={quarter.state} />
      </Section>
      {can.govern && <MoveSection stage={stage} open={open} />}
      {quarter.state !== "PLANNING" && <StageReports stage={stage} />}
      {can.govern && <DaysSection stage={stage} />}
    </>
  );
}

/** The stage, since when, and what comes next and when. */
function StageSentence({ stage }: { stage: Stage }) {
  const t = useTranslations("stages.say");
  const language = useLocale();
  const { quarter, reports, tasks, since, plansDueOn, closingProposed, asOf } = stage;
  const { id, state, reportsDueOn, closedOn } = quarter;
  const day = (of: string | null) => (of ? longDay(of, language) : "none");
  return t.rich(state, {
    quarter: useQuarterName().title(id),
    tasks,
    since: day(since),
    plans: day(plansDueOn),
    day: day(state === "CLOSED" ? closedOn : reportsDueOn),
    past: reportsDueOn < asOf ? "yes" : "no",
    submitted: reports.filter(({ submittedOn }) => submittedOn !== null).length,
    agencies: reports.length,
    proposed: closingProposed ? "yes" : "no",
    b: bold,
    a: linkTo("#reports"),
  });
}
