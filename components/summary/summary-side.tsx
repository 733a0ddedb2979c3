import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { quarterAddress } from "@/lib/calendar/quarter";
import { dayTime, longDay } from "@/lib/language/dates";
import { languages } from "@/lib/language/language";
import type { Sheet } from "@/lib/summary/kept/queries";
import type { PaperDocument } from "@/lib/summary/paper/document";
import type { SummaryOfQuarter } from "@/lib/summary/queries";
import { isAhead, isProposed } from "@/lib/summary/summary";

/** Whether the figures still move, and of when they are. */
function Standing({ summary, now }: { summary: SummaryOfQuarter; now: Date }) {
  const t = useTranslations("reports.summary");
  const language = useLocale();
  const { closedOn } = summary.quarter;
  const day = (when: ReactNode) => <time dateTime={summary.asOf}>{when}</time>;
  const which = closedOn ? "fixed" : isProposed(summary) ? "proposed" : "draft";
  const when = closedOn ? longDay(closedOn, language) : dayTime(now, language);
  return (
    <p className="text-t2 text-ink2">
      {t.rich(which, { when, day })}
      {isAhead(summary) && ` ${t("ahead", { count: summary.closing?.dropped ?? 0 })}`}
    </p>
  );
}

/** A closed quarter's paper that nobody can sign yet says why. */
function Unissued({ sheet: { summary, document } }: Pick<Props, "sheet">) {
  const t = useTranslations("reports.summary");
  if (!summary.quarter.closedOn || document.head.draft === null) return null;
  return <p className="text-t2 text-ink2">{t("unissued")}</p>;
}

/** A SHA-256 beside what it is of. */
const Digest = ({ of, sha256 }: { of: string; sha256: string }) => (
  <p className="text-t1 text-ink2">
    {of} <code className="break-all whitespace-normal">{sha256}</code>
  </p>
);

/** Where the figures of a closed quarter come from and what was printed of them, so that a file can be held against it. */
function Kept({ sheet: { summary, printed } }: Pick<Props, "sheet">) {
  const t = useTranslations("errata");
  const { snapshot } = summary;
  return (
    <>
      {snapshot && <Digest of={t("snapshot", { revision: snapshot.revision })} sha256={snapshot.sha256} />}
      {printed && <Digest of={t("printed")} sha256={printed.sha256} />}
    </>
  );
}

/** The papers as they were printed before the last erratum. */
function EarlierPrints({ sheet: { summary, document, printed } }: Pick<Props, "sheet">) {
  const t = useTranslations("errata");
  const address = `/quarters/${quarterAddress(summary.quarter.id)}/summary.pdf?language=${document.language}`;
  return printed?.earlier.map((count) => (
    <li key={count}>
      <a href={`${address}&errata=${count}`}>{t("earlier", { count })}</a>
    </li>
  ));
}

function Contents({ document, canAdd }: { document: PaperDocument; canAdd: boolean }) {
  const t = useTranslations("reports.summary");
  const errata = useTranslations("errata");
  const sections = document.blocks.filter((block) => block.kind === "section");
  return (
    <nav aria-label={t("contents")} className="text-t2 spine:sticky spine:top-s4">
      <ul className="grid gap-s2">
        {sections.map(({ id, short }) => (
          <li key={id}>
            <a href={`#${id}`}>{short}</a>
          </li>
        ))}
        {document.errata && (
          <li>
            <a href="#errata">{errata("title")}</a>
          </li>
        )}
        {document.annex && (
          <li>
            <a href={`#${document.annex.id}`}>{document.annex.short}</a>
          </li>
        )}
        {canAdd && (
          <li>
            <a href="#errata-form">{errata("add")}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

type Props = { sheet: Sheet; now: Date };

/** The column beside the paper: what the paper is, its print, and its table of contents. */
export function SummarySide({ sheet, now }: Props) {
  const { summary, document } = sheet;
  const t = useTranslations("reports.summary");
  const address = quarterAddress(summary.quarter.id);
  const others = languages.filter((language) => language !== document.language);
  return (
    <div className="beside-sheet flow mb-s5">
      <h1 className="text-t4">{t("title")}</h1>
      <Standing summary={summary} now={now} />
      <Unissued sheet={sheet} />
      <Kept sheet={sheet} />
      <Buttons>
        <ButtonLink href={`/quarters/${address}/summary.pdf`} primary download>
          {t(document.head.draft === null ? "pdf" : "pdfDraft")}
        </ButtonLink>
      </Buttons>
      <ul className="grid gap-s2 text-t2" aria-label={t("pdfIn")}>
        {others.map((language) => (
          <li key={language}>
            <a href={`/quarters/${address}/summary.pdf?language=${language}`} hrefLang={language}>
              PDF, <span lang={language}>{t(`language.${language}`)}</span>
            </a>
          </li>
        ))}
        <EarlierPrints sheet={sheet} />
        <li>
          <a href={`/api/v1/quarters/${address}/summary`}>{t("data")}</a>
        </li>
      </ul>
      <Contents document={document} canAdd={summary.can.addErratum} />
    </div>
  );
}
