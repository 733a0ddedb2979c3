import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { longDay } from "@/lib/language/dates";
import type { ExtensionView, TaskView } from "@/lib/tasks/view";
import { AskExtensionForm, DecideExtensionForm } from "./extension-forms";

/** Each question for a later deadline with its answer, and the form of whose turn it is. */
export function TaskExtensions({ task }: { task: TaskView }) {
  const t = useTranslations("tasks.extension");
  const { extensions, can } = task;
  const open = extensions.find(({ state }) => state === "ASKED");
  if (extensions.length === 0 && !can.askExtension) return null;
  return (
    <Section id="extensions" title={t("title")}>
      <div className="flow">
        {extensions.map((extension) => (
          <Extension key={extension.id} extension={extension} />
        ))}
        {open && can.decideExtension && <DecideExtensionForm task={task} extension={open} />}
        {can.askExtension && <AskExtensionForm task={task} />}
      </div>
    </Section>
  );
}

function Extension({ extension }: { extension: ExtensionView }) {
  const t = useTranslations("tasks.extension");
  const language = useLocale();
  const { oldDue, newDue, reason, remark, state } = extension;
  return (
    <p>
      {t.rich(`state.${state}`, {
        from: longDay(oldDue, language),
        to: longDay(newDue, language),
        b: (chunks) => <b>{chunks}</b>,
      })}
      {reason && ` “${reason}”`}
      {remark && ` – “${remark}”`}
    </p>
  );
}
