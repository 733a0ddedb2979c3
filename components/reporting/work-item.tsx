import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { Deadline, EntryDays } from "@/components/tasks/due";
import { EntryWhy } from "@/components/tasks/entry-facts";
import { ReturnedLine } from "@/components/tasks/returned-line";
import { ConfidenceMark } from "@/components/tasks/standing";
import { unbroken } from "@/components/ui/code";
import { Job } from "@/components/ui/job";
import type { Day } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay, shortDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { dayAt } from "@/lib/server/clock";
import { entryFields, planFields } from "@/lib/tasks/fields";
import type { AgencyView, ReasonView, WorkItem } from "@/lib/tasks/view";
import { ConfirmForm } from "./confirm-form";
import { ReportForm } from "./report-form";
import { WithdrawExtensionForm } from "./take-back-forms";
import { WhySubmitted } from "./why-submitted";

type Props = {
  item: WorkItem;
  today: Day;
  reasons: readonly ReasonView[];
  helpers: readonly AgencyView[];
  /** The quarter that is reviewed; a task stands here once for each quarter that runs. */
  quarterId: number | null;
  /** Open in place: the form the person is in the middle of. */
  open: boolean;
  minor?: boolean;
};

const back = "/my-work";

/** My work with one row open: there a form is answered that was sent without scripts. */
export const pageWithOpen = (id: string): string => `${back}?open=${id}`;

/** The id of a task's row: its code, and in a further quarter that one with it. */
export const rowOf = (item: WorkItem, quarterId: number | null): string => {
  const code = item.code.toLowerCase();
  return item.entry.quarterId === quarterId ? code : `${code}-${quarterAddress(item.entry.quarterId)}`;
};

/** A task of the agency, with the form that reports on it. */
export function WorkItemRow({ item, today, reasons, helpers, quarterId, open, minor }: Props) {
  const t = useTranslations("tasks.work");
  const id = rowOf(item, quarterId);
  const submitted = item.entry.reportSubmittedOn !== null;
  return (
    <Job
      id={id}
      days={<EntryDays entry={item.entry} today={today} size={minor ? "minor" : "plain"} />}
      title={item.title}
      meta={<Meta item={item} />}
      status={<Status item={item} />}
      act={t(submitted ? "act.confirm" : "act.report")}
      close={t("act.close")}
      open={open}
      minor={minor ?? false}
    >
      <Intro item={item} />
      {submitted && <WhySubmitted {...item.entry} agency={item.entry.agency.code} />}
      {/* In its place unseen, to answer who pressed after the report was submitted. */}
      <div className={submitted ? "hidden has-[[role=alert]]:block" : undefined}>
        <ReportForm
          code={item.code}
          entry={item.entry}
          reasons={reasons}
          helpers={helpers}
          today={today}
          back={back}
          page={pageWithOpen(id)}
          id={`report-${id}`}
          ended={submitted}
          openParts={item.openParts}
        />
      </div>
      {!submitted && item.extension && <ExtensionOurs item={item} page={pageWithOpen(id)} />}
    </Job>
  );
}

/** The agency's own question for a later deadline, while nobody has decided it. */
function ExtensionOurs({ item, page }: { item: WorkItem; page: string }) {
  const t = useTranslations("tasks.work");
  const language = useLocale();
  const { entry, extension, code } = item;
  if (!extension) return null;
  return (
    <div className="grid content-start gap-s3">
      <p>{t("extensionOurs", { day: longDay(extension.newDue, language) })}</p>
      <WithdrawExtensionForm {...{ code, back, page, ...entry }} extension={extension.id} />
    </div>
  );
}

/** A reported task that waits for this person's confirmation, with the result to judge it by. */
export function ToConfirmRow({ item, today, open }: Pick<Props, "item" | "today" | "open">) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const label = useLabels();
  const id = `confirm-${item.id}`;
  return (
    <Job
      id={id}
      days={<EntryDays entry={item.entry} today={today} size="minor" />}
      title={item.title}
      meta={
        <>
          <b>{inLanguage(item.entry.agency, "name", language)}</b> · {unbroken(item.code)} ·{" "}
          <Deadline due={item.entry.due} originalDue={item.originalDue} />
          <InCharge item={item} />
          <Files item={item} />
          <span className="mt-s2 line-clamp-3 text-ink">{item.entry.result}</span>
        </>
      }
      status={item.entry.doneOn && `${label(entryFields.doneOn)}: ${shortDay(item.entry.doneOn, language)}`}
      act={t("work.act.confirm")}
      close={t("work.act.close")}
      open={open}
      minor
    >
      <p className="whitespace-pre-line">{item.entry.result}</p>
      {item.files > 0 && <EvidencePage item={item} />}
      {item.entry.reason && <EntryWhy entry={item.entry} />}
      {item.waitsFor.length > 0 && <Waiting agencies={item.waitsFor} />}
      <Intro item={item} />
      <ConfirmForm
        code={item.code}
        quarterId={item.entry.quarterId}
        version={item.entry.version}
        back={back}
        page={pageWithOpen(id)}
        confirm
        parts={item.openParts}
      />
    </Job>
  );
}

function Meta({ item }: { item: WorkItem }) {
  const t = useTranslations("tasks");
  return (
    <>
      {item.priority && (
        <>
          <b>{t("priority")}</b>
          {" · "}
        </>
      )}
      {unbroken(item.code)} · <Deadline due={item.entry.due} originalDue={item.originalDue} />
      {item.entry.lateQuarters > 1 && (
        <>
          {" · "}
          <b>{t("lateFor", { quarters: item.entry.lateQuarters })}</b>
        </>
      )}
      <InCharge item={item} />
      <Files item={item} />
    </>
  );
}

/** Who is in charge of it; nothing where nobody is named. */
export function InCharge({ item: { officer } }: { item: Pick<WorkItem, "officer"> }) {
  const label = useLabels();
  return officer && ` · ${label(planFields.officer, "history")}: ${officer.name}`;
}

/** How many files prove it; nothing where there are none. */
function Files({ item: { files } }: { item: WorkItem }) {
  const t = useTranslations("evidence");
  return files > 0 && ` · ${t("count", { count: files })}`;
}

/** The way to the files, for who judges the result by them. */
function EvidencePage({ item }: { item: WorkItem }) {
  const t = useTranslations("evidence");
  return (
    <p>
      <Link href={`/tasks/${item.code.toLowerCase()}#evidence`} prefetch={false}>
        {t("count", { count: item.files })}
      </Link>
    </p>
  );
}

/** The last thing to know before one opens the row: a return first, else whom it waits for, else the confidence. */
function Status({ item: { entry, waitsFor } }: { item: WorkItem }) {
  const t = useTranslations("tasks");
  if (entry.returnedRemark) return <ReturnedLine entry={entry} />;
  return (
    <>
      {t("progressIn", { state: t(`state.${entry.state}`), progress: entry.progress })}
      {waitsFor.length > 0 && <Waiting agencies={waitsFor} />}
      {waitsFor.length === 0 && entry.confidence && (
        <span className="block">
          <ConfidenceMark confidence={entry.confidence} />
        </span>
      )}
    </>
  );
}

/** Whose parts are overdue. */
function Waiting({ agencies }: { agencies: readonly AgencyView[] }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const names = agencies.map((each) => inLanguage(each, "name", language));
  return (
    <span className="block">{t("waitsFor", { agencies: new Intl.ListFormat(language).format(names) })}</span>
  );
}

function Intro({ item }: { item: WorkItem }) {
  const t = useTranslations("tasks.work");
  const language = useLocale();
  const said = shortDay(dayAt(new Date(item.entry.lastWordAt)), language);
  return (
    <p className="text-t2 text-ink2">
      {item.deliverable && `${t("toDeliver", { deliverable: item.deliverable })} `}
      {t("lastWord", { day: said })}{" "}
      <Link href={`/tasks/${item.code.toLowerCase()}`} prefetch={false}>
        {t("taskPage")}
      </Link>
    </p>
  );
}
