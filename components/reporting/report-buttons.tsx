import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { entryFields } from "@/lib/tasks/fields";
import type { EntryState } from "@/lib/tasks/standing";
import { statesAfter } from "@/lib/tasks/task";
import type { EntryView } from "@/lib/tasks/view";

/** What the button to a state says, seen from the state the entry is in. */
const wordOf = (from: EntryState, to: EntryState) => {
  if (from === "NOT_STARTED" && to === "IN_PROGRESS") return "to.start" as const;
  if (from === "SUSPENDED" && to === "IN_PROGRESS") return "to.resume" as const;
  if (from === "SUSPENDED" && to === "SUSPENDED") return "to.keepSuspended" as const;
  return `to.${to}` as "to.IN_PROGRESS" | "to.NOT_STARTED" | "to.REPORTED" | "to.SUSPENDED" | "to.DROPPED";
};

const needsReason = (from: EntryState, to: EntryState) =>
  (to === "SUSPENDED" || to === "DROPPED") && from !== to;

/** One button for each next state; the first keeps the state, so that Enter in a line never reports by mistake. */
export function ReportButtons({ entry }: { entry: EntryView }) {
  const t = useTranslations("tasks");
  const states = statesAfter(entry.state);
  const plain = states.filter((to) => !needsReason(entry.state, to));
  const pausing = states.filter((to) => needsReason(entry.state, to));
  return (
    <>
      <Buttons>
        {plain.map((to) => (
          <Submit key={to} name="to" value={to} primary={to === entry.state}>
            {t(wordOf(entry.state, to))}
          </Submit>
        ))}
      </Buttons>
      <details className="plain text-t2" open={entry.state === "SUSPENDED"}>
        <summary>{t(entry.state === "SUSPENDED" ? "drop" : "pause")}</summary>
        <div className="flow mt-s4 max-w-[40rem]">
          <FieldControl
            field={entryFields.stateReason}
            hint={t("hint.stateReason")}
            rows={2}
            value={entry.stateReason}
          />
          <Buttons>
            {pausing.map((to) => (
              <Submit key={to} name="to" value={to}>
                {t(wordOf(entry.state, to))}
              </Submit>
            ))}
          </Buttons>
        </div>
      </details>
    </>
  );
}
