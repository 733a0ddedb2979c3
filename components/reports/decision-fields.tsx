import { useTranslations } from "next-intl";
import { Radios } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { keepsDeadline, mayBeDropped } from "@/lib/reports/closing";
import type { ClosingEntry } from "@/lib/reports/queries-closing";

/** What the Office decides of one entry: carried over until when, or dropped and why. */
export function DecisionFields({ entry }: { entry: ClosingEntry }) {
  const t = useTranslations("closing");
  const { id, code, state, decision, decided } = entry;
  const named = (word: string) => (
    <>
      {word}
      <span className="sr-only"> {code}</span>
    </>
  );
  const drop = { value: "drop", label: t("field.drop") };
  const choices = [{ value: "carry", label: t("field.carry") }, ...(mayBeDropped(state) ? [drop] : [])];
  return (
    <div className="grid gap-s3">
      <Radios
        name={`${id}.decision`}
        label={named(t("field.decision"))}
        hint={decision && !decided ? t("table.overtaken") : undefined}
        choices={choices}
        value={decision && decided ? (decision.carryOver ? "carry" : "drop") : undefined}
      />
      {keepsDeadline(state) ? (
        <p className="text-ink2">{t("field.reported")}</p>
      ) : (
        <TextField
          name={`${id}.due`}
          type="date"
          label={named(t("field.due"))}
          value={(decided && decision?.due) || entry.usualDue}
        />
      )}
      <TextField
        name={`${id}.reason`}
        label={named(t("field.reason"))}
        hint={mayBeDropped(state) ? t("field.reasonHint") : undefined}
        optional
        maxLength={4000}
        value={decision?.reason}
      />
    </div>
  );
}
