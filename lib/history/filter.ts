// What the history can be narrowed to, and how that stands in an address, so that it can be sent to somebody.

import type { Day } from "@/lib/calendar/day";
import { dayOrNothing, wrongDay } from "@/lib/calendar/meant-day";
import { parseQuarter } from "@/lib/calendar/quarter";
import type { Person, Role } from "@/lib/people/person";
import type { Event } from "./event";

/** Events that somebody looks for together, in the order in which a quarter brings them. */
export const eventsOf = {
  plan: [
    "assigned",
    "taskChanged",
    "officerAssigned",
    "taskRemoved",
    "tasksTakenIn",
    "tasksCopied",
    "movedToSuccessor",
  ],
  reports: ["progressReported", "confirmed", "returned", "reportTakenBack"],
  deadlines: ["extensionAsked", "extended", "extensionDeclined", "extensionWithdrawn", "extensionLapsed"],
  parts: [
    "partAsked",
    "partRemoved",
    "partAccepted",
    "partDeclined",
    "partDelivered",
    "partAcknowledged",
    "partReturned",
    "partExplained",
    "partNotNeeded",
    "partReopened",
  ],
  evidence: ["evidenceAdded", "evidenceRemoved"],
  quarter: ["quarterPlanned", "quarterMoved", "daysSet", "reportSubmitted", "reportWithdrawn"],
  closing: [
    "closingDecided",
    "closingProposed",
    "closingSentBack",
    "closingWithdrawn",
    "quarterClosed",
    "carriedOver",
    "droppedAtClosing",
    "erratumAdded",
  ],
  delayReasons: ["reasonAdded", "reasonChanged", "reasonRetired", "reasonRestored"],
  people: [
    "personMade",
    "personChanged",
    "personDeactivated",
    "personActivated",
    "linkGiven",
    "passwordChanged",
    "passwordSet",
    "otherSessionsEnded",
    "sessionsEnded",
    "everybodySignedOut",
  ],
  agencies: ["agencyMade", "agencyChanged", "agencyMerged"],
} as const satisfies Record<string, readonly Event[]>;
export type EventGroup = keyof typeof eventsOf;
const eventGroups = Object.keys(eventsOf) as EventGroup[];

const houseGroups: readonly EventGroup[] = ["people", "agencies"];

/** The groups that a person's history can hold at all. */
export const groupsFor = (person: Person): EventGroup[] =>
  eventGroups.filter((group) => (person.role === "ADMIN") === houseGroups.includes(group));

export const rolesInHistory = ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR", "ADMIN"] as const;

/** Every part is optional; what is absent does not narrow. Codes are lower case as in addresses. */
export type HistoryFilter = {
  /** "2024-q1". */
  quarter?: string;
  /** The agency of whoever did it. */
  agency?: string;
  role?: Role;
  /** The sign-in name of who did it, or of whom it was done to. */
  person?: string;
  group?: EventGroup;
  /** The code of a task. */
  task?: string;
  from?: Day;
  to?: Day;
  /** Only rows that were written before this one: where the page before ended. */
  before?: number;
};

const names = ["quarter", "agency", "role", "person", "group", "task", "from", "to", "before"] as const;

const fitting = (value: string | null, shape: RegExp): string | undefined => {
  const plain = value?.trim().toLowerCase();
  return plain && shape.test(plain) ? plain : undefined;
};

const one = <T extends string>(value: string | null, of: readonly T[]): T | undefined =>
  of.find((each) => each === value);

/** Reads an address leniently: what is not understood does not narrow. */
export function parseHistoryFilter(query: URLSearchParams): HistoryFilter {
  const before = Number(query.get("before"));
  return {
    quarter: fitting(query.get("quarter"), /^\d{4}-q[1-4]$/),
    agency: fitting(query.get("agency"), /^[a-z][a-z0-9]{1,9}$/),
    role: one(query.get("role"), rolesInHistory),
    person: fitting(query.get("person"), /^[a-z0-9][a-z0-9._-]{1,63}$/),
    group: one(query.get("group"), eventGroups),
    task: fitting(query.get("task"), /^\d{4}-q[1-4]-[a-z][a-z0-9]{1,9}-\d{2,5}$/),
    from: dayOrNothing(query.get("from")) ?? undefined,
    to: dayOrNothing(query.get("to")) ?? undefined,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

/** The days of an address that make no sense, with what was typed: they narrow nothing, and that is told. */
export type WrongDays = Partial<Record<"from" | "to", string>>;

export const wrongDaysIn = (query: URLSearchParams): WrongDays =>
  Object.fromEntries(
    (["from", "to"] as const)
      .map((name) => [name, query.get(name)?.trim() ?? ""] as const)
      .filter(([, typed]) => typed && wrongDay(typed) !== null),
  );

/** The part of an address after "?", in one fixed order, so that equal filters have equal addresses. */
export function historyQuery(filter: HistoryFilter): string {
  const query = new URLSearchParams();
  for (const name of names) if (filter[name] !== undefined) query.set(name, String(filter[name]));
  return query.toString();
}

/** The address of exactly these rows. */
export function historyAddress(filter: HistoryFilter = {}, path = "/history"): string {
  const query = historyQuery(filter);
  return query ? `${path}?${query}` : path;
}

/** The conditions of the filter by name; where a page begins is none. */
export const conditionsIn = ({ before, ...conditions }: HistoryFilter): string[] =>
  Object.entries(conditions)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);

/** The number of the quarter that is asked for; null where all are. */
export const quarterAsked = ({ quarter }: HistoryFilter): number | null =>
  parseQuarter(quarter ?? "")?.id ?? null;
