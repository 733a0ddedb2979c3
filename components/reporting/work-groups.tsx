import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PartEnded } from "@/components/contributions/part-ended";
import { PartItemRow } from "@/components/contributions/part-item";
import { Deadline, EntryDays } from "@/components/tasks/due";
import { GroupHead } from "@/components/ui/section";
import type { Day } from "@/lib/calendar/day";
import type { KeptText } from "@/lib/forms/kept-text";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { MyWork, PartItem, WorkItem } from "@/lib/tasks/view";
import { ConfirmManyForm, Tickable } from "./confirm-many";
import { TakeBackForm } from "./take-back-forms";
import { InCharge, rowOf, ToConfirmRow, WorkItemRow } from "./work-item";

type Props = { work: MyWork; today: Day; open: string | null; kept: KeptText | null };

/** Beyond this number a task's form is on its own page, so that the page stays small however many tasks there are. */
const mostForms = 20;

/** The rows of each kind; a row is open where the person is in the middle of its form. */
function rowsOf({ work, today, open, kept }: Props) {
  const isOpen = (row: string, ...forms: string[]) =>
    open === row || forms.some((form) => kept?.form === form);
  const unfinished = [...work.returned, ...work.overdue, ...work.soon, ...work.rest];
  const withForm = new Set(unfinished.slice(0, mostForms));
  const tasks = (items: WorkItem[], minor = false) =>
    items.map((item) => {
      const id = rowOf(item, work.quarterId);
      if (!withForm.has(item)) return <LinkRow key={id} item={item} today={today} />;
      const { reasons, helpers, quarterId } = work;
      const shared = { item, today, reasons, helpers, quarterId, minor };
      return <WorkItemRow key={id} {...shared} open={isOpen(id, `report-${id}`)} />;
    });
  const parts = (items: PartItem[], kind: "asked" | "delivered") =>
    items.map((part) => {
      const id = `part-${part.id}`;
      const shared = { part, today, reasons: work.reasons, kind };
      return (
        <PartItemRow key={id} {...shared} open={isOpen(id, `answer-${part.id}`, `receive-${part.id}`)} />
      );
    });
  const confirm = work.toConfirm.map((item) => {
    const id = `confirm-${item.id}`;
    const code = item.code.toLowerCase();
    const isOpenNow = isOpen(id, `confirm-${code}`, `return-${code}`);
    return (
      <Tickable key={id} item={item} offered={work.toConfirm.length > 1}>
        <ToConfirmRow item={item} today={today} open={isOpenNow} />
      </Tickable>
    );
  });
  return { tasks, parts, confirm };
}

/** The groups by urgency: what came back, what is late, what waits for this person, what is due, the rest. */
export function WorkGroups(props: Props) {
  const { work, today } = props;
  const t = useTranslations("tasks.work.group");
  const { tasks: rows, parts, confirm } = rowsOf(props);
  /** A group shows its number of rows, and is left out where it is empty. */
  const group = (id: string, name: GroupName, children: ReactNode[], after: ReactNode = null): ReactNode[] =>
    children.length === 0
      ? []
      : [
          <GroupHead key={id} id={id} title={t(name)} count={children.length} level={2} />,
          ...children,
          after,
        ];
  // For a single task the button in its row is enough.
  const together = confirm.length > 1 && <ConfirmManyForm key="confirm-many" items={work.toConfirm} />;
  // One list: without scripts React finds a sent form by its position, whichever group its row is in now.
  return (
    <div id="waiting" className="mt-s6">
      {[
        ...group("returned", "returned", rows(work.returned)),
        ...group("overdue", "overdue", rows(work.overdue)),
        ...group("confirm", "toConfirm", confirm, together),
        ...group(
          "decide",
          "toDecide",
          work.toDecide.map((item) => <ToDecide key={`decide-${item.id}`} item={item} today={today} />),
        ),
        ...group("soon", "soon", rows(work.soon, true)),
        ...group("parts", "partsAsked", parts(work.partsAsked, "asked")),
        ...group("delivered", "partsToReceive", parts(work.partsToReceive, "delivered")),
        ...group("rest", "rest", rows(work.rest, true)),
        ...group(
          "ended",
          "partsEnded",
          work.partsEnded.map((part) => <PartEnded key={`ended-${part.id}`} part={part} />),
        ),
        ...group(
          "reported",
          "reported",
          work.reported.map((item) => <Reported key={`reported-${item.id}`} item={item} today={today} />),
        ),
      ]}
    </div>
  );
}

type GroupName =
  | "returned"
  | "overdue"
  | "toConfirm"
  | "toDecide"
  | "soon"
  | "partsAsked"
  | "partsToReceive"
  | "partsEnded"
  | "rest"
  | "reported";

function Reported({ item, today }: { item: WorkItem; today: Day }) {
  const t = useTranslations("tasks");
  const note = t("report.awaiting", { who: t(`confirmer.${item.origin}`) });
  const { code, entry } = item;
  return (
    <>
      <LinkRow item={item} today={today} note={note} />
      {entry.reportSubmittedOn === null && (
        <div className="spine-grid pb-s4">
          <div className="spine:col-start-2">
            <TakeBackForm {...{ code, ...entry }} back="/my-work" brief />
          </div>
        </div>
      )}
    </>
  );
}

/** A row whose work is done on the task's page. */
function LinkRow({ item, note, today }: { item: WorkItem; note?: ReactNode; today: Day }) {
  return (
    <p className="spine-grid border-t border-rule py-s3 first:border-0">
      {item.entry.standing === "overdue" && <EntryDays entry={item.entry} today={today} size="minor" />}
      <a className="block spine:col-start-2" href={`/tasks/${item.code.toLowerCase()}`}>
        {item.title}
      </a>
      <span className="block text-t2 text-ink2 spine:col-start-2">
        {note ?? <Deadline due={item.entry.due} originalDue={item.originalDue} />}
        <InCharge item={item} />
      </span>
    </p>
  );
}

/** An extension to decide; that is done on the task's page, beside what it is about. */
function ToDecide({ item, today }: { item: MyWork["toDecide"][number]; today: Day }) {
  const t = useTranslations("tasks.work");
  const language = useLocale();
  const note = (
    <>
      {inLanguage(item.entry.agency, "name", language)} ·{" "}
      <Deadline due={item.entry.due} originalDue={item.originalDue} /> ·{" "}
      {t("extensionAsked", { day: longDay(item.newDue, language) })}
    </>
  );
  return <LinkRow item={item} today={today} note={note} />;
}
