import { useLocale, useTranslations } from "next-intl";
import { shapes } from "@/components/tasks/standing";
import { Mark } from "@/components/ui/mark";
import { Strip } from "@/components/ui/strip";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { longDay, shortDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { dayAt } from "@/lib/server/clock";
import type { PartView } from "@/lib/tasks/view";

/** The parts of a task: who was asked for what, who held it for how long, and how each part stands. */
export function TaskParts({ parts, today }: { parts: readonly PartView[]; today: Day }) {
  const t = useTranslations("tasks.part");
  const from = parts.reduce((first, part) => (part.askedOn < first ? part.askedOn : first), today);
  const last = parts.reduce((end, part) => (part.due > end ? part.due : end), today);
  return (
    <Table>
      <TableHead>
        <tr>
          <ColumnHead name>
            <span className="sr-only">{t("agency")}</span>
          </ColumnHead>
          <ColumnHead>{t("asked")}</ColumnHead>
          <ColumnHead>{t("heldMany")}</ColumnHead>
          <ColumnHead>{t("stateHead")}</ColumnHead>
          <ColumnHead>{t("since")}</ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {parts.map((part) => (
          <PartRow key={part.id} part={part} today={today} length={daysBetween(from, last)} />
        ))}
      </TableBody>
    </Table>
  );
}

function PartRow({ part, today, length }: { part: PartView; today: Day; length: number }) {
  const t = useTranslations("tasks.part");
  const language = useLocale();
  return (
    <Row id={`part-${part.id}`}>
      <RowHead>{inLanguage(part.agency, "name", language)}</RowHead>
      <Cell>{part.asked}</Cell>
      <Cell kind="drawn">
        <Strip {...heldIn(part, today, length)} />
        <span className="sr-only">
          {t("held", { since: longDay(part.askedOn, language), due: longDay(part.due, language) })}
        </span>
      </Cell>
      <Cell kind="inline" className="spine:whitespace-nowrap">
        <Mark shape={shapes[part.standing]} />
        {t(`state.${part.state}`)}
      </Cell>
      <Cell kind="inline">
        <Since part={part} today={today} />
      </Cell>
    </Row>
  );
}

/**
 * The waiting time in days, by who caused it: within the deadline, beyond it, and while the lead checks the delivery.
 */
function heldIn(part: PartView, today: Day, length: number) {
  const ended = part.state === "NOT_NEEDED" || part.state === "DECLINED";
  const until = part.deliveredOn ?? (ended ? dayAt(new Date(part.stateSince)) : today);
  const deadline = daysBetween(part.askedOn, part.due);
  const held = Math.max(0, daysBetween(part.askedOn, until));
  const receipt = part.state === "ACKNOWLEDGED" ? dayAt(new Date(part.stateSince)) : today;
  const checked = part.deliveredOn ? Math.max(1, daysBetween(part.deliveredOn, receipt)) : 0;
  const within = Math.min(held, Math.max(0, deadline));
  return { length, deadline, within, beyond: held - within, checked };
}

function Since({ part, today }: { part: PartView; today: Day }) {
  const t = useTranslations("tasks.part");
  const language = useLocale();
  const since = dayAt(new Date(part.stateSince));
  const text = {
    ASKED: t("noAnswer"),
    ACCEPTED: t("acceptedOn", { day: shortDay(since, language) }),
    DECLINED: t("declinedOn", { day: shortDay(since, language) }),
    NOT_NEEDED: t("notNeededOn", { day: shortDay(since, language) }),
    RETURNED: t("returnedOn", { day: shortDay(since, language) }),
    DELIVERED: t("deliveredOn", { day: shortDay(part.deliveredOn ?? since, language) }),
    ACKNOWLEDGED: t("deliveredOn", { day: shortDay(part.deliveredOn ?? since, language) }),
  }[part.state];
  const late = part.deliveredOn ? daysBetween(part.due, part.deliveredOn) : 0;
  return (
    <>
      {text}
      {late > 0 && <b>{`, ${t("daysLate", { days: late })}`}</b>}
      {part.standing === "overdue" && (
        <>
          {", "}
          <b className="text-overt">{t("daysOverdue", { days: daysBetween(part.due, today) })}</b>
        </>
      )}
      {part.remark && <span className="block text-ink2">“{part.remark}”</span>}
    </>
  );
}
