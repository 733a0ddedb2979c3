import { useTranslations } from "next-intl";
import { BetweenNote } from "@/components/quarters/between-note";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { QuarterPages } from "@/components/quarters/quarter-pages";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say } from "@/components/ui/section";
import type { DashboardView } from "@/lib/overview/dashboard";
import type { Person } from "@/lib/people/person";
import type { Between } from "@/lib/quarters/between";
import { QuarterSentence } from "./quarter-sentence";
import { useWaitingClause } from "./waiting-clause";

type Props = {
  person: Person;
  dashboard: DashboardView;
  page: string;
  projector: boolean;
  between: Between | null;
};

/** The quarter's name, the sentence that says it, and the ways to the other view and to the quarter's further pages. */
export function DashboardLead({ person, dashboard, page, projector, between }: Props) {
  const { quarter, sentence, waiting } = dashboard;
  const t = useTranslations("quarters");
  const further = useWaitingClause(waiting, `${page}/coordination`);
  const otherView = projector
    ? linkTo(page)(t("view.page"))
    : linkTo(`${page}?view=projector`)(t("view.projector"));
  return (
    <Lead
      title={useQuarterName().title(quarter.id)}
      side={
        <>
          <p className="mb-s3 phone:hidden print:hidden">{otherView}</p>
          <QuarterPages person={person} quarter={quarter} />
        </>
      }
    >
      <Say>
        <QuarterSentence facts={sentence} quarterId={quarter.id} further={further} />
      </Say>
      {between && <BetweenNote between={between} governs={person.role === "OFFICE"} />}
      {sentence.kind === "empty" && <p className="text-ink2">{t("say.emptyHint")}</p>}
    </Lead>
  );
}
