import { useTranslations } from "next-intl";
import { Radios } from "@/components/fields/choice";
import { TextArea, TextField } from "@/components/fields/field";
import type { ClosingEntry } from "@/lib/closing/queries";
import { keepsDeadline, mayBeDropped } from "@/lib/decisions/decision";

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
  const kept = decided && decision?.due;
  const drop = { value: "drop", label: t("field.drop") };
  const choices = [{ value: "carry", label: t("field.carry") }, ...(mayBeDropped(state) ? [drop] : [])];
  return (
    <div className="grid content-start gap-x-s4 gap-y-s3 min-[26rem]:grid-cols-2 min-[76rem]:grid-cols-[10rem_9.25rem_minmax(0,1fr)]">
      <Radios
        name={`${id}.decision`}
        label={named(t("field.decision"))}
        hint={decision && !decided ? t("table.overtaken") : undefined}
        choices={choices}
        columns={1}
        value={decision && decided ? (decision.carryOver ? "carry" : "drop") : undefined}
      />
      {keepsDeadline(state) ? (
        <p className="text-ink2 min-[76rem]:col-span-2">{t("field.reported")}</p>
      ) : (
        <>
          <TextField
            name={`${id}.due`}
            type="date"
            label={named(t("field.due"))}
            hint={kept || entry.proposal.by === "usual" ? undefined : t(`field.${entry.proposal.by}`)}
            value={kept || entry.proposal.due}
          />
          <div className="min-[26rem]:col-span-full min-[76rem]:col-span-1">
            <TextArea
              name={`${id}.reason`}
              label={named(t("field.reason"))}
              rows={2}
              value={decision?.reason}
            />
          </div>
        </>
      )}
    </div>
  );
}
