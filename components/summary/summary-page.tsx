import { useTranslations } from "next-intl";
import type { Person } from "@/lib/people/person";
import { dayAt } from "@/lib/server/clock";
import type { PaperDocument } from "@/lib/summary/paper/document";
import type { SummaryOfQuarter } from "@/lib/summary/queries";
import { isAhead } from "@/lib/summary/summary";
import { AnnexSheet } from "./annex-sheet";
import { ErratumSaved, ErratumSection } from "./erratum-form";
import { PaperSheet } from "./paper-sheet";
import { SummarySide } from "./summary-side";

type Props = {
  summary: SummaryOfQuarter;
  document: PaperDocument;
  now: Date;
  /** Who might add an erratum, and signs it unless another does. */
  person: Person;
  saved: string | undefined;
};

/** The summary of a quarter as the paper that the chair signs. */
export function SummaryPage({ summary, document, now, person, saved }: Props) {
  const t = useTranslations("reports.summary");
  return (
    <>
      <ErratumSaved errata={summary.errata} saved={saved} />
      <div className="spine-grid around-sheet mt-s6">
        <SummarySide summary={summary} document={document} now={now} />
        <PaperSheet
          document={document}
          quarterId={summary.quarter.id}
          label={t("sheet")}
          figures={isAhead(summary) ? "plain" : "linked"}
        />
      </div>
      {document.annex && <AnnexSheet annex={document.annex} />}
      {summary.can.addErratum && <ErratumSection summary={summary} today={dayAt(now)} person={person} />}
    </>
  );
}
