import { useLocale, useTranslations } from "next-intl";
import { Dot } from "@/components/ui/mark";
import { Thread } from "@/components/ui/thread";
import { type QuarterState, quarterStates } from "@/lib/calendar/quarter";
import { allowedIn, type Doing, refusedIn } from "@/lib/quarters/stage";

/** The four stages on a line: the present one, and what each allows and refuses. */
export function StageLine({ state }: { state: QuarterState }) {
  const t = useTranslations("stages");
  const here = quarterStates.indexOf(state);
  const knots = quarterStates.map((each, index) => ({
    key: each,
    mark: <Dot level={index < here ? "full" : index === here ? "half" : "empty"} />,
    title: index === here ? t("line.now", { stage: t(`stage.${each}`) }) : t(`stage.${each}`),
    note: <Possible state={each} here={index === here} />,
  }));
  return <Thread knots={knots} />;
}

function Possible({ state, here }: { state: QuarterState; here: boolean }) {
  const t = useTranslations("stages");
  const notes = [
    t("line.allowed", { what: useDoings(allowedIn[state]) }),
    t("line.refused", { what: useDoings(refusedIn(state)) }),
    t(`line.note.${state}`),
  ];
  return (
    <span className={`grid gap-y-s1 ${here ? "text-ink" : ""}`}>
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </span>
  );
}

function useDoings(doings: readonly Doing[]): string {
  const t = useTranslations("stages.doing");
  return new Intl.ListFormat(useLocale(), { type: "unit" }).format(doings.map((doing) => t(doing)));
}
