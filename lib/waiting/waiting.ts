// What waits for a person of Office, committee and chair: its groups in their order, and where each thing is done.

import type { Day } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { closingAddress } from "@/lib/decisions/decision";
import type { requestCategories } from "@/lib/overview/board";
import type { Role } from "@/lib/people/person";
import type { AgencyView } from "@/lib/tasks/view";

/** In the order of the page. */
const waitingGroups = ["closing", "next", "missing", "confirm", "decide", "answer", "help"] as const;
export type WaitingGroup = (typeof waitingGroups)[number];

const groups: Partial<Record<Role, readonly WaitingGroup[]>> = {
  OFFICE: ["closing", "next", "missing", "confirm", "decide", "answer"],
  COMMITTEE: ["missing", "answer", "help"],
  CHAIR: ["closing", "missing", "answer", "help"],
};

/** The groups that can hold something for a person; none for who begins elsewhere. */
export const waitingGroupsFor = ({ role }: { role: Role }): readonly WaitingGroup[] => groups[role] ?? [];

type OfQuarter = { quarterId: number };
/** Who did what a thing waits for; null where it was nobody. */
export type Actor = { role: Role | null; agency: AgencyView | null };
type OfTask = { code: string; title: string; agency: AgencyView };

export type WaitingThing =
  /** For the chair: the Office has proposed, and this many tasks go on or end with it. */
  | ({ kind: "confirmClosing"; proposedAt: Date; carried: number; dropped: number } & OfQuarter)
  /** For the Office: the proposal came back with the chair's remark, or fell by what somebody did after it. */
  | ({ kind: "sentBack"; at: Date; remark: string } & OfQuarter)
  | ({ kind: "fell"; at: Date; remark: string } & Actor & OfQuarter)
  | ({ kind: "decideEntries"; count: number } & OfQuarter)
  | ({ kind: "propose" } & OfQuarter)
  | ({ kind: "planQuarter" } & OfQuarter)
  | ({ kind: "openQuarter"; closed: number; closedOn: Day } & OfQuarter)
  | ({ kind: "report"; agency: AgencyView; dueOn: Day } & OfQuarter)
  | ({ kind: "task"; taskId: number; doneOn: Day } & OfTask)
  | ({ kind: "extension"; askedOn: Day; due: Day; newDue: Day; reason: string } & OfTask)
  | {
      kind: "request";
      id: number;
      quarterId: number;
      agency: AgencyView;
      category: (typeof requestCategories)[number];
      text: string;
      submittedOn: Day;
    }
  | ({ kind: "help"; helpNeeded: string; due: Day } & OfTask);

/** The things of one group: all are counted, the first are shown. */
export type Listed<I = WaitingThing> = { total: number; items: I[] };
export type Waiting = { groups: ({ group: WaitingGroup } & Listed)[]; total: number };

/** At most this many rows of a kind are on the page where the rest is one click away. */
export const shownAtOnce = 6;
/** At most this many where no other page lists them. */
export const mostShown = 100;

/** Only the groups in which something waits. */
export function waitingOf(found: Partial<Record<WaitingGroup, Listed>>): Waiting {
  const groups = waitingGroups.flatMap((group) => {
    const listed = found[group];
    return listed && listed.total > 0 ? [{ group, ...listed }] : [];
  });
  return { groups, total: groups.reduce((sum, { total }) => sum + total, 0) };
}

const slug = ({ code }: AgencyView): string => code.toLowerCase();
const taskAddress = ({ code }: { code: string }): string => `/tasks/${code.toLowerCase()}`;

/** Exactly the place where it is done, or read where nothing more can be done today. */
export function placeOf(item: WaitingThing): string {
  switch (item.kind) {
    case "decideEntries":
      return `${closingAddress(item.quarterId, "undecided")}#entries`;
    case "confirmClosing":
    case "sentBack":
    case "fell":
    case "propose":
      return closingAddress(item.quarterId);
    case "planQuarter":
      return "/quarters";
    case "openQuarter":
      return `/quarters/${quarterAddress(item.quarterId)}/stage`;
    case "report":
      return `/quarters/${quarterAddress(item.quarterId)}/${slug(item.agency)}/report`;
    case "task":
      return `/my-work?open=confirm-${item.taskId}#confirm`;
    case "extension":
      return `${taskAddress(item)}#extensions`;
    case "request":
      return `/quarters/${quarterAddress(item.quarterId)}/${slug(item.agency)}#request-${item.id}`;
    case "help":
      return taskAddress(item);
  }
}

/** The address of the page that lists a group that is not shown whole. */
export const restOf: Partial<Record<WaitingGroup, string>> = {
  confirm: "/my-work#confirm",
  decide: "/my-work#decide",
};
