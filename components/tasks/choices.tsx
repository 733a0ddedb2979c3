import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/components/ui/choice";
import { inLanguage } from "@/lib/language/language";
import { confidences } from "@/lib/tasks/task";
import type { ReasonView } from "@/lib/tasks/view";
import { ConfidenceMark } from "./standing";

/** How sure the agency is of the deadline. */
export function ConfidenceField({ value }: { value: string }) {
  const t = useTranslations("tasks");
  const choices = confidences.map((each) => ({ value: each, label: <ConfidenceMark confidence={each} /> }));
  return (
    <Radios
      name="confidence"
      label={t("field.confidence")}
      optional
      columns={3}
      choices={choices}
      value={value}
    />
  );
}

type ReasonProps = { reasons: readonly ReasonView[]; value: string; optional: boolean };

/** The reasons that the Office keeps. */
export function ReasonField({ reasons, value, optional }: ReasonProps) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const choices = reasons.map((reason) => ({
    value: reason.code,
    label: inLanguage(reason, "name", language),
  }));
  return (
    <Radios
      name="delayReasonCode"
      label={t("field.delayReasonCode")}
      optional={optional}
      choices={choices}
      value={value}
    />
  );
}
