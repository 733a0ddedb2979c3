import { useLocale, useTranslations } from "next-intl";
import { IndicatorTable } from "@/components/indicators/indicator-table";
import { NeedsAttention } from "@/components/overview/attention";
import { CarriedOver } from "@/components/overview/carried-over";
import { FourCounts } from "@/components/overview/four-counts";
import { ProgrammesSection } from "@/components/overview/programmes";
import { type Clause, QuarterSentence } from "@/components/overview/quarter-sentence";
import { BetweenNote } from "@/components/quarters/between-note";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import { quarterAddress } from "@/lib/calendar/quarter";
import { inLanguage } from "@/lib/language/language";
import { tasksAddress } from "@/lib/list/filter";
import type { AgencyBoardView } from "@/lib/overview/board";
import { partsAddress } from "@/lib/overview/part";
import type { Between } from "@/lib/quarters/between";
import { OpenRequests } from "./open-requests";
import { PartsSection } from "./parts-section";
import { ReportFacts } from "./report-facts";

type Props = {
  board: AgencyBoardView;
  /** Said where nobody can report just now. */
  between: Between | null;
  office: boolean;
};

/** One agency in one quarter: its tasks, what it owes and waits for, what it asks for. */
export function AgencyBoard({ board, between, office }: Props) {
  const t = useTranslations("agencies");
  const indicators = useTranslations("indicators");
  const language = useLocale();
  const { quarter, agency, counts, agencies, sentence } = board;
  const slug = agencySlug(agency);
  const page = `/quarters/${quarterAddress(quarter.id)}`;
  const tasks = tasksAddress(quarter.id, { agency: slug });
  const waits = useParts(board, `${page}/coordination`, slug);
  const hasTasks = sentence.kind !== "empty";
  return (
    <>
      <Lead
        title={inLanguage(agency, "name", language)}
        side={hasTasks && <p className="print:hidden">{linkTo(tasks)(t("board.tasks"))}</p>}
      >
        <Say lesser>
          <QuarterSentence facts={sentence} quarterId={quarter.id} agency={slug} further={waits} />
        </Say>
        {between && <BetweenNote between={between} governs={office} />}
      </Lead>
      {hasTasks && (
        <>
          <FourCounts counts={counts} extended={board.extended} quarterId={quarter.id} agency={slug} />
          <NeedsAttention
            attention={board.attention}
            agencies={agencies}
            of={{ quarterId: quarter.id, agency: slug }}
          />
        </>
      )}
      <CarriedOver carried={board.carried} quarterId={quarter.id} agency={slug} />
      <ReportFacts board={board} />
      {hasTasks && (
        <ProgrammesSection
          programmes={board.programmes}
          counts={counts}
          quarterId={quarter.id}
          agency={slug}
        />
      )}
      <PartsBothWays board={board} />
      <OpenRequests board={board} />
      {board.indicators.length > 0 && (
        <Section id="indicators" title={indicators("title")} wide>
          <IndicatorTable indicators={board.indicators} agencies={agencies} address={`${page}/indicators`} />
        </Section>
      )}
    </>
  );
}

/** The parts that others owe this agency, and those that it owes. */
function PartsBothWays({ board }: { board: AgencyBoardView }) {
  const t = useTranslations("agencies.board");
  return (
    <>
      <PartsSection id="owed" title={t("owed")} none={t("owedNone")} parts={board.owed} board={board} />
      <PartsSection id="owes" title={t("owes")} none={t("owesNone")} parts={board.owes} board={board} />
    </>
  );
}

/** What the sentence says of parts: how many overdue ones the agency waits for, and how many it owes. */
function useParts({ owed, owes }: AgencyBoardView, coordination: string, slug: string): Clause[] {
  const t = useTranslations("quarters.say");
  const address = (of: { lead: string } | { part: string }) =>
    partsAddress(coordination, { ...of, standing: "overdue" });
  const waiting = { count: owed.overdue, waits: linkTo(address({ lead: slug })) };
  const owing = { count: owes.overdue, owes: linkTo(address({ part: slug })) };
  return [
    ...(waiting.count > 0 ? [{ key: "waits", clause: t.rich("waits", waiting) }] : []),
    ...(owing.count > 0 ? [{ key: "owes", clause: t.rich("owes", owing) }] : []),
  ];
}
