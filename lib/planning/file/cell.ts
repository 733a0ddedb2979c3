// How a cell of a file is read, by the kind of its field: as the text that a form would send.
import { createTranslator } from "next-intl";
import type { Field } from "@/lib/forms/fields/field";
import { valueIn } from "@/lib/forms/fields/words";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { dayOfCell } from "./cell-day";
import { withoutMarks } from "./heads";

/** The name by which a record of this kind is known to the form: the code of an agency, the symbol of a directive. */
export type KnownNames = Readonly<Record<"agency" | "directive", (typed: string) => string>>;

const inEachLanguage = languages.map((language) => ({
  t: createTranslator({ locale: language, messages: messagesIn[language] }),
  language,
  named: { agencies: [], reasons: [] },
}));

/** A value by the words that stand for it, in any language, or by itself. */
const wordsOf = (field: Field, value: string | boolean): string[] => [
  withoutMarks(String(value)),
  ...inEachLanguage.map((words) => withoutMarks(valueIn(field, value, words))),
];

const choiceIn = (field: Field, text: string): string | null =>
  text === ""
    ? text
    : ((field.values ?? []).find((code) => wordsOf(field, code).includes(withoutMarks(text))) ?? null);

/** Ticked as spreadsheets and people do it; "1" as a form sends it. */
function tickIn(field: Field, text: string): string | null {
  const word = withoutMarks(text);
  if (["x", "1", ...wordsOf(field, true)].includes(word)) return "1";
  return ["", "0", "-", ...wordsOf(field, false)].includes(word) ? "" : null;
}

/** Each name is separated from the next by a sign: names of agencies have spaces. */
const namesIn = (text: string, codeOf: (name: string) => string): string =>
  text
    .split(/[;,\n]/)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(codeOf)
    .join("\n");

/** The text of a cell as a form sends it; null for what is no word of ours. */
export function typedIn(field: Field, text: string, known: KnownNames): string | null {
  switch (field.kind) {
    case "choice":
      return choiceIn(field, text);
    case "tick":
      return tickIn(field, text);
    case "day":
      return text && dayOfCell(text);
    case "agency":
      return text && known.agency(text);
    case "agencies":
      return namesIn(text, known.agency);
    case "directive":
      return text && known.directive(text);
    default:
      return text;
  }
}
