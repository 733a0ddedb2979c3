// Reads the paper of a quarter: of a closed one as it was printed, of any other as it would be printed now.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { summaryDocument } from "@/lib/summary/paper/compose";
import type { PaperDocument } from "@/lib/summary/paper/document";
import { pdfOf } from "@/lib/summary/paper/typst";
import { getSummary, type SummaryOfQuarter } from "@/lib/summary/queries";
import { mayReadTasks } from "@/lib/tasks/policy";
import { settingIn } from "./setting";

/** A paper to be saved under `name`, which has no ending. */
export type PaperFile = { name: string; pdf: Uint8Array<ArrayBuffer> };

export type WantedPaper = {
  language: Language;
  /** Of a closed quarter: with how many errata beneath; null for all that there are. */
  errata: number | null;
};

/**
 * The paper as PDF: of a closed quarter the bytes that were printed, whatever this version of the program would print.
 * Null where there is no such paper for this person. Throws `Busy` where too many wait for the typesetter.
 */
export async function getPaper(
  person: Person,
  quarterId: number,
  { language, errata }: WantedPaper,
  today: Day,
): Promise<PaperFile | null> {
  const quarter = (await getQuarters(person)).find(({ id }) => id === quarterId);
  if (!quarter || !mayReadTasks(person)) return null;
  const kept = await db().paper.findFirst({
    where: { quarterId, language, ...(errata === null ? {} : { errata }) },
    orderBy: { errata: "desc" },
    select: { name: true, content: true },
  });
  if (kept) return { name: kept.name, pdf: kept.content };
  if (errata !== null) return null;
  const summary = await getSummary(person, quarterId, today);
  if (!summary) return null;
  const document = summaryDocument(summary, language, summary.errata);
  return { name: document.file, pdf: await pdfOf(document) };
}

export type Sheet = {
  summary: SummaryOfQuarter;
  document: PaperDocument;
  /** Of a closed quarter: the SHA-256 of the PDF in this language, and how many errata each older print has beneath. */
  printed: { sha256: string; earlier: number[] } | null;
};

/**
 * Returns the summary with its paper in one language, for the screen; null where there is no such quarter for this
 * person.
 */
export async function getSheet(
  person: Person,
  quarterId: number,
  language: Language,
  today: Day,
): Promise<Sheet | null> {
  const summary = await getSummary(person, quarterId, today);
  if (!summary) return null;
  const [last, ...earlier] = await db().paper.findMany({
    where: { quarterId, language },
    orderBy: { errata: "desc" },
    select: { errata: true, sha256: true },
  });
  if (!last) return { summary, document: summaryDocument(summary, language, summary.errata), printed: null };
  const { setting } = await db().paper.findUniqueOrThrow({
    where: { quarterId_errata_language: { quarterId, errata: last.errata, language } },
    select: { setting: true },
  });
  const { document } = settingIn(setting);
  return {
    summary,
    document,
    printed: { sha256: last.sha256, earlier: earlier.map(({ errata }) => errata) },
  };
}
