// The papers of a closed quarter: printed and stored in the transaction of the closing or of the erratum, never without it.
import "server-only";
import type { Transaction } from "@/lib/history/record-tx";
import { languages } from "@/lib/language/language";
import { summaryDocument } from "@/lib/summary/paper/compose";
import type { Summary } from "@/lib/summary/summary";
import { type Digests, type PaperFacts, paperFacts, printPaper } from "./printed";
import { type Setting, settingIn, settingOf } from "./setting";

type For = {
  quarterId: number;
  /** How many errata print beneath. */
  errata: number;
  printedAt: Date;
};

/**
 * Prints one paper after the other and stores each at once: a paper of thousands of tasks has megabytes, and the database
 * ends a transaction that says nothing for too long. Returns what the history keeps. Throws the refusal "paperNotPrinted".
 */
export async function keepPapers(
  tx: Transaction,
  of: For,
  settings: readonly Setting[],
): Promise<PaperFacts> {
  const kept: Digests[] = [];
  for (const setting of settings) {
    const { pdf, ...paper } = await printPaper(setting);
    await tx.paper.create({ data: { ...of, ...paper, content: pdf }, select: { language: true } });
    kept.push(paper);
  }
  return paperFacts(kept);
}

/** The papers of a quarter that has just been closed, in every language. Throws as `keepPapers` does. */
export const keepPapersOf = (tx: Transaction, summary: Summary, printedAt: Date): Promise<PaperFacts> =>
  keepPapers(
    tx,
    { quarterId: summary.quarter.id, errata: 0, printedAt },
    languages.map((language) => settingOf(summaryDocument(summary, language))),
  );

/** Returns what the papers with this many errata beneath were set from; none where no such papers are kept. */
export async function settingsKept(tx: Transaction, quarterId: number, errata: number): Promise<Setting[]> {
  const kept = await tx.paper.findMany({ where: { quarterId, errata }, select: { setting: true } });
  return kept.map(({ setting }) => settingIn(setting));
}
