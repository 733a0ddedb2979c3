import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { inLanguage } from "@/lib/language/language";
import type { TaskView } from "@/lib/tasks/view";
import { AnswerPartForm, ReceivePartForm } from "./part-form";

/** The forms of the parts on which this person can act. */
export function PartForms({ task }: { task: TaskView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const back = `/tasks/${task.code.toLowerCase()}`;
  return task.parts
    .filter(({ can }) => can.answer || can.receive)
    .map((part) => (
      <Section
        key={part.id}
        id={`part-${part.id}-form`}
        title={t(part.can.answer ? "part.ours" : "part.theirs", {
          agency: inLanguage(part.agency, "name", language),
        })}
      >
        <p className="mb-s4">{part.asked}</p>
        {part.can.answer ? (
          <AnswerPartForm
            part={part}
            quarterId={task.entry.quarterId}
            code={task.code}
            back={back}
            reasons={task.reasons}
          />
        ) : (
          <ReceivePartForm part={part} quarterId={task.entry.quarterId} code={task.code} back={back} />
        )}
      </Section>
    ));
}
