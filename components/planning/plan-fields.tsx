import { useTranslations } from "next-intl";
import { Radios } from "@/components/fields/choice";
import { TextArea, TextField } from "@/components/fields/field";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { Tick } from "@/components/fields/tick";
import { DueSaid } from "@/components/tasks/due-said";
import type { Day } from "@/lib/calendar/day";
import { quarterDays } from "@/lib/calendar/quarter";
import { origins } from "@/lib/list/filter";
import type { PlanDirective, PlanningAgency, PlanTask } from "@/lib/planning/view";
import { useAgencyName } from "./plan-agencies";
import { DirectiveList } from "./plan-lists";

type Planned = Pick<PlanTask, "title" | "deliverable" | "directive" | "origin" | "priority" | "lead"> & {
  due: Day | "";
};

type Props = {
  quarterId: number;
  planned: Planned;
  agencies: readonly Pick<PlanningAgency, "code" | "nameVi" | "nameEn" | "nameDe">[];
  directives: readonly PlanDirective[];
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
  all,
  fixed = false,
  children,
}: Props) {
  const t = useTranslations("planning");
  const field = useTranslations("tasks.field");
  return (
    <>
      <Halves>
        <Fieldset title={t("new.whatToDo")}>
          <TextArea name="title" label={field("title")} rows={3} maxLength={500} value={planned.title} />
          <TextArea
            name="deliverable"
            label={field("deliverable")}
            hint={t("hint.deliverable")}
            rows={2}
            value={planned.deliverable}
          />
          <TextField
            name="directive"
            label={field("directive")}
            optional
            hint={t("hint.directive")}
            value={planned.directive}
            list="directives"
            autoComplete="off"
          />
          <OriginAndPriority planned={planned} all={all} />
        </Fieldset>
        <Fieldset title={t("new.byWhom")}>
          <LeadAndDue {...{ quarterId, planned, agencies, all, fixed }} />
          {children}
        </Fieldset>
      </Halves>
      <DirectiveList directives={directives} />
    </>
  );
}

function LeadAndDue({ quarterId, planned, agencies, all, fixed }: Omit<Props, "directives" | "children">) {
  const field = useTranslations("tasks.field");
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
        <Radios
          name="lead"
          label={field("lead")}
          value={planned.lead}
          columns={1}
          choices={agencies.map((each) => ({ value: each.code, label: nameOf(each) }))}
        />
      ) : (
        <input type="hidden" name="lead" value={planned.lead} />
      )}
      <TextField name="due" type="date" label={field("due")} min={first} value={planned.due} />
      <DueSaid />
    </>
  );
}

function OriginAndPriority({ planned, all }: Pick<Props, "planned" | "all">) {
  const t = useTranslations("planning.field");
  const origin = useTranslations("tasks.list.origin");
  return (
    <>
      {all && (
        <Radios
          name="origin"
          label={t("origin")}
          value={planned.origin}
          columns={1}
          choices={origins.map((value) => ({ value, label: origin(value) }))}
        />
      )}
      <Tick name="priority" sent="title" label={t("priority")} value={planned.priority} />
    </>
  );
}
