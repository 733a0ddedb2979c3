import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GroupHead } from "@/components/ui/section";
import type { Day } from "@/lib/quarters/quarter";
import type { MyWork, WorkItem } from "@/lib/tasks/view";
import { PartItemRow } from "./part-item";
import { ToConfirmRow, WorkItemRow } from "./work-item";

type Props = { work: MyWork; today: Day; openTask: string | null; kept: Record<string, string> | null };

/** The groups by urgency: what came back, what is late, what waits for this person, what is due, the rest. */
export function WorkGroups({ work, today, openTask, kept }: Props) {
  const rows = (items: WorkItem[], minor = false) =>
    items.map((item) => {
      const code = item.code.toLowerCase();
      const mine = kept?.task === code ? kept : null;
      return (
        <WorkItemRow
          key={code}
          item={item}
          today={today}
          reasons={work.reasons}
          open={openTask === code || mine !== null}
          minor={minor}
          kept={mine}
        />
      );
    });
  const parts = (kind: "asked" | "delivered") =>
    (kind === "asked" ? work.partsAsked : work.partsToReceive).map((part) => (
      <PartItemRow key={part.id} part={part} today={today} reasons={work.reasons} kind={kind} />
    ));
  const confirm = work.toConfirm.map((item) => <ToConfirmRow key={item.id} item={item} today={today} />);
  return (
    <div className="mt-s6">
      <Group id="returned" name="returned">
        {rows(work.returned)}
      </Group>
      <Group id="overdue" name="overdue">
        {rows(work.overdue)}
      </Group>
      <Group id="confirm" name="toConfirm">
        {confirm}
      </Group>
      <Group id="soon" name="soon">
        {rows(work.soon, true)}
      </Group>
      <Group id="parts" name="partsAsked">
        {parts("asked")}
      </Group>
      <Group id="delivered" name="partsToReceive">
        {parts("delivered")}
      </Group>
      <Group id="rest" name="rest">
        {rows(work.rest, true)}
      </Group>
      <Group id="reported" name="reported">
        {work.reported.map((item) => (
          <Reported key={item.id} item={item} />
        ))}
      </Group>
    </div>
  );
}

type GroupName =
  | "returned"
  | "overdue"
  | "toConfirm"
  | "soon"
  | "partsAsked"
  | "partsToReceive"
  | "rest"
  | "reported";

/** A group says how many stand in it, and is left out where it is empty. */
function Group({ id, name, children }: { id: string; name: GroupName; children: ReactNode[] }) {
  const t = useTranslations("tasks.work.group");
  if (children.length === 0) return null;
  return (
    <>
      <GroupHead id={id} title={t(name)} count={children.length} level={2} />
      {children}
    </>
  );
}

function Reported({ item }: { item: WorkItem }) {
  const t = useTranslations("tasks");
  return (
    <p className="spine-grid border-t border-rule py-s3 first:border-0">
      <a className="block spine:col-start-2" href={`/tasks/${item.code.toLowerCase()}`}>
        {item.title}
      </a>
      <span className="block text-t2 text-ink2 spine:col-start-2">
        {t("report.awaiting", { who: t(`confirmer.${item.origin}`) })}
      </span>
    </p>
  );
}
