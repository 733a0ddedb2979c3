// The errata beneath the signature: each with its number, its day, what is right, and its own signature.
import type { Erratum } from "@/lib/summary/erratum";
import type { Setting } from "@/lib/summary/kept/setting";
import { type ErratumOnPaper, type PaperDocument, runs } from "./document";
import { type PlainWords, plainWords } from "./words";

const onPaper = (
  { number, datedOn, text, signedPost, signedName }: Erratum,
  { t, day, upper }: PlainWords,
): ErratumOnPaper => ({
  title: t("errata.numbered", { number, day: day(datedOn) }),
  paragraphs: text.split(/\n+/).map((part) => runs(part)),
  post: upper(signedPost),
  name: signedName,
});

/** Null where there are none. */
export function errataOf(errata: readonly Erratum[], words: PlainWords): PaperDocument["errata"] {
  if (errata.length === 0) return null;
  return {
    title: words.upper(words.t("errata.title")),
    entries: errata.map((erratum) => onPaper(erratum, words)),
  };
}

/** The same paper with one more erratum beneath: whatever was printed before stays, word for word and in its measures. */
export function withErratum(setting: Setting, erratum: Erratum): Setting {
  const { document, layout } = setting;
  const added = errataOf([erratum], plainWords(document.language, layout));
  const errata =
    document.errata && added
      ? { ...document.errata, entries: [...document.errata.entries, ...added.entries] }
      : added;
  return { ...setting, document: { ...document, errata } };
}
