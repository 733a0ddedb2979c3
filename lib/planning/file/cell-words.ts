// Which values the words of a cell stand for: in any of the three languages, or as the code itself.
import type { DueNote } from "@/lib/calendar/meant-day";
import { messagesIn } from "@/lib/language/messages";
import { type Origin, origins } from "@/lib/list/filter";
import { withoutMarks } from "./heads";

const all = Object.values(messagesIn).map(({ tasks }) => tasks.list);

const originNamed = new Map<string, Origin>(
  origins.flatMap((origin) =>
    [origin, ...all.map((words) => words.origin[origin])].map((word): [string, Origin] => [
      withoutMarks(word),
      origin,
    ]),
  ),
);

/** What a cell without a word means: a task of the agency's own plan, none of priority. */
export const originIn = (text: string): Origin | null =>
  text === "" ? "AGENCY_PLAN" : (originNamed.get(withoutMarks(text)) ?? null);

const yes = new Set(["x", "true", "1", ...all.map(({ csv }) => withoutMarks(csv.yes))]);
const no = new Set(["", "false", "0", "-", ...all.map(({ csv }) => withoutMarks(csv.no))]);

export function priorityIn(text: string): boolean | null {
  const word = withoutMarks(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

const sayings = Object.values(messagesIn).map(({ planning }) => planning.due);
const pastWords = new Set(sayings.map(({ past }) => withoutMarks(past)));
const beyondWords = new Set(sayings.map(({ beyond }) => withoutMarks(beyond)));

/** What a cell says of the deadline beside it: that it is over already, or lies beyond the quarter. Null for other words. */
export function dueSaidIn(text: string): DueNote | null {
  const word = withoutMarks(text);
  if (word === "") return {};
  if (pastWords.has(word)) return { past: true };
  return beyondWords.has(word) ? { beyond: true } : null;
}
