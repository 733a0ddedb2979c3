// The errata beneath the signature: each with its number, its day, what is right, and its own signature.
import type { Erratum } from "@/lib/summary/erratum";
import { type PaperDocument, runs } from "./document";
import type { PaperWords } from "./words";

export function errataOf(errata: readonly Erratum[], { t, day, upper }: PaperWords): PaperDocument["errata"] {
  if (errata.length === 0) return null;
  return {
    title: upper(t("errata.title")),
    entries: errata.map(({ number, datedOn, text, signedPost, signedName }) => ({
      title: t("errata.numbered", { number, day: day(datedOn) }),
      paragraphs: text.split(/\n+/).map((part) => runs(part)),
      post: upper(signedPost),
      name: signedName,
    })),
  };
}
