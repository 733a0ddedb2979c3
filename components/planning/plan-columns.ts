import type { FieldKind } from "@/lib/forms/fields/field";
import { planFields } from "@/lib/tasks/fields";

/** What a plan's table has columns for beside the code, in their order; lead and origin go along with the row. */
export const planColumns = [
  planFields.title,
  planFields.deliverable,
  planFields.directive,
  planFields.due,
  planFields.officer,
  planFields.coordinating,
  planFields.priority,
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** How wide a column of this kind is; what is left is the task's own. */
export const headClasses: Partial<Record<FieldKind, string>> = {
  text: "deliverable-head",
  directive: "code-head",
  agencies: "code-head",
  person: "code-head",
  day: "day-head",
  tick: "box-head",
};

/** Short columns stand two in a line on a phone. */
export const cellClass = ({ kind }: { kind: FieldKind }): string | undefined =>
  kind === "line" || kind === "text" ? undefined : "half";

/** The words that a cell of this kind offers: the id of their list on the page. */
export const offeredIn: Partial<Record<FieldKind, string>> = {
  directive: "directives",
  agencies: "agencies",
};
