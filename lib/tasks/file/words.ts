// Which values the words of a cell stand for: in any of the three languages, or as the code itself.
import { messagesIn } from "@/lib/language/messages";
import { type Origin, origins } from "@/lib/tasks/filter";
import { plain } from "./heads";

const all = Object.values(messagesIn).map(({ tasks }) => tasks.list);

const originNamed = new Map<string, Origin>(
  origins.flatMap((origin) =>
    [origin, ...all.map((words) => words.origin[origin])].map((word): [string, Origin] => [
      plain(word),
      origin,
    ]),
  ),
);

/** What a cell without a word means: a task of the agency's own plan, none of priority. */
export const originIn = (text: string): Origin | null =>
  text === "" ? "AGENCY_PLAN" : (originNamed.get(plain(text)) ?? null);

const yes = new Set(["x", "true", "1", ...all.map(({ csv }) => plain(csv.yes))]);
const no = new Set(["", "false", "0", "-", ...all.map(({ csv }) => plain(csv.no))]);

export function priorityIn(text: string): boolean | null {
  const word = plain(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}
