import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { DueSaid } from "@/components/tasks/due-said";
import type { Day } from "@/lib/calendar/day";
import { quarterDays } from "@/lib/calendar/quarter";
import type { PlanDirective, PlanningAgency, PlanTask } from "@/lib/planning/view";
import { origins, planFields } from "@/lib/tasks/fields";
import type { OfferedOfficer } from "@/lib/tasks/view";
import { officerChoices } from "./officer-form";
import { useAgencyName } from "./plan-agencies";
import { DirectiveList, OfficerList } from "./plan-lists";

type Planned = Pick<
  PlanTask,
  "title" | "deliverable" | "directive" | "origin" | "priority" | "officer" | "lead"
> & {
  due: Day | "";
};

type Props = {
  quarterId: number;
  planned: Planned;
  agencies: readonly Pick<PlanningAgency, "code" | "nameVi" | "nameEn" | "nameDe">[];
  directives: readonly PlanDirective[];
  officers: readonly OfferedOfficer[];
  /** The Office: every origin and every lead. */
  all: boolean;
  /** Deadline and lead are in force and go along as they are. */
  fixed?: boolean;
  /** What else stands beside lead and deadline. */
  children?: React.ReactNode;
};

/** What a plan says of a task, as fields of a form. */
export function PlanFields({
  quarterId,
  planned,
  agencies,
  directives,
  officers,
  all,
  fixed = false,
  children,
}: Props) {
  const t = useTranslations("planning");
  return (
    <>
      <Halves>
        <Fieldset title={t("new.whatToDo")}>
          <FieldControl field={planFields.title} rows={3} value={planned.title} />
          <FieldControl
            field={planFields.deliverable}
            hint={t("hint.deliverable")}
            rows={2}
            value={planned.deliverable}
          />
          <FieldControl
            field={planFields.directive}
            hint={t("hint.directive")}
            value={planned.directive}
            list="directives"
            autoComplete="off"
          />
          <OriginAndPriority planned={planned} all={all} />
        </Fieldset>
        <Fieldset title={t("new.byWhom")}>
          <LeadAndDue {...{ quarterId, planned, agencies, all, fixed }} />
          <FieldControl
            field={planFields.officer}
            value={planned.officer}
            {...(all && !fixed
              ? { hint: t("hint.officer"), list: "officers", autoComplete: "off", autoCapitalize: "none" }
              : { choices: officerChoices(officers, planned.lead) })}
          />
          {children}
        </Fieldset>
      </Halves>
      <DirectiveList directives={directives} />
      <OfficerList officers={officers} />
    </>
  );
}

function LeadAndDue({
  quarterId,
  planned,
  agencies,
  all,
  fixed,
}: Omit<Props, "directives" | "officers" | "children">) {
  const nameOf = useAgencyName();
  const { first } = quarterDays(quarterId);
  if (fixed)
    return (
      <>
        <input type="hidden" name="lead" value={planned.lead} />
        <input type="hidden" name="due" value={planned.due} />
      </>
    );
  return (
    <>
      {all ? (
        <FieldControl
          field={planFields.lead}
          value={planned.lead}
          columns={1}
          choices={agencies.map((each) => ({ value: each.code, label: nameOf(each) }))}
        />
      ) : (
        <input type="hidden" name="lead" value={planned.lead} />
      )}
      <FieldControl field={planFields.due} min={first} value={planned.due} />
      <DueSaid />
    </>
  );
}

function OriginAndPriority({ planned, all }: Pick<Props, "planned" | "all">) {
  const origin = useTranslations("tasks.list.origin");
  return (
    <>
      {all && (
        <FieldControl
          field={planFields.origin}
          value={planned.origin}
          columns={1}
          choices={origins.map((value) => ({ value, label: origin(value) }))}
        />
      )}
      <FieldControl field={planFields.priority} sent="title" value={planned.priority} />
    </>
  );
}
