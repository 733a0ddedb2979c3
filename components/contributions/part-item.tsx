import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { pageWithOpen } from "@/components/reporting/work-item";
import { Deadline, DueDays } from "@/components/tasks/due";
import { unbroken } from "@/components/ui/code";
import { Job } from "@/components/ui/job";
import type { Day } from "@/lib/calendar/day";
import { inLanguage } from "@/lib/language/language";
import type { PartItem, ReasonView } from "@/lib/tasks/view";
import { AnswerPartForm, ReceivePartForm } from "./part-form";

type Props = {
  part: PartItem;
  today: Day;
  reasons: readonly ReasonView[];
  kind: "asked" | "delivered";
  open: boolean;
};

/** A part that this agency owes to another, or that another has delivered to it. */
export function PartItemRow({ part, today, reasons, kind, open }: Props) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const asked = kind === "asked";
  const agency = inLanguage(asked ? part.lead : part.agency, "name", language);
  const id = `part-${part.id}`;
  const forms = {
    part,
    code: part.task.code,
    quarterId: part.quarterId,
    back: "/my-work",
    page: pageWithOpen(id),
  };
  return (
    <Job
      id={id}
      days={
        <DueDays
          due={part.due}
          judgedOn={part.deliveredOn ?? today}
          overdue={part.standing === "overdue"}
          size="minor"
        />
      }
      title={part.asked}
      meta={
        <>
          {t.rich(asked ? "part.for" : "part.from", { agency, b: (chunks) => <b>{chunks}</b> })} ·{" "}
          {unbroken(part.task.code)} · <Deadline due={part.due} originalDue={part.due} />
        </>
      }
      status={t(`part.state.${part.state}`)}
      act={t(asked ? "work.act.deliver" : "work.act.receive")}
      close={t("work.act.close")}
      open={open}
      minor
    >
      <p className="text-t2 text-ink2">
        {part.task.title}.{" "}
        <Link href={`/tasks/${part.task.code.toLowerCase()}`} prefetch={false}>
          {t("work.taskPage")}
        </Link>
      </p>
      {part.remark && <p>“{part.remark}”</p>}
      {asked ? <AnswerPartForm {...forms} reasons={reasons} /> : <ReceivePartForm {...forms} />}
    </Job>
  );
}
