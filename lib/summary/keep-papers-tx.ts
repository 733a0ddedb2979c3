// The printed papers of a closed quarter: stored once, with the closing or the erratum that they were printed for.
import "server-only";
import type { Transaction } from "@/lib/history/record-tx";
import { type PaperFacts, type Printed, paperFacts } from "./paper/printed";
import { type Setting, settingIn } from "./paper/setting";

type For = {
  quarterId: number;
  /** How many errata print beneath. */
  errata: number;
  printedAt: Date;
};

/** Stores the papers in all languages and returns what the history keeps of them. */
export async function storePapers(
  tx: Transaction,
  of: For,
  printed: readonly Printed[],
): Promise<PaperFacts> {
  const data = printed.map(({ pdf, ...paper }) => ({ ...of, ...paper, content: pdf }));
  await tx.paper.createMany({ data });
  return paperFacts(printed);
}

/** What the papers with so many errata beneath were set from; none where no such papers are kept. */
export async function settingsKept(tx: Transaction, quarterId: number, errata: number): Promise<Setting[]> {
  const kept = await tx.paper.findMany({ where: { quarterId, errata }, select: { setting: true } });
  return kept.map(({ setting }) => settingIn(setting));
}
