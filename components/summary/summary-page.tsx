import { useTranslations } from "next-intl";
import type { Person } from "@/lib/people/person";
import { dayAt } from "@/lib/server/clock";
import type { ErratumAnswer } from "@/lib/summary/erratum";
import type { Sheet } from "@/lib/summary/kept/queries";
import { isAhead } from "@/lib/summary/summary";
import { AnnexSheet } from "./annex-sheet";
import { ErratumSaved, ErratumSection } from "./erratum-form";
import { PaperSheet } from "./paper-sheet";
import { SummarySide } from "./summary-side";

type Props = {
  sheet: Sheet;
  now: Date;
  /** Who might add an erratum, and signs it unless another does. */
  person: Person;
  saved: ErratumAnswer | null;
};

/** The summary of a quarter as the paper that the chair signs. */
export function SummaryPage({ sheet, now, person, saved }: Props) {
  const { summary, document } = sheet;
  const t = useTranslations("reports.summary");
  return (
    <>
      <ErratumSaved errata={summary.errata} saved={saved} />
      <div className="spine-grid around-sheet mt-s6">
        <SummarySide sheet={sheet} now={now} />
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
