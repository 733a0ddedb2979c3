import { useTranslations } from "next-intl";
import type { PaperDocument } from "@/lib/reports/paper/document";
import type { Summary } from "@/lib/reports/summary";
import { AnnexSheet } from "./annex-sheet";
import { PaperSheet } from "./paper-sheet";
import { SummarySide } from "./summary-side";

type Props = { summary: Summary; document: PaperDocument; now: Date };

/** The summary of a quarter as the paper that the chair signs. */
export function SummaryPage({ summary, document, now }: Props) {
  const t = useTranslations("reports.summary");
  return (
    <>
      <div className="spine-grid around-sheet mt-s6">
        <SummarySide summary={summary} document={document} now={now} />
        <PaperSheet document={document} quarterId={summary.quarter.id} label={t("sheet")} />
      </div>
      {document.annex && <AnnexSheet annex={document.annex} />}
    </>
  );
}
