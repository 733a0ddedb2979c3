import { useTranslations } from "next-intl";
import { PartList } from "@/components/overview/coordination/part-list";
import { Section } from "@/components/ui/section";
import type { AgencyBoardView } from "@/lib/overview/board";
import { type Parts, partsOnPage } from "@/lib/overview/part";

type Props = { id: string; title: string; none: string; parts: Parts; board: AgencyBoardView };

/** Parts not yet delivered, in one direction. */
export function PartsSection({ id, title, none, parts, board }: Props) {
  const t = useTranslations("quarters.coordination");
  if (parts.total === 0)
    return (
      <Section id={id} title={title}>
        <p className="text-t2 text-ink2">{none}</p>
      </Section>
    );
  return (
    <Section id={id} title={title} note={t("count", { count: parts.total })} wide>
      <PartList parts={parts.list} agencies={board.agencies} asOf={board.asOf} />
      {parts.total > partsOnPage && <p className="text-t2 text-ink2">{t("cut", { count: partsOnPage })}</p>}
    </Section>
  );
}
