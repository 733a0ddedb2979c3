// Reads from a confirmation what becomes of the task's open parts, each with a remark for the part's agency.
import { Incomplete } from "@/lib/forms/refusal";
import { type ContributionState, type Fate, fateOf } from "@/lib/tasks/contribution";
import type { Confirmation } from "@/lib/tasks/task";

type Open = { id: number; state: ContributionState };
type Settled<P> = { part: P; fate: Fate; word: string };

const requireRemarks = <P>(settled: readonly Settled<P>[], fieldOf: (part: P) => string): void => {
  const wordless = settled.filter(({ fate, word }) => fate === "NOT_NEEDED" && !word);
  if (wordless.length > 0)
    throw new Incomplete(Object.fromEntries(wordless.map(({ part }) => [fieldOf(part), "partWordMissing"])));
};

/**
 * The form of one task settles each part on its own.
 * @throws Incomplete where a part is no longer needed and there is no remark for its agency
 */
export function settledOneByOne<P extends Open>(
  parts: readonly P[],
  rows: Confirmation["rows"],
): Settled<P>[] {
  const settled = parts.map((part) => {
    const row = rows?.find((each) => each.row === String(part.id));
    return { part, fate: fateOf(part.state, row?.fate), word: row?.word ?? "" };
  });
  requireRemarks(settled, ({ id }) => `${id}.word`);
  return settled;
}

/**
 * All parts are settled by their states, with one remark for all.
 * @throws Incomplete where a part is no longer needed and the remark is empty
 */
export function settledAlike<P extends Open>(parts: readonly P[], word: string): Settled<P>[] {
  const settled = parts.map((part) => {
    const fate = fateOf(part.state);
    return { part, fate, word: fate === "NOT_NEEDED" ? word : "" };
  });
  requireRemarks(settled, () => "word");
  return settled;
}
