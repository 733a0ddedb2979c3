import { useLocale, useTranslations } from "next-intl";
import { WithdrawExtensionForm } from "@/components/reporting/take-back-forms";
import { Section } from "@/components/ui/section";
import { longDay } from "@/lib/language/dates";
import type { ExtensionView, TaskView } from "@/lib/tasks/view";
import { AskExtensionForm, DecideExtensionForm } from "./extension-forms";

/** The extensions in all quarters of the task with their decisions, and the form of the person who can act. */
export function TaskExtensions({ task }: { task: TaskView }) {
  const t = useTranslations("tasks.extension");
  const { extensions, entry, can } = task;
  const open = extensions.find(({ state, quarterId }) => state === "ASKED" && quarterId === entry.quarterId);
  if (extensions.length === 0 && !can.askExtension) return null;
  return (
    <Section id="extensions" title={t("title")}>
      <div className="flow">
        {open && can.decideExtension && <DecideExtensionForm task={task} extension={open} />}
        {open && can.withdrawExtension && (
          <WithdrawExtensionForm
            code={task.code}
            {...entry}
            back={`/tasks/${task.code.toLowerCase()}`}
            extension={open.id}
          />
        )}
        {extensions.length > 0 && (
          <ol>
            {extensions.map((extension) => (
              <Extension key={extension.id} extension={extension} />
            ))}
          </ol>
        )}
        {can.askExtension && <AskExtensionForm task={task} />}
      </div>
    </Section>
  );
}

/** From which day to which, the decision, the reason and the remark. */
function Extension({ extension }: { extension: ExtensionView }) {
  const t = useTranslations("tasks.extension");
  const language = useLocale();
  const { oldDue, newDue, reason, remark, state, askedOn, decidedOn } = extension;
  return (
    <li className="border-t border-rule py-s3 first:border-0 first:pt-0">
      <p>
        {t.rich(`state.${state}`, {
          from: longDay(oldDue, language),
          to: longDay(newDue, language),
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
      <p className="text-t2">{t("askedOn", { day: longDay(askedOn, language), reason: reason || "none" })}</p>
      {decidedOn && (
        <p className="text-t2">
          {state === "WITHDRAWN"
            ? t("endedOn", { day: longDay(decidedOn, language) })
            : t("decidedOn", { day: longDay(decidedOn, language), remark: remark || "none" })}
        </p>
      )}
    </li>
  );
}
