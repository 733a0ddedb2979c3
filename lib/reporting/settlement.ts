// What the confirmer says of the parts that are still open: each with its fate, and a word to the agency that had it.
import { Incomplete } from "@/lib/forms/refusal";
import { type ContributionState, type Fate, fateOf } from "@/lib/tasks/contribution";
import type { Confirmation } from "@/lib/tasks/task";

type Open = { id: number; state: ContributionState };
type Said<P> = { part: P; fate: Fate; word: string };

const refuseWordless = <P>(said: readonly Said<P>[], fieldOf: (part: P) => string): void => {
  const wordless = said.filter(({ fate, word }) => fate === "NOT_NEEDED" && !word);
  if (wordless.length > 0)
    throw new Incomplete(Object.fromEntries(wordless.map(({ part }) => [fieldOf(part), "partWordMissing"])));
};

/** As the form of one task says it, part by part; throws Incomplete where an agency would read no word. */
export function settledOneByOne<P extends Open>(parts: readonly P[], rows: Confirmation["rows"]): Said<P>[] {
  const said = parts.map((part) => {
    const row = rows?.find((each) => each.row === String(part.id));
    return { part, fate: fateOf(part.state, row?.fate), word: row?.word ?? "" };
  });
  refuseWordless(said, ({ id }) => `${id}.word`);
  return said;
}

/** All alike, as their states say, with one word for all; throws Incomplete where it is missing and somebody would read it. */
export function settledAlike<P extends Open>(parts: readonly P[], word: string): Said<P>[] {
  const said = parts.map((part) => {
    const fate = fateOf(part.state);
    return { part, fate, word: fate === "NOT_NEEDED" ? word : "" };
  });
  refuseWordless(said, () => "word");
  return said;
}
