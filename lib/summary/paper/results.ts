// The results in section I of the summary: by programme and field, and by agency.
import type { ProgrammeInSummary, Summary } from "@/lib/summary/summary";
import { type Counts, completedIn, shareCompleted, tasksIn } from "@/lib/tasks/standing";
import { type Block, type FigureRow, leading, paragraph, runs, together } from "./document";
import { joined, type PaperWords } from "./words";

function countsBlocks(summary: Summary, { t, day, percent }: PaperWords, quarter: string): Block[] {
  const { counts, extended } = summary;
  const total = tasksIn(counts);
  const sentence = t("results.counts", {
    day: day(summary.asOf),
    total,
    done: completedIn(counts),
    share: percent(shareCompleted(counts)),
    onTime: counts.completedOnTime,
    late: counts.completedLate,
    open: counts.open,
    overdue: counts.overdue,
    priority: summary.overduePriority,
  });
  const beside = counts.suspended + counts.dropped > 0;
  return together(
    joined(total > 0 ? sentence : t("results.none", { quarter })),
    beside && joined(t("results.beside", { suspended: counts.suspended, dropped: counts.dropped })),
    extended > 0 && joined(t("results.extended", { extended })),
  );
}

function programmeName(programme: ProgrammeInSummary, { t, language }: PaperWords): string {
  const { directive, implements: root } = programme;
  if (!directive) return t("programme.own");
  const named = { title: directive.title[language], symbol: directive.symbol };
  if (!root) return t("programme.named", named);
  const above = t("programme.named", { title: root.title[language], symbol: root.symbol });
  return t("programme.under", { ...named, above });
}

/** What the register says beside the directives that are named; each is named once. */
const remarksOn = ({ directive, implements: root }: ProgrammeInSummary, { language }: PaperWords): string[] =>
  [directive, root].map((named) => named?.remark[language] ?? "").filter((remark) => remark !== "");

function programmeBlock(programme: ProgrammeInSummary, words: PaperWords): Block {
  const { t, percent } = words;
  const { counts } = programme;
  const figures = (of: Counts) => ({ done: completedIn(of), total: tasksIn(of) });
  const line = t("programme.counts", {
    name: programmeName(programme, words),
    ...figures(counts),
    share: percent(shareCompleted(counts)),
    overdue: counts.overdue,
  });
  const parts = programme.parts
    .filter((part) => tasksIn(part.counts) > 0)
    .map((part) => t("programme.part", { symbol: part.directive.symbol, ...figures(part.counts) }));
  return paragraph(
    `- ${joined(parts.length > 0 ? t("programme.parts", { line, parts: parts.join(", ") }) : `${line}.`)}`,
    ...remarksOn(programme, words).map((remark) => runs(` (${remark})`, "emphasis")),
  );
}

function figureRow(name: string, agency: string | null, counts: Counts, words: PaperWords): FigureRow {
  const { completedOnTime, completedLate, open, overdue } = counts;
  const figures = {
    tasks: words.number(tasksIn(counts)),
    completedOnTime: words.number(completedOnTime),
    completedLate: words.number(completedLate),
    open: words.number(open),
    overdue: words.number(overdue),
    share: words.percent(shareCompleted(counts)),
  };
  return { name, agency, counts, figures };
}

function agencyBlocks(summary: Summary, words: PaperWords): Block[] {
  const { t } = words;
  if (summary.agencies.length === 0) return [];
  const assessed = summary.agencies.filter(({ assessment }) => assessment !== "");
  return [
    leading(t("results.agencies")),
    {
      kind: "figures",
      words: {
        agency: t("table.agency"),
        tasks: t("table.tasks"),
        completedOnTime: t("table.completedOnTime"),
        completedLate: t("table.completedLate"),
        unfinished: t("table.unfinished"),
        open: t("table.open"),
        overdue: t("table.overdue"),
        share: t("table.share"),
      },
      rows: summary.agencies.map(({ code, counts }) => figureRow(words.agency(code), code, counts, words)),
      total: figureRow(t("table.total"), null, summary.counts, words),
    },
    ...(assessed.length > 0 ? [leading(t("results.assessments"))] : []),
    ...assessed.map(({ code, assessment }) =>
      paragraph(`- ${t("named", { name: words.agency(code), text: assessment })}`),
    ),
  ];
}

export function resultBlocks(summary: Summary, words: PaperWords, quarter: string): Block[] {
  const programmes = summary.programmes.filter(({ counts }) => tasksIn(counts) > 0);
  return [
    ...countsBlocks(summary, words, quarter),
    ...(programmes.length > 0 ? [leading(words.t("results.programmes"))] : []),
    ...programmes.map((programme) => programmeBlock(programme, words)),
    ...agencyBlocks(summary, words),
  ];
}
