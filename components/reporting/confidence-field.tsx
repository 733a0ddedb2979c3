import { useLocale, useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ConfidenceMark } from "@/components/tasks/standing";
import { asPlanned, isOffered } from "@/lib/delay-reasons/reason";
import { inLanguage } from "@/lib/language/language";
import { confidences, entryFields } from "@/lib/tasks/fields";
import { helpOfCommittee } from "@/lib/tasks/task";
import type { AgencyView, EntryView, ReasonView } from "@/lib/tasks/view";

/** How sure the agency is of the deadline. */
export function ConfidenceField({ value }: { value: string }) {
  const choices = confidences.map((each) => ({ value: each, label: <ConfidenceMark confidence={each} /> }));
  return <FieldControl field={entryFields.confidence} optional columns={3} choices={choices} value={value} />;
}

type ReasonProps = {
  reasons: readonly ReasonView[];
  value: string;
  optional: boolean;
  /** Whether it can be said that the task runs beyond its quarter as planned. */
  mayRunOn?: boolean;
};

/** The reasons that the Office offers, and the one that was given when it still did. */
export function ReasonField({ reasons, value, optional, mayRunOn = false }: ReasonProps) {
  const language = useLocale();
  const offered = reasons.filter(
    (reason) => isOffered(reason, value) && (reason.code !== asPlanned || mayRunOn),
  );
  const choices = offered.map((reason) => ({
    value: reason.code,
    label: inLanguage(reason, "name", language),
  }));
  return (
    <FieldControl field={entryFields.delayReasonCode} optional={optional} choices={choices} value={value} />
  );
}

type HelpProps = { entry: EntryView; helpers: readonly AgencyView[] };

/** Of whom help is asked: another agency, the Standing Committee, or nobody. */
export function HelpFromField({ entry, helpers }: HelpProps) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const others = helpers.filter(({ code }) => code !== entry.agency.code);
  const { helper } = entry;
  const former = helper && !others.some(({ code }) => code === helper.code) ? [helper] : [];
  const choices = [
    { value: "", label: t("help.nobody") },
    { value: helpOfCommittee, label: t("help.COMMITTEE") },
    ...[...others, ...former].map((agency) => ({
      value: agency.code,
      label: inLanguage(agency, "name", language),
    })),
  ];
  return <FieldControl field={entryFields.helpFrom} choices={choices} value={entry.helpFrom} />;
}
