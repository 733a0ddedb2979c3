// The three papers of a quarter as they are printed to be kept, and what the history says of them.
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/forms/refusal";
import { type Language, languages } from "@/lib/language/language";
import { describeError } from "@/lib/server/error-description";
import { log } from "@/lib/server/log";
import type { Summary } from "@/lib/summary/summary";
import { summaryDocument } from "./compose";
import { type Setting, settingOf, settingText } from "./setting";
import { pdfOf } from "./typst";

export type Printed = {
  language: Language;
  /** Under which name it is saved, without its ending. */
  name: string;
  /** What it was set from, as it is kept. */
  setting: string;
  pdf: Uint8Array<ArrayBuffer>;
  sha256: string;
};

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

async function printOne(setting: Setting): Promise<Printed> {
  const { document, layout } = setting;
  const pdf = await pdfOf(document, layout);
  const { language, file: name } = document;
  return { language, name, setting: settingText(setting), pdf, sha256: sha256(pdf) };
}

/**
 * Prints one paper after the other, so that a long one leaves room for others' in between. Throws the refusal
 * "paperNotPrinted" where the typesetter fails or too many wait for it.
 */
export async function print(settings: readonly Setting[]): Promise<Printed[]> {
  const printed: Printed[] = [];
  try {
    for (const setting of settings) printed.push(await printOne(setting));
  } catch (error) {
    log.error({ event: "paperNotPrinted", ...describeError(error) });
    throw new Refusal("paperNotPrinted");
  }
  return printed;
}

/** The papers of a summary in every language, without errata. Throws as `print` does. */
export const printSummary = (summary: Summary): Promise<Printed[]> =>
  print(languages.map((language) => settingOf(summaryDocument(summary, language))));

export type PaperFacts = { paperVi: string; paperEn: string; paperDe: string; settings: string };

/** What the history keeps: the SHA-256 of each PDF, and of what they were set from, in the order of their languages. */
export function paperFacts(printed: readonly Printed[]): PaperFacts {
  const of = (language: Language): string => {
    const paper = printed.find((each) => each.language === language);
    if (!paper) throw new Error(`the paper in ${language} is not printed`);
    return paper.sha256;
  };
  const inOrder = printed.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const settings = sha256(inOrder.map(({ setting }) => setting).join("\n"));
  return { paperVi: of("vi"), paperEn: of("en"), paperDe: of("de"), settings };
}
