import { useLocale, useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import { Buttons } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import type { Agency } from "@/lib/agencies/agency";
import { existsIn, isEnded } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import {
  askPartAction,
  changeTaskAction,
  removeTaskAction,
  withdrawPartAction,
} from "@/lib/planning/actions";
import type { PlanDirective } from "@/lib/planning/view";
import { partFields } from "@/lib/tasks/fields";
import type { TaskView } from "@/lib/tasks/view";
import { useAgencyName } from "./plan-agencies";
import { PlanFields } from "./plan-fields";

type Props = {
  task: TaskView;
  agencies: readonly Agency[];
  directives: readonly PlanDirective[];
  office: boolean;
  today: Day;
};

/** To whom something new can be given in this quarter. */
const offered = ({ agencies, task, today }: Props) =>
  agencies.filter((each) => existsIn(each, task.entry.quarterId) && !isEnded(each, today));

/** For who makes the plan: what it says of the task, whether it stays in it, and whose help it needs. */
export function PlanChange(props: Props) {
  const t = useTranslations("planning.change");
  const { can } = props.task;
  if (!can.plan && !can.askPart) return null;
  return (
    <Section id="plan" title={t("title")}>
      <div className="flow">
        {can.plan && <ChangeForm {...props} />}
        {can.askPart && <AskPartForm {...props} />}
        {can.askPart && <WithdrawForms {...props} />}
        {can.remove && <RemoveForm task={props.task} />}
      </div>
    </Section>
  );
}

const submission = ({ code, entry }: TaskView) => ({
  task: code.toLowerCase(),
  quarterId: entry.quarterId,
  version: entry.version,
});

function ChangeForm(props: Props) {
  const { task, directives, office } = props;
  const t = useTranslations("planning.change");
  const language = useLocale();
  const { entry, entries } = task;
  const fixed = entry.quarterState !== "PLANNING" || entries.length > 1 || entry.extended > 0;
  const planned = {
    ...task,
    directive: task.directive?.symbol ?? "",
    officer: task.officer?.signInName ?? "",
    lead: entry.agency.code,
    due: entry.due,
  };
  return (
    <ActionForm
      edition={`change-${entry.version}`}
      id={`change-${task.code.toLowerCase()}`}
      action={changeTaskAction}
      back={`/tasks/${task.code.toLowerCase()}`}
      draft={`change-${task.code.toLowerCase()}`}
    >
      <Fold summary={t("open")}>
        <SubmissionFields {...submission(task)} />
        {fixed && <p>{t("fixed", { due: longDay(entry.due, language) })}</p>}
        <PlanFields
          quarterId={entry.quarterId}
          planned={planned}
          agencies={offered(props)}
          directives={directives}
          officers={task.officers}
          all={office}
          fixed={fixed}
        />
        <Buttons>
          <Submit primary>{t("do")}</Submit>
        </Buttons>
      </Fold>
    </ActionForm>
  );
}

function RemoveForm({ task }: Pick<Props, "task">) {
  const t = useTranslations("planning.change");
  const { entry } = task;
  return (
    <ActionForm
      edition={`remove-${entry.version}`}
      id={`remove-${task.code.toLowerCase()}`}
      action={removeTaskAction}
      back={`/quarters/${quarterAddress(entry.quarterId)}/planning?agency=${entry.agency.code.toLowerCase()}`}
    >
      <Fold summary={t("remove")}>
        <SubmissionFields {...submission(task)} />
        <p>{t("removeNote")}</p>
        <Buttons>
          <Submit>{t("remove")}</Submit>
        </Buttons>
      </Fold>
    </ActionForm>
  );
}

function AskPartForm(props: Props) {
  const { task } = props;
  const t = useTranslations("planning.ask");
  const nameOf = useAgencyName();
  const { entry } = task;
  const others = offered(props).filter((each) => each.id !== entry.agency.id);
  return (
    <ActionForm
      edition={`ask-part-${entry.version}`}
      id={`ask-part-${task.code.toLowerCase()}`}
      action={askPartAction}
      back={`/tasks/${task.code.toLowerCase()}`}
      className="grid max-w-[40rem] content-start gap-s5"
    >
      <Fold summary={t("open")}>
        <SubmissionFields {...submission(task)} />
        <FieldControl
          field={partFields.agency}
          choices={others.map((each) => ({ value: each.code, label: nameOf(each) }))}
        />
        <FieldControl field={partFields.asked} rows={2} />
        <FieldControl field={partFields.until} max={entry.due} value={entry.due} />
        <Buttons>
          <Submit>{t("do")}</Submit>
        </Buttons>
      </Fold>
    </ActionForm>
  );
}

/** A part that nobody has taken up yet can be taken back. */
function WithdrawForms({ task }: Props) {
  const t = useTranslations("planning.ask");
  const nameOf = useAgencyName();
  return task.parts
    .filter(({ state }) => state === "ASKED")
    .map(({ id, agency }) => (
      <ActionForm
        key={id}
        edition={`withdraw-${task.entry.version}`}
        id={`withdraw-part-${id}`}
        action={withdrawPartAction}
        back={`/tasks/${task.code.toLowerCase()}`}
      >
        <SubmissionFields {...submission(task)} />
        <input type="hidden" name="part" value={id} />
        <Buttons>
          <Submit>{t("takeBack", { agency: nameOf(agency) })}</Submit>
        </Buttons>
      </ActionForm>
    ));
}
