// The facts of a row in words: each field by its name, what it was and what it became.
import { personFields } from "@/lib/accounts/fields";
import { agencyFields } from "@/lib/agencies/fields";
import { reasonFields } from "@/lib/delay-reasons/fields";
import type { Dictionary } from "@/lib/forms/fields/field";
import { isChosen, labelOf, plain, type Value, valueIn, type Words } from "@/lib/forms/fields/words";
import { quarterFields } from "@/lib/quarters/fields";
import { entryFields, planFields } from "@/lib/tasks/fields";
import type { RecordedFacts } from "./view";

/** The events of which each changed field is told, with the fields that they can name in the order of telling. */
export const toldByField = {
  progressReported: entryFields,
  taskChanged: planFields,
  officerAssigned: planFields,
  personChanged: personFields,
  agencyChanged: agencyFields,
  reasonChanged: reasonFields,
  daysSet: quarterFields,
} as const satisfies Record<string, Dictionary>;

/** What a row tells beside the fields of its own record is named as where it belongs. */
const elsewhere: Dictionary = {
  ...agencyFields,
  ...reasonFields,
  ...quarterFields,
  ...planFields,
  ...entryFields,
  ...personFields,
};

/** They say which row was meant, or are the record's own. */
const untold = ["version", "code"];

function clause(fields: Dictionary, name: string, before: Value, after: Value, words: Words): string {
  const { t } = words;
  const known = fields[name] ?? elsewhere[name];
  const field = known ?? { name, label: name, kind: "shown" };
  const [from, to] = [before, after].map((value) => valueIn(field, value, words, "history"));
  if (name === "state")
    return t("history.changed.state", { from: from || t("tasks.state.NOT_STARTED"), to: to ?? "" });
  if (name === "progress")
    return t("history.changed.progress", { from: from || valueIn(field, 0, words), to: to ?? "" });
  const label = known ? labelOf(field, t, "history") : name;
  if (isChosen(field))
    return t("history.changed.choice", { field: label, from: from || "none", to: to || "–" });
  if (!to) return t("history.changed.emptied", { field: label, from: from ?? "" });
  return t("history.changed.text", { field: label, from: from || "none", to });
}

/** "result: “…” (before: “…”); progress from 40% to 60%"; empty where nothing became another. No secret is told. */
export function changesIn(
  fields: Dictionary,
  before: RecordedFacts,
  after: RecordedFacts,
  words: Words,
): string {
  const order = Object.keys(fields);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.keys({ ...before, ...after })
    .filter((name) => !untold.includes(name) && fields[name]?.kind !== "secret")
    .filter((name) => plain(before[name]) !== plain(after[name]))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((name) => clause(fields, name, before[name], after[name], words))
    .join("; ");
}
