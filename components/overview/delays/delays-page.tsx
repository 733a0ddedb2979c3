import { useLocale, useTranslations } from "next-intl";
import { bold, linkTo, Sentence } from "@/components/ui/rich";
import { Beneath, Lead, Say, Section } from "@/components/ui/section";
import { noReason } from "@/lib/delay-reasons/reason";
import { inLanguage } from "@/lib/language/language";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import {
  byFrequency,
  type DelayStanding,
  delayStandings,
  delaysIn,
  delaysOnPage,
  sumDelays,
} from "@/lib/overview/delays";
import type { Delays } from "@/lib/overview/queries-delays";
import { DelayCase } from "./delay-case";
import { DelaysMatrix } from "./delays-matrix";
import { HelpAskedSection } from "./help-asked";

/** What is late in a quarter, and why: the reasons by agency, the oldest case first, and whose help is asked. */
export function DelaysPage({ delays }: { delays: Delays }) {
  const t = useTranslations("delays");
  const { quarter, counted, list, help } = delays;
  const counts = sumDelays(counted);
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{delaysIn(counts) > 0 ? <DelaysSentence delays={delays} /> : t("none")}</Say>
      </Lead>
      {delaysIn(counts) > 0 && <DelaysMatrix {...delays} quarterId={quarter.id} />}
      <Cases id="overdue" standing="overdue" title={t("list")} delays={delays} />
      <HelpAskedSection help={help} />
      <Cases id="completed-late" standing="completedLate" title={t("lateList")} delays={delays} />
      <Beneath>
        {list.length < delaysIn(counts) && (
          <p>
            {t.rich("cut", {
              count: delaysOnPage,
              list: linkTo(tasksAddress(quarter.id, { standings: delayStandings })),
            })}
          </p>
        )}
        <p className="print:hidden">{linkTo("/delay-reasons")(t("keep"))}</p>
      </Beneath>
    </>
  );
}

type CasesProps = { id: string; standing: DelayStanding; title: string; delays: Delays };

/** The delays with the same standing, one by one. */
function Cases({ id, standing, title, delays: { quarter, counted, list } }: CasesProps) {
  const t = useTranslations("delays.help");
  const count = sumDelays(counted)[standing];
  if (count === 0) return null;
  const all = linkTo(tasksAddress(quarter.id, { standings: [standing] }))(t("count", { count }));
  return (
    <Section id={id} title={title} note={all} wide>
      <ol>
        {list
          .filter((delay) => delay.standing === standing)
          .map((delay) => (
            <DelayCase key={delay.code} delay={delay} />
          ))}
      </ol>
    </Section>
  );
}

/** "6 overdue and 5 completed late; the most frequent reason is …; 2 give no reason; 3 wait for help." */
function DelaysSentence({ delays: { quarter, counted, reasons, help } }: { delays: Delays }) {
  const t = useTranslations("delays.say");
  const language = useLocale();
  const counts = sumDelays(counted);
  const [most] = byFrequency(reasons, counted);
  const unexplained = delaysIn(sumDelays(counted, ({ reason }) => reason === null));
  const to = (filter: TaskFilter) => linkTo(tasksAddress(quarter.id, filter));
  const late = t.rich("late", {
    overdue: (chunks) => (counts.overdue > 0 ? to({ standings: ["overdue"] })(chunks) : chunks),
    late: (chunks) => (counts.completedLate > 0 ? to({ standings: ["completedLate"] })(chunks) : chunks),
    overdueCount: counts.overdue,
    lateCount: counts.completedLate,
    b: bold,
  });
  const frequent =
    most &&
    t.rich("most", {
      reason: inLanguage(most.reason, "name", language),
      most: to({ standings: delayStandings, reason: most.reason.code }),
    });
  const silent = t.rich("unexplained", {
    count: unexplained,
    none: to({ standings: delayStandings, reason: noReason }),
  });
  const waiting = t.rich("help", { count: help.length, help: linkTo("#help") });
  const clauses = [
    { key: "late", clause: late },
    ...(frequent ? [{ key: "most", clause: frequent }] : []),
    ...(unexplained > 0 ? [{ key: "unexplained", clause: silent }] : []),
    ...(help.length > 0 ? [{ key: "help", clause: waiting }] : []),
  ];
  return <Sentence clauses={clauses} />;
}
