import { useTranslations } from "next-intl";
import type { Field, LabelPlace } from "@/lib/forms/fields/field";
import { labelOf } from "@/lib/forms/fields/words";

/** How a field of a dictionary is called, as it is worded in a place. */
export function useLabels(): (field: Pick<Field, "label">, place?: LabelPlace) => string {
  const t = useTranslations();
  return (field, place) => labelOf(field, t, place);
}
