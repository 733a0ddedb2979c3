// What fell short and why, in section I of the summary; silence is said too.
import { reached } from "@/lib/indicators/indicator";
import { partsIn } from "@/lib/overview/coordination";
import type { Cause, IndicatorInSummary, Summary } from "@/lib/summary/summary";
import { type Block, together } from "./document";
import { reportSentences } from "./reports";
import { joined, type PaperWords } from "./words";

function coordinationSentence({ contributions }: Summary, { t }: PaperWords): string | false {
  const { counts, waitedDays } = contributions;
  if (counts.completedLate + counts.overdue === 0) return false;
  return joined(
    t("shortcomings.coordination", {
      total: partsIn(counts),
      onTime: counts.completedOnTime,
      late: counts.completedLate,
      overdue: counts.overdue,
      open: counts.open,
      days: waitedDays,
    }),
  );
}

/** From this many letters on the unit may be the end of a compound, as in "Parteimitglieder". */
const compoundFrom = 5;

const asWords = (text: string): string =>
  ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** "New Party members" names its unit, "members". */
const namesUnit = (name: string, unit: string): boolean =>
  asWords(name).includes(unit.length < compoundFrom ? asWords(unit) : asWords(unit).trimStart());

/** What follows a figure: the unit, unless the indicator's name has it already. */
function unitBehind({ name, unit }: IndicatorInSummary): string {
  if (unit === "%" || unit === "") return unit;
  return namesUnit(name, unit) ? "" : ` ${unit}`;
}

function indicatorSentence({ indicators }: Summary, { t, number, percent }: PaperWords): string | false {
  const low = indicators.filter(({ target, actual }) => actual < target);
  if (low.length === 0) return false;
  const lines = low.map((indicator) => {
    return t("shortcomings.indicator", {
      name: indicator.name,
      actual: number(indicator.actual),
      target: `${number(indicator.target)}${unitBehind(indicator)}`,
      share: percent(reached(indicator)),
    });
  });
  return joined(t("shortcomings.indicators", { indicators: lines.join("; ") }));
}

export function shortcomingBlocks(summary: Summary, words: PaperWords): Block[] {
  const { t } = words;
  const { overdue, completedLate: late } = summary.counts;
  const agencies = summary.agencies
    .filter(({ counts }) => counts.overdue > 0)
    .toSorted((a, b) => b.counts.overdue - a.counts.overdue)
    .map(({ code, counts }) =>
      t("shortcomings.agency", { agency: words.agency(code), count: counts.overdue }),
    );
  const sentences = [
    overdue > 0 && joined(t("shortcomings.overdue", { overdue, agencies: agencies.join(", ") })),
    late > 0 && joined(t("shortcomings.late", { late })),
    overdue + late === 0 && t("shortcomings.none"),
    summary.sliding > 0 && joined(t("shortcomings.sliding", { sliding: summary.sliding })),
    coordinationSentence(summary, words),
    indicatorSentence(summary, words),
  ];
  return [...together(...sentences), ...together(...reportSentences(summary, words))];
}

export function causeBlocks(summary: Summary, { t, language }: PaperWords): Block[] {
  const reasons = (causes: readonly Cause[]) =>
    causes
      .map(({ reason, count }) => {
        const name = reason === null ? t("causes.unnamed") : (summary.reasons[reason]?.[language] ?? reason);
        return t("causes.reason", { reason: name, count });
      })
      .join("; ");
  const { overdue, completedLate: late } = summary.counts;
  return together(
    overdue > 0 && joined(t("causes.overdue", { count: overdue, reasons: reasons(summary.causes.overdue) })),
    late > 0 && joined(t("causes.late", { count: late, reasons: reasons(summary.causes.completedLate) })),
    summary.silent.count > 0 && joined(t("causes.silent", summary.silent)),
    overdue + late + summary.silent.count === 0 && t("causes.none"),
  );
}
