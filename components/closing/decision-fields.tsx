import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { useLabels } from "@/components/fields/labels";
import type { ClosingEntry } from "@/lib/closing/queries";
import { keepsDeadline, mayBeDropped } from "@/lib/decisions/decision";
import { decisionFields } from "@/lib/decisions/fields";

/** What the Office decides of one entry: carried over until when, or dropped and why. */
export function DecisionFields({ entry }: { entry: ClosingEntry }) {
  const t = useTranslations("closing");
  const { id, code, state, decision, decided } = entry;
  const label = useLabels();
  const named = (field: Parameters<typeof label>[0]) => (
    <>
      {label(field)}
      <span className="sr-only"> {code}</span>
    </>
  );
  const kept = decided && decision?.due;
  const drop = { value: "drop", label: t("field.drop") };
  const choices = [{ value: "carry", label: t("field.carry") }, ...(mayBeDropped(state) ? [drop] : [])];
  return (
    <div className="grid content-start gap-x-s4 gap-y-s3 min-[26rem]:grid-cols-2 min-[76rem]:grid-cols-[10rem_9.25rem_minmax(0,1fr)]">
      <FieldControl
        field={decisionFields.decision}
        name={`${id}.decision`}
        label={named(decisionFields.decision)}
        hint={decision && !decided ? t("table.overtaken") : undefined}
        choices={choices}
        columns={1}
        value={decision && decided ? (decision.carryOver ? "carry" : "drop") : undefined}
      />
      {keepsDeadline(state) ? (
        <p className="text-ink2 min-[76rem]:col-span-2">{t("field.reported")}</p>
      ) : (
        <>
          <FieldControl
            field={decisionFields.due}
            name={`${id}.due`}
            label={named(decisionFields.due)}
            hint={kept || entry.proposal.by === "usual" ? undefined : t(`field.${entry.proposal.by}`)}
            value={kept || entry.proposal.due}
          />
          <div className="min-[26rem]:col-span-full min-[76rem]:col-span-1">
            <FieldControl
              field={decisionFields.reason}
              name={`${id}.reason`}
              label={named(decisionFields.reason)}
              rows={2}
              value={decision?.reason}
            />
          </div>
        </>
      )}
    </div>
  );
}
