// Which agencies have not submitted their report on the quarter, or late; said once reports are asked for.
import { daysBetween } from "@/lib/calendar/day";
import type { AgencyInSummary, Summary } from "@/lib/summary/summary";
import { joined, type PaperWords } from "./words";

/** While the quarter still runs no report is expected. */
const areAsked = ({ quarter }: Summary): boolean =>
  quarter.state === "REPORTING" || quarter.state === "CLOSED";

/** The sentences on missing and on late reports; false for what does not apply. */
export function reportSentences(summary: Summary, { t, agency, day }: PaperWords): (string | false)[] {
  const { quarter, asOf, agencies } = summary;
  const daysLate = ({ submittedOn }: AgencyInSummary) =>
    daysBetween(quarter.reportsDueOn, submittedOn ?? asOf);
  const late = areAsked(summary) ? agencies.filter((each) => daysLate(each) > 0) : [];
  const sentence = (kind: "missing" | "late", of: AgencyInSummary[]) => {
    const named = of.map((each) =>
      t(`reports.${kind}Agency`, { agency: agency(each.code), days: daysLate(each) }),
    );
    const values = { count: of.length, due: day(quarter.reportsDueOn), agencies: named.join(", ") };
    return of.length > 0 && joined(t(`reports.${kind}`, values));
  };
  return [
    sentence(
      "missing",
      late.filter(({ submittedOn }) => submittedOn === null),
    ),
    sentence(
      "late",
      late.filter(({ submittedOn }) => submittedOn !== null),
    ),
  ];
}
