import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { Between } from "@/lib/quarters/between";
import { useQuarterName } from "./quarter-name";

type Props = {
  between: Between;
  /** Whether the reader opens and plans quarters, and gets a link to do so. */
  governs?: boolean;
};

/** Why nobody can report at present, in one sentence; for the Office with a link to the step that changes it. */
export function BetweenNote({ between: { closed, next }, governs = false }: Props) {
  const t = useTranslations("waiting.between");
  const { short } = useQuarterName();
  const step = next === null ? "plan" : "open";
  const names = { closed: short(closed), next: next === null ? "" : short(next) };
  const href = next === null ? "/quarters" : `/quarters/${quarterAddress(next)}/stage`;
  return (
    <p role="note">
      {t(step, names)} {governs && linkTo(href)(t(`do.${step}`, names))}
    </p>
  );
}
