import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say } from "@/components/ui/section";
import type { Dashboard } from "@/lib/reports/dashboard";
import { useQuarterName } from "./quarter-name";
import { QuarterSentence } from "./quarter-sentence";
import { useWaitingClause } from "./waiting-clause";

type Props = { dashboard: Dashboard; page: string; projector: boolean };

/** The quarter's name, the sentence that says it, and the way to the other view. */
export function DashboardLead({ dashboard: { quarter, sentence, waiting }, page, projector }: Props) {
  const t = useTranslations("quarters");
  const further = useWaitingClause(waiting, `${page}/coordination`);
  const otherView = projector
    ? linkTo(page)(t("view.page"))
    : linkTo(`${page}?view=projector`)(t("view.projector"));
  return (
    <Lead
      title={useQuarterName().title(quarter.id)}
      side={<p className="phone:hidden print:hidden">{otherView}</p>}
    >
      <Say>
        <QuarterSentence facts={sentence} quarterId={quarter.id} further={further} />
      </Say>
      {sentence.kind === "empty" && <p className="text-ink2">{t("say.emptyHint")}</p>}
    </Lead>
  );
}
