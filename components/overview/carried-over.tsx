import { useTranslations } from "next-intl";
import { HowTheyStand } from "@/components/list/list-sentence";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { quarterAfter, quarterBefore } from "@/lib/calendar/quarter";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import { allIn, type Carried } from "@/lib/overview/carried";
import type { Counts } from "@/lib/tasks/standing";

type Props = {
  carried: Carried;
  quarterId: number;
  /** The code of the agency whose tasks these are, in lower case; undefined for all. */
  agency?: string;
};

/** How many tasks were carried in and out of the quarter, and how they stand; renders nothing where there are none. */
export function CarriedOver({ carried, quarterId, agency }: Props) {
  const t = useTranslations("quarters.carried");
  const quarter = useQuarterName();
  const came = allIn(carried.in);
  if (came === 0 && carried.out === 0) return null;
  const next = quarterAfter(quarterId);
  const to = (filter: TaskFilter) => linkTo(tasksAddress(quarterId, { agency, ...filter }));
  return (
    <Section id="carried" title={t("title")}>
      <div className="flow">
        {came > 0 && (
          <p>
            {t.rich("in", {
              count: came,
              quarter: quarter.short(quarterBefore(quarterId)),
              a: to({ carried: "in" }),
            })}{" "}
            <Standing counts={carried.in} quarterId={quarterId} agency={agency} />
          </p>
        )}
        {carried.out > 0 && (
          <p>
            {t.rich("out", { count: carried.out, quarter: quarter.short(next), a: to({ carried: "out" }) })}
            {allIn(carried.next) > 0 && (
              <>
                {" "}
                {t("there")} <Standing counts={carried.next} quarterId={next} agency={agency} />
              </>
            )}
          </p>
        )}
      </div>
    </Section>
  );
}

type StandingProps = { counts: Counts; quarterId: number; agency: string | undefined };

const Standing = ({ counts, quarterId, agency }: StandingProps) => (
  <>
    <HowTheyStand counts={counts} filter={{ agency, carried: "in" }} quarterId={quarterId} />.
  </>
);
