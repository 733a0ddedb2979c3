import { useLocale, useTranslations } from "next-intl";
import { PaperSheet } from "@/components/summary/paper-sheet";
import { linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { Closing } from "@/lib/closing/queries";
import { summaryDocument } from "@/lib/summary/paper/compose";

/** The paper that the chair's confirmation stores, shown above its button; its digest is that of the snapshot. */
export function ClosingPaper({
  paper,
  quarter,
}: Pick<Closing, "quarter"> & { paper: NonNullable<Closing["paper"]> }) {
  const t = useTranslations("closing.answer");
  const document = summaryDocument(paper.summary, useLocale());
  const to = linkTo(`/quarters/${quarterAddress(quarter.id)}/summary`);
  return (
    <div className="grid gap-s3">
      <p className="max-w-[44rem]">{t.rich("paper", { summary: to })}</p>
      <p className="text-t1 text-ink2">
        {t("digest")} <code className="break-all whitespace-normal">{paper.sha256}</code>
      </p>
      <details className="plain">
        <summary>{t("readPaper")}</summary>
        <div className="mt-s4">
          <PaperSheet document={document} quarterId={quarter.id} label={t("readPaper")} figures="plain" />
        </div>
      </details>
    </div>
  );
}
