import { useTranslations } from "next-intl";
import { QuarterSentence } from "@/components/overview/quarter-sentence";
import { BetweenNote } from "@/components/quarters/between-note";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { runsOf, shapes } from "@/components/tasks/standing";
import { CountLine } from "@/components/ui/counts";
import { Figure } from "@/components/ui/figure";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { Bar } from "@/components/ui/table/cells";
import { quarterAddress } from "@/lib/calendar/quarter";
import { tasksAddress } from "@/lib/list/filter";
import { countedStandings } from "@/lib/tasks/standing";
import type { QuarterInBrief } from "@/lib/waiting/queries";

/** The quarter in its sentence, its bar and its four counts; the way to the whole of it. */
export function QuarterBelow({ quarter }: { quarter: QuarterInBrief }) {
  const t = useTranslations("waiting");
  const words = useTranslations("tasks.standing");
  const { id, counts, sentence } = quarter;
  return (
    <Section id="quarter" title={useQuarterName().title(id)}>
      <div className="flow">
        {quarter.between && <BetweenNote between={quarter.between} />}
        <p>
          <QuarterSentence facts={sentence} quarterId={id} />{" "}
          {linkTo(`/quarters/${quarterAddress(id)}`)(t("quarter"))}
        </p>
        {sentence.kind !== "empty" && (
          <div>
            <Bar runs={runsOf(counts)} />
            <CountLine
              items={countedStandings.map((standing) => ({
                shape: shapes[standing],
                word: words(standing),
                figure: (
                  <Figure
                    value={counts[standing]}
                    href={tasksAddress(id, { standings: [standing] })}
                    count={standing}
                    scope="quarter"
                  />
                ),
              }))}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
