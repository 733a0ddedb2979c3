// The history of a task as sentences in the reader's language.
import { useLocale, useTranslations } from "next-intl";
import { Trail } from "@/components/ui/trail";
import { isTaskEvent } from "@/lib/history/event";
import { dayTime, longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { quarterOf } from "@/lib/quarters/quarter";
import { type Reportable, reportable } from "@/lib/tasks/task";
import type { AgencyView, HistoryView, ReasonView } from "@/lib/tasks/view";

type Value = string | number | boolean | null | undefined;
type Names = { agencies: readonly AgencyView[]; reasons: readonly ReasonView[] };

const text = (value: Value): string => (value === null || value === undefined ? "" : String(value));
const isDay = (value: Value): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** The latest first: the hour left, the sentence right. */
export function History({ rows, names }: { rows: readonly HistoryView[]; names: Names }) {
  const language = useLocale();
  const steps = rows.map((row) => ({
    key: row.id,
    time: row.at.toISOString(),
    when: dayTime(row.at, language),
    text: (
      <p>
        <Actor row={row} />: <Sentence row={row} names={names} />
      </p>
    ),
  }));
  return <Trail steps={steps} />;
}

function Actor({ row }: { row: HistoryView }) {
  const t = useTranslations("history");
  const language = useLocale();
  const agency: string = row.agency ? inLanguage(row.agency, "name", language) : "none";
  return <b>{row.mine ? t("you") : t("actor", { role: row.role ?? "none", agency })}</b>;
}

const Sentence = ({ row, names }: { row: HistoryView; names: Names }) =>
  row.event === "progressReported" ? (
    <Changes row={row} names={names} />
  ) : (
    <Happened row={row} names={names} />
  );

/** Everything but a report has a sentence of its own, filled with what the row holds. */
function Happened({ row, names }: { row: HistoryView; names: Names }) {
  const t = useTranslations("history");
  const language = useLocale();
  if (!isTaskEvent(row.event)) return t("event.unknown", { event: row.event });
  const code = row.after.agency ?? row.after.lead;
  const agency = names.agencies.find((each) => each.code === code);
  const day = (value: Value) => (isDay(value) ? longDay(value, language) : "–");
  const quarter = (value: Value) => {
    const { number, year } = quarterOf(Number(value) || 20241);
    return t("quarter", { number, year: String(year) });
  };
  return t(`event.${row.event}`, {
    note: row.note,
    asked: text(row.after.asked),
    name: text(row.after.name ?? row.after.code),
    part: row.after.asked ? "yes" : "no",
    agency: agency ? inLanguage(agency, "name", language) : text(code),
    due: day(row.after.due),
    from: row.event === "carriedOver" ? quarter(row.before.quarter) : day(row.before.due),
    to: row.event === "carriedOver" ? quarter(row.after.quarter) : day(row.after.due),
  });
}

/** A report tells each field that it changed, with what stood there before. */
function Changes({ row, names }: { row: HistoryView; names: Names }) {
  const t = useTranslations("history");
  const clause = useClause(names);
  const changed = reportable.filter((field) => field in row.after);
  if (changed.length === 0) return t("event.unchanged");
  return `${changed.map((field) => clause(field, row.before[field], row.after[field])).join("; ")}.`;
}

function useClause(names: Names): (field: Reportable, before: Value, after: Value) => string {
  const t = useTranslations("history");
  const task = useTranslations("tasks");
  const language = useLocale();
  const percent = (value: Value) => task("percent", { value: Number(value ?? 0) });
  const choice = (field: Reportable, value: Value): string => {
    if (!value) return "none";
    if (field === "confidence")
      return task(`confidence.${text(value) as "ON_TRACK" | "AT_RISK" | "OFF_TRACK"}`);
    const reason = names.reasons.find(({ code }) => code === value);
    return reason ? inLanguage(reason, "name", language) : text(value);
  };
  const state = (value: Value): string => task(`state.${(text(value) || "NOT_STARTED") as "IN_PROGRESS"}`);
  return (field, before, after) => {
    if (field === "state") return t("changed.state", { from: state(before), to: state(after) });
    if (field === "progress") return t("changed.progress", { from: percent(before), to: percent(after) });
    const name = t(`field.${field}`);
    if (field === "confidence" || field === "delayReasonCode")
      return t("changed.choice", {
        field: name,
        from: choice(field, before),
        to: choice(field, after).replace(/^none$/, "–"),
      });
    if (!after) return t("changed.emptied", { field: name, from: text(before) });
    return t("changed.text", { field: name, from: text(before) || "none", to: text(after) });
  };
}
