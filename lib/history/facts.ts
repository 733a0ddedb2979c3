// The facts of a row in words: each field by its name, what it was and what it became.
import type { createTranslator } from "next-intl";
import { longDay } from "@/lib/language/dates";
import { inLanguage, type Language } from "@/lib/language/language";
import type { Messages } from "@/lib/language/messages";
import type { Named, RecordedFacts, Value } from "./view";

export type Words = {
  t: ReturnType<typeof createTranslator<Messages>>;
  language: Language;
  named: Named;
};

/** What the text of a field stands for; all others are words that somebody wrote. */
const kinds: Record<
  string,
  "state" | "percent" | "confidence" | "reason" | "agency" | "day" | "yesNo" | "origin" | "role"
> = {
  state: "state",
  progress: "percent",
  confidence: "confidence",
  delayReasonCode: "reason",
  helpFrom: "agency",
  lead: "agency",
  agency: "agency",
  successor: "agency",
  due: "day",
  originalDue: "day",
  validFrom: "day",
  validTo: "day",
  plansDueOn: "day",
  reportsDueOn: "day",
  priority: "yesNo",
  origin: "origin",
  role: "role",
};

/** The order in which fields are told; what is not named here follows. */
const order = [
  ...[
    "signInName",
    "fullName",
    "post",
    "role",
    "agency",
    "lead",
    "title",
    "deliverable",
    "origin",
    "priority",
  ],
  ...["directive", "originalDue", "due", "state", "progress", "result", "confidence", "delayReasonCode"],
  ...[
    "delayReason",
    "proposedSolution",
    "helpNeeded",
    "helpFrom",
    "stateReason",
    "nameVi",
    "nameEn",
    "nameDe",
  ],
  ...["shortVi", "shortEn", "shortDe", "place", "validFrom", "validTo", "plansDueOn", "reportsDueOn"],
];
/** They say which row was meant, or are the record's own. */
const untold = ["version", "code"];

export const plain = (value: Value): string => (value === null || value === undefined ? "" : String(value));

const isDay = (value: Value): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

export const dayIn = (value: Value, language: Language): string =>
  isDay(value) ? longDay(value, language) : "–";

/** The name of the agency with this code; COMMITTEE stands for the Standing Committee. */
export function agencyIn(value: Value, { t, language, named }: Words): string {
  if (value === "COMMITTEE") return t("history.committee");
  const agency = named.agencies.find(({ code }) => code === value);
  return agency ? inLanguage(agency, "name", language) : plain(value);
}

/** A value as it reads; empty where nothing stands there. */
function valueIn(field: string, value: Value, words: Words): string {
  const { t, language, named } = words;
  if (value === null || value === undefined || value === "") return "";
  const text = plain(value);
  switch (kinds[field]) {
    case "state":
      return t.has(`tasks.state.${text}` as never) ? t(`tasks.state.${text as "REPORTED"}`) : text;
    case "percent":
      return t("tasks.percent", { value: Number(value) });
    case "confidence":
      return t(`tasks.confidence.${text as "AT_RISK"}`);
    case "reason": {
      const reason = named.reasons.find(({ code }) => code === value);
      return reason ? inLanguage(reason, "name", language) : text;
    }
    case "agency":
      return agencyIn(value, words);
    case "day":
      return dayIn(value, language);
    case "yesNo":
      return t(value === true ? "tasks.list.csv.yes" : "tasks.list.csv.no");
    case "origin":
      return t(`tasks.list.origin.${text as "MEETING"}`);
    case "role":
      return t("history.actor", { role: text, agency: "none" });
    default:
      return text;
  }
}

const rank = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);

/** The fields that became another, in the order in which they are told. */
const changedIn = (before: RecordedFacts, after: RecordedFacts): string[] =>
  Object.keys({ ...before, ...after })
    .filter((field) => !untold.includes(field) && (before[field] ?? "") !== (after[field] ?? ""))
    .toSorted((a, b) => rank(a) - rank(b));

function clause(field: string, before: Value, after: Value, words: Words): string {
  const { t } = words;
  const [from, to] = [valueIn(field, before, words), valueIn(field, after, words)];
  if (field === "state")
    return t("history.changed.state", { from: from || t("tasks.state.NOT_STARTED"), to });
  if (field === "progress")
    return t("history.changed.progress", { from: from || valueIn(field, 0, words), to });
  const name = t.has(`history.field.${field}` as never) ? t(`history.field.${field as "result"}`) : field;
  if (field in kinds)
    return t("history.changed.choice", { field: name, from: from || "none", to: to || "–" });
  if (!to) return t("history.changed.emptied", { field: name, from });
  return t("history.changed.text", { field: name, from: from || "none", to });
}

/** "result: “…” (before: “…”); progress from 40% to 60%"; empty where nothing became another. */
export const changesIn = (before: RecordedFacts, after: RecordedFacts, words: Words): string =>
  changedIn(before, after)
    .map((field) => clause(field, before[field], after[field], words))
    .join("; ");
