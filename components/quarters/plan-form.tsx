import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { Radios } from "@/components/fields/choice";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { planQuarterAction } from "@/lib/quarters/actions";
import { DayFields } from "./day-fields";
import { useQuarterName } from "./quarter-name";

/** The form by which the Office creates the next quarter; where several could be next it chooses one. */
export function PlanForm({ plannable }: { plannable: readonly number[] }) {
  const t = useTranslations("stages");
  const { title } = useQuarterName();
  const [only, another] = plannable;
  const choices = plannable.map((id) => ({ value: String(id), label: title(id) }));
  const one = only !== undefined && another === undefined;
  return (
    <ActionForm
      action={planQuarterAction}
      id="plan-quarter"
      back="/quarters"
      edition={plannable.join()}
      className="grid max-w-[40rem] content-start gap-s5"
    >
      <input type="hidden" name="key" value={randomUUID()} />
      {one ? (
        <input type="hidden" name="quarter" value={only} />
      ) : (
        <Radios name="quarter" label={t("plan.which")} choices={choices} columns={3} />
      )}
      <DayFields />
      <Buttons>
        <Submit primary>{one ? t("plan.one", { quarter: title(only) }) : t("plan.chosen")}</Submit>
      </Buttons>
    </ActionForm>
  );
}
