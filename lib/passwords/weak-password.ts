// Which password a guesser tries first, and why: judged by the words in it, never by the kinds of characters it has.
import { ZxcvbnFactory, type ZxcvbnResult } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { wordsOfTheHouse } from "./local-words";

/** What a guesser knows of the person whose password it is to be. */
export type NamesOfOwner = {
  signInName: string;
  fullName: string | null;
  /** Codes, names and short names of all agencies, in all languages. */
  agencies: readonly string[];
};

type Weakness =
  | "passwordOfName"
  | "passwordOfAgency"
  | "passwordOfHouse"
  | "passwordCommon"
  | "passwordRepeats"
  | "passwordInRow"
  | "passwordOfDate"
  | "passwordGuessable";

/** Lower case without marks, as people type a Vietnamese word into a field that they cannot see. */
const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

const common: ReadonlySet<string> = new Set(dictionary["passwords-common"].map(folded));

/** How many characters are weighed; the weighing of a longer text takes longer than it is worth. */
const weighed = 48;
/** Fewer tries than this would find it: at the strength of our hashes, a machine's work of some months. */
const fewTries = 1e9;

let weigher: ZxcvbnFactory | undefined;
function weigh(text: string, known: readonly string[]): ZxcvbnResult {
  weigher ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, house: [...wordsOfTheHouse] },
    graphs: adjacencyGraphs,
    maxLength: weighed,
  });
  return weigher.check(text, [...known]);
}

/** A name as guessers put it: its parts, and all of it in one. Two letters alone are in every sentence. */
function wordsOf(name: string): string[] {
  const parts = folded(name).split(/[^\p{L}\d]+/u);
  return [parts.join(""), ...parts].filter((word) => word.length >= 3);
}

/** The weakness of a chosen password; null where it has none. */
export function weaknessOf(password: string, known: NamesOfOwner): Weakness | null {
  const text = folded(password);
  const ofName = [known.signInName, known.fullName ?? ""].flatMap(wordsOf);
  const ofAgencies = known.agencies.flatMap(wordsOf);
  if (isCommon(text)) return "passwordCommon";
  const reasons: [Weakness, readonly string[]][] = [
    ["passwordOfName", ofName],
    ["passwordOfAgency", ofAgencies],
    ["passwordOfHouse", wordsOfTheHouse],
  ];
  const word = wordIn(
    text,
    reasons.flatMap(([, each]) => each),
  );
  if (word) return reasons.find(([, each]) => each.includes(word))?.[0] ?? null;
  const { guesses, sequence } = weigh(text, [...ofName, ...ofAgencies]);
  return guesses < fewTries ? reasonIn(sequence, ofName) : null;
}

/** Whether it is on the list, whole or with digits and signs before or behind it. */
function isCommon(text: string): boolean {
  if (common.has(text)) return true;
  const core = text.slice(0, weighed);
  const [before = ""] = core.match(/^[^\p{L}]*/u) ?? [];
  const [behind = ""] = core.match(/[^\p{L}]*$/u) ?? [];
  for (let from = 0; from <= before.length; from += 1)
    for (let to = core.length; to >= core.length - behind.length; to -= 1)
      if (to - from >= 4 && /\p{L}/u.test(core.slice(from, to)) && common.has(core.slice(from, to)))
        return true;
  return false;
}

/** The longest of these words in it, where the words taken out of it leave hardly a letter; else null. */
function wordIn(text: string, words: readonly string[]): string | null {
  const letters = text.replace(/[^\p{L}\d]/gu, "");
  type Reading = { left: number; longest: string };
  // Of the first letters, 0, 1, 2 and so on, the reading that leaves the fewest.
  const readings: Reading[] = [{ left: 0, longest: "" }];
  for (let end = 1; end <= letters.length; end += 1) {
    const before = readings[end - 1] ?? { left: 0, longest: "" };
    let best = { ...before, left: before.left + (/\d/.test(letters[end - 1] ?? "") ? 0 : 1) };
    for (const word of words) {
      const start = letters.endsWith(word, end) ? readings[end - word.length] : undefined;
      if (start && start.left < best.left)
        best = { left: start.left, longest: word.length > start.longest.length ? word : start.longest };
    }
    readings.push(best);
  }
  const { left, longest } = readings.at(-1) ?? { left: 0, longest: "" };
  return left < 3 && longest ? longest : null;
}

/** The longest piece that a guesser knows says why. */
function reasonIn(sequence: ZxcvbnResult["sequence"], ofName: readonly string[]): Weakness {
  const pieces = sequence.filter(({ pattern }) => pattern !== "bruteforce");
  const [piece] = pieces.toSorted((a, b) => b.token.length - a.token.length);
  switch (piece?.pattern) {
    case "repeat":
      return "passwordRepeats";
    case "spatial":
    case "sequence":
      return "passwordInRow";
    case "date":
    case "regex":
      return "passwordOfDate";
    case "dictionary":
      if (piece.dictionaryName === "house") return "passwordOfHouse";
      if (piece.dictionaryName !== "userInputs") return "passwordCommon";
      return ofName.includes(String(piece.matchedWord)) ? "passwordOfName" : "passwordOfAgency";
    default:
      return "passwordGuessable";
  }
}
