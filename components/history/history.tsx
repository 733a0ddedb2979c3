// The history events as sentences in the reader's language, the latest first.
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Trail } from "@/components/ui/trail";
import type { Named, Words } from "@/lib/forms/fields/words";
import { actorOf, sentenceOf } from "@/lib/history/sentence";
import type { HistoryRow } from "@/lib/history/view";
import { dayTime } from "@/lib/language/dates";

function useHistoryWords(named: Named): Words {
  const t = useTranslations();
  return { t, language: useLocale(), named };
}

type Props<R extends HistoryRow> = {
  rows: readonly R[];
  named: Named;
  /** What a row is about, where rows of several records are listed together. */
  subject?: (row: R) => ReactNode;
  /** Names the account of who did it beside the post. */
  accounts?: boolean;
};

/** The hour left, the sentence right. */
export function History<R extends HistoryRow>({ rows, named, subject, accounts = false }: Props<R>) {
  const words = useHistoryWords(named);
  const steps = rows.map((row) => ({
    key: row.id,
    time: row.at.toISOString(),
    when: dayTime(row.at, words.language),
    text: (
      <>
        <p className="whitespace-pre-line">
          <b>{row.mine ? words.t("history.you") : actorOf(row, words)}</b>
          {accounts && row.account && <span className="text-ink2"> ({row.account})</span>}:{" "}
          {sentenceOf(row, words)}
        </p>
        {subject?.(row)}
      </>
    ),
  }));
  return <Trail steps={steps} />;
}
