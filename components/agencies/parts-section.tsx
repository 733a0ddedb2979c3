import { useTranslations } from "next-intl";
import { PartList } from "@/components/quarters/part-list";
import { Section } from "@/components/ui/section";
import type { AgencyBoard } from "@/lib/reports/board";
import type { Part } from "@/lib/reports/part";

type Props = { id: string; title: string; none: string; parts: readonly Part[]; board: AgencyBoard };

/** Parts not yet delivered, in one direction. */
export function PartsSection({ id, title, none, parts, board }: Props) {
  const t = useTranslations("quarters.coordination");
  if (parts.length === 0)
    return (
      <Section id={id} title={title}>
        <p className="text-t2 text-ink2">{none}</p>
      </Section>
    );
  return (
    <Section id={id} title={title} note={t("count", { count: parts.length })} wide>
      <PartList parts={parts} agencies={board.agencies} asOf={board.asOf} />
    </Section>
  );
}
