import { quarterAddress } from "@/lib/calendar/quarter";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import type { AttentionCounts, AttentionGroup } from "@/lib/overview/attention";
import { partsAddress } from "@/lib/overview/part";

export type AttentionScope = {
  quarterId: number;
  /** The agency whose tasks these are, in lower case; without it those of all. */
  agency?: string;
};

/** Returns the address of the list of exactly a group's cases; null where no filter selects just those. */
export function attentionRows(
  group: AttentionGroup,
  counts: AttentionCounts,
  { quarterId, agency }: AttentionScope,
): string | null {
  const to = (filter: TaskFilter) => tasksAddress(quarterId, { agency, ...filter });
  switch (group) {
    case "priority":
      return to({ standings: ["overdue"], priority: true });
    case "overdue":
      return counts.priority === 0 ? to({ standings: ["overdue"] }) : null;
    case "contributions":
      return partsAddress(`/quarters/${quarterAddress(quarterId)}/coordination`, { standing: "overdue" });
    case "risk":
      return to({ atRisk: true });
    case "silent":
      return to({ silent: true });
  }
}
