import { useTranslations } from "next-intl";
import { Dot, type Level, Mark, type Shape } from "@/components/ui/mark";
import type { Run } from "@/components/ui/table/cells";
import type { PartStanding } from "@/lib/tasks/contribution";
import type { Confidence } from "@/lib/tasks/fields";
import { type Counts, countedStandings, type Standing } from "@/lib/tasks/standing";

/** The silhouette of each standing, the same on every page and in print. */
export const shapes: Record<Standing | PartStanding, Shape> = {
  completedOnTime: "solid",
  completedLate: "hatched",
  open: "outline",
  overdue: "spike",
  suspended: "dotted",
  dropped: "struck",
  declined: "struck",
  notNeeded: "struck",
};

/** The four counts as cells, in their one order. */
export const runsOf = (counts: Omit<Counts, "suspended" | "dropped">): Run[] =>
  countedStandings.map((standing) => ({ shape: shapes[standing], count: counts[standing] }));

const levels: Record<Confidence, Level> = { ON_TRACK: "full", AT_RISK: "half", OFF_TRACK: "empty" };

export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const t = useTranslations("tasks.confidence");
  return (
    <>
      <Dot level={levels[confidence]} />
      {t(confidence)}
    </>
  );
}

export function StandingMark({ standing }: { standing: Standing | PartStanding }) {
  const t = useTranslations("tasks.standing");
  return (
    <>
      <Mark shape={shapes[standing]} />
      {t(standing)}
    </>
  );
}
