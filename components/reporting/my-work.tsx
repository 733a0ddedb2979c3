import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PartEnded } from "@/components/contributions/part-ended";
import { ProvideKept } from "@/components/forms/form-context";
import { Saved } from "@/components/forms/saved";
import { PlanNotes } from "@/components/planning/plan-note";
import { BetweenNote } from "@/components/quarters/between-note";
import { KeptTextNotice } from "@/components/tasks/kept-text-notice";
import { unbroken } from "@/components/ui/code";
import { GroupHead, Lead, Say } from "@/components/ui/section";
import type { Day } from "@/lib/calendar/day";
import type { KeptText } from "@/lib/forms/kept-text";
import { tasksAddress } from "@/lib/list/filter";
import type { Between } from "@/lib/quarters/between";
import type { WorkAnswer } from "@/lib/reporting/confirmed";
import type { MyWork } from "@/lib/tasks/view";
import { WhySubmitted } from "./why-submitted";
import { WorkGroups } from "./work-groups";
import { WorkSentence } from "./work-sentence";

type Props = {
  work: MyWork;
  today: Day;
  /** What was saved just now. */
  saved: WorkAnswer | null;
  /** The row that is open: the code of a task, or the id of a part or of a task to confirm. */
  open: string | null;
  kept: KeptText | null;
  /** Set where no quarter runs because one is closed and the next is not open yet. */
  between: Between | null;
  office: boolean;
};

/** The officer's page: what is most urgent, then every task of the agency with its form in the row. */
export function MyWorkPage({ work, today, saved, open, kept, between, office }: Props) {
  const t = useTranslations("tasks");
  if (work.quarterId === null) return <NoQuarter work={work} between={between} office={office} />;
  return (
    <>
      <SavedNote work={work} saved={saved} />
      <Lead title={t("work.title")}>
        <Say lesser>
          <WorkSentence work={work} />
        </Say>
        <Submitted work={work} quarterId={work.quarterId} />
        <PlanNotes work={work} />
      </Lead>
      {kept && <KeptTextNotice />}
      <ProvideKept value={kept}>
        <WorkGroups work={work} today={today} open={open} kept={kept} />
      </ProvideKept>
      {work.completed > 0 && <Completed work={work} quarterId={work.quarterId} />}
    </>
  );
}

/** Shown while no quarter runs: what comes next, and which parts ended with the last quarter. */
function NoQuarter({ work, between, office }: Pick<Props, "work" | "between" | "office">) {
  const t = useTranslations("tasks.work");
  const { partsEnded } = work;
  return (
    <>
      <Lead title={t("title")}>
        <div id="waiting">
          <Say lesser>{t("empty")}</Say>
        </div>
        {between && <BetweenNote between={between} governs={office} />}
        <PlanNotes work={work} />
      </Lead>
      {partsEnded.length > 0 && (
        <div className="mt-s6">
          <GroupHead id="ended" title={t("group.partsEnded")} count={partsEnded.length} level={2} />
          {partsEnded.map((part) => (
            <PartEnded key={part.id} part={part} />
          ))}
        </div>
      )}
    </>
  );
}

/** Shown once the agency's report is submitted: what that means for every row. */
function Submitted({ work: { report, agency }, quarterId }: { work: MyWork; quarterId: number }) {
  if (!report?.submittedOn) return null;
  return <WhySubmitted quarterId={quarterId} agency={agency} reportSubmittedOn={report.submittedOn} />;
}

function SavedNote({ work, saved }: Pick<Props, "work" | "saved">) {
  const t = useTranslations("tasks");
  const language = useLocale();
  if (!saved) return null;
  if (typeof saved === "string")
    return (
      <Saved draft={`${saved}-${quarterOfSaved(work, saved)}`}>
        {t("saved.work", { code: unbroken(saved.toUpperCase()), ...savedItem(work, saved) })}
      </Saved>
    );
  const { count, leftOut } = saved;
  const codes = new Intl.ListFormat(language).format(leftOut.map((code) => unbroken(code.toUpperCase())));
  return (
    <Saved key={[count, ...leftOut].join()}>
      {t("saved.confirmed", { count, changed: leftOut.length, codes })}
    </Saved>
  );
}

const itemOf = (work: MyWork, saved: string) =>
  [...work.returned, ...work.overdue, ...work.soon, ...work.rest, ...work.reported, ...work.toConfirm].find(
    ({ code }) => code.toLowerCase() === saved,
  );

/** What was saved, with a link to its row where that is still on the page. */
const savedItem = (work: MyWork, saved: string) => {
  const item = itemOf(work, saved);
  return { title: item?.title ?? "", state: item?.entry.state ?? "none" };
};

/** The quarter of the saved task's row; a task that is no longer on the page was of the quarter under review. */
function quarterOfSaved(work: MyWork, saved: string): number | null {
  return itemOf(work, saved)?.entry.quarterId ?? work.quarterId;
}

function Completed({ work, quarterId }: { work: MyWork; quarterId: number }) {
  const t = useTranslations("tasks.work");
  const href = tasksAddress(quarterId, {
    agency: work.agency,
    standings: ["completedOnTime", "completedLate"],
  });
  return (
    <p className="spine-grid mt-s6 text-t2 text-ink2">
      <span className="spine:col-start-2">
        {t.rich("completed", {
          count: work.completed,
          late: work.completedLate,
          a: (chunks) => (
            <Link href={href} prefetch={false}>
              {chunks}
            </Link>
          ),
        })}
      </span>
    </p>
  );
}
