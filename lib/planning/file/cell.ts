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

/** Which of these values a word means: the value itself, or its word in any language. */
const meaningOf = (field: Field, values: readonly (string | boolean)[]): ReadonlyMap<string, string> =>
  new Map(
    values.flatMap((value) => {
      const typed = typeof value === "boolean" ? (value ? "1" : "") : value;
      const words = inEachLanguage.map((each) => valueIn(field, value, each));
      return [String(value), ...words].map((word): [string, string] => [withoutMarks(word), typed]);
    }),
  );

/** Ticked as spreadsheets and people do it; "1" as a form sends it. */
const marks = [
  ["x", "1"],
  ["1", "1"],
  ["", ""],
  ["0", ""],
  ["-", ""],
] as const;

const known = new Map<string, ReadonlyMap<string, string>>();

/** Made once for a field: a file has the same few words in hundreds of rows. */
function meaningsOf(field: Field): ReadonlyMap<string, string> {
  const made =
    known.get(field.label) ??
    (field.kind === "tick"
      ? new Map([...meaningOf(field, [true, false]), ...marks])
      : new Map([...meaningOf(field, field.values ?? []), ["", ""]]));
  known.set(field.label, made);
  return made;
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
export function typedIn(field: Field, text: string, names: KnownNames): string | null {
  switch (field.kind) {
    case "choice":
    case "tick":
      return meaningsOf(field).get(withoutMarks(text)) ?? null;
    case "day":
      return text && dayOfCell(text);
    case "agency":
      return text && names.agency(text);
    case "agencies":
      return namesIn(text, names.agency);
    case "directive":
      return text && names.directive(text);
    default:
      return text;
  }
}
