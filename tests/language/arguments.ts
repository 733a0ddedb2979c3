// Which values a message takes, read from its parsed form, and the few that one language rightly does without.
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Language, languages } from "@/lib/language/language";

type Tree = { [key: string]: string | Tree };

/** Every sentence below `tree`, by its key: "tasks.state.COMPLETED". */
export const sentencesOf = (tree: Tree, path = ""): [key: string, sentence: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : sentencesOf(value, `${path}${key}.`),
  );

/** The names of the values in a message, within plurals, selections and tags too; a tag is `<name>`. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const read = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
      if (element.type === TYPE.tag) read(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural)
        for (const option of Object.values(element.options)) read(option.value);
    }
  };
  read(parse(message));
  return [...names].sort();
}

/** Of each selection in a message, by which value it selects and between which words. */
export function selectionsOf(message: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const read = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.tag) read(element.children);
      if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
      if (element.type === TYPE.select) found[element.value] = Object.keys(element.options).sort();
      for (const option of Object.values(element.options)) read(option.value);
    }
  };
  read(parse(message));
  return found;
}

type LeftOut = Partial<Record<Language, string[]>>;
/** A Vietnamese quarter is a Roman number, the others are Arabic ones. */
const numerals: LeftOut = { vi: ["number"], en: ["roman"], de: ["roman"] };
/** Vietnamese nouns have no plural, and the number precedes the words, in an element of its own. */
const noPlural: LeftOut = { vi: ["days"] };

/** What a language does without, by the message's key. */
export const leftOut: Record<string, LeftOut> = {
  "delays.daysLate": noPlural,
  "tasks.days.overdue": noPlural,
  "tasks.days.left": noPlural,
  "tasks.days.past": noPlural,
  // Beside the quarter that is shown the longer Vietnamese words leave the year out, so that all three fit the dateline.
  "frame.quarterNear": { vi: ["year"] },
  "paper.abstract.results": { ...numerals, en: ["roman", "sameYear"], de: ["roman", "sameYear"] },
  "paper.abstract.priorities": numerals,
  "paper.quarter.inYear": numerals,
  "paper.quarter.alone": numerals,
  "paper.quarter.short": numerals,
  "paper.annex.abstract": numerals,
  "paper.annex.abstractPart": numerals,
  // The Vietnamese form of a paper names the committee where the translations need not.
  "paper.body.STANDING_COMMITTEE": { en: ["committee"], de: ["committee"] },
  "paper.body.STANDING_BOARD": { en: ["committee"], de: ["committee"] },
  "paper.opening.held": { vi: ["committee"], de: ["committee"] },
  "paper.opening.ahead": { vi: ["committee"], de: ["committee"] },
  "paper.opening.plain": { de: ["committee"] },
  "paper.recipients.committee": { de: ["committee"] },
  "paper.recipients.agencies": { en: ["committee"], de: ["committee"] },
  "paper.recipients.files": { en: ["committee"], de: ["committee"] },
};

/** Of each language, which of the values that the other languages take are missing in this message. */
export function missingIn(message: Record<Language, string>): LeftOut {
  const all = new Set(languages.flatMap((language) => argumentsOf(message[language])));
  const missing = languages.map((language) => {
    const taken = argumentsOf(message[language]);
    return [language, [...all].filter((name) => !taken.includes(name)).sort()] as const;
  });
  return Object.fromEntries(missing.filter(([, names]) => names.length > 0));
}
