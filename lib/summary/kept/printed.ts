// A paper as it is printed to be kept, and what the history says of the three of a quarter.
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/forms/refusal";
import type { Language } from "@/lib/language/language";
import { describeError } from "@/lib/server/error-description";
import { log } from "@/lib/server/log";
import { pdfOf } from "@/lib/summary/paper/typst";
import { type Setting, settingText } from "./setting";

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

/** Throws the refusal "paperNotPrinted" where the typesetter fails or too many wait for it. */
export async function printPaper(setting: Setting): Promise<Printed> {
  const { document, layout } = setting;
  try {
    const pdf = await pdfOf(document, layout);
    const { language, file: name } = document;
    return { language, name, setting: settingText(setting), pdf, sha256: sha256(pdf) };
  } catch (error) {
    log.error({ event: "paperNotPrinted", ...describeError(error) });
    throw new Refusal("paperNotPrinted");
  }
}

export type Digests = Pick<Printed, "language" | "setting" | "sha256">;
export type PaperFacts = { paperVi: string; paperEn: string; paperDe: string; settings: string };

/** What the history keeps: the SHA-256 of each PDF, and of what they were set from, in the order of their languages. */
export function paperFacts(papers: readonly Digests[]): PaperFacts {
  const of = (language: Language): string => {
    const paper = papers.find((each) => each.language === language);
    if (!paper) throw new Error(`the paper in ${language} is not printed`);
    return paper.sha256;
  };
  const inOrder = papers.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const settings = sha256(inOrder.map(({ setting }) => setting).join("\n"));
  return { paperVi: of("vi"), paperEn: of("en"), paperDe: of("de"), settings };
}
