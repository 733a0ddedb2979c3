// What a list of tasks can be narrowed to, and how that stands in an address, so that it can be sent to somebody.
import { quarterAddress } from "@/lib/calendar/quarter";
import type { PartStanding } from "@/lib/tasks/contribution";
import { type Origin, origins } from "@/lib/tasks/fields";
import { countedStandings, type Standing, standings } from "@/lib/tasks/standing";

export const sorts = ["standing", "code", "title", "directive", "due", "progress", "agency"] as const;
export type Sort = (typeof sorts)[number];

/** Carried over from an earlier quarter into this one, or from this one into a later. */
export const carriedWays = ["in", "out"] as const;
export type CarriedFilter = (typeof carriedWays)[number];

/** How a coordinating agency's part stands: the four that are counted, and beside them declined and no longer needed. */
export const partStandings: readonly PartStanding[] = [...countedStandings, "declined", "notNeeded"];

/** Every part is optional; what is absent does not narrow. Codes and slugs are lower case as in addresses. */
export type TaskFilter = {
  text?: string;
  agency?: string;
  standings?: readonly Standing[];
  /** A directive and all that hang below it; "none" for tasks without one. */
  directive?: string;
  origin?: Origin;
  priority?: true;
  /** The person who asks is in charge of it. */
  mine?: true;
  extended?: true;
  carried?: CarriedFilter;
  /** Open, and by the officer's own judgement at risk or off track. */
  atRisk?: true;
  /** Open in a running quarter, judged on track or not at all, and no word for silentAfterDays. */
  silent?: true;
  /** The code of a reason for delay; "none" where none was given. */
  reason?: string;
  sort?: Sort;
  descending?: true;
  page?: number;
};

export const rowsOnPage = 100;
const longestSearch = 200;

const one = <T extends string>(value: string | null, of: readonly T[]): T | undefined =>
  of.find((each) => each === value);

const code = (value: string | null): string | undefined =>
  value && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value) ? value : undefined;

const flag = (value: string | null): true | undefined => (value === "1" ? true : undefined);

/** `completed` stands for both kinds of completed, `unfinished` for open and overdue. */
const several = new Map<string, readonly Standing[]>([
  ["completed", ["completedOnTime", "completedLate"]],
  ["unfinished", ["open", "overdue"]],
]);

/** Typed text as it is searched: composed, in single spaces, without signs that a database cannot hold. */
function searched(text: string | null): string | undefined {
  const plain = (text ?? "")
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ");
  return [...plain.trim()].slice(0, longestSearch).join("").trim() || undefined;
}

/** Reads an address leniently: what is not understood does not narrow. */
export function parseTaskFilter(query: URLSearchParams): TaskFilter {
  const named = query.getAll("state").flatMap((value) => several.get(value) ?? one(value, standings) ?? []);
  const page = Number(query.get("page"));
  return {
    text: searched(query.get("q")),
    agency: code(query.get("agency")),
    standings: named.length > 0 ? standings.filter((each) => named.includes(each)) : undefined,
    directive: code(query.get("directive")),
    origin: one(query.get("origin"), origins),
    priority: flag(query.get("key")),
    mine: flag(query.get("mine")),
    extended: flag(query.get("extended")),
    carried: one(query.get("carried"), carriedWays),
    atRisk: flag(query.get("atRisk")),
    silent: flag(query.get("silent")),
    reason: code(query.get("reason")),
    sort: one(query.get("sort"), sorts),
    descending: flag(query.get("descending")),
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : undefined,
  };
}

/** The part of an address after "?", in one fixed order, so that equal filters have equal addresses. */
export function taskFilterQuery(filter: TaskFilter): string {
  const query = new URLSearchParams();
  if (filter.text) query.set("q", filter.text);
  if (filter.agency) query.set("agency", filter.agency);
  for (const standing of filter.standings ?? []) query.append("state", standing);
  if (filter.directive) query.set("directive", filter.directive);
  if (filter.origin) query.set("origin", filter.origin);
  if (filter.priority) query.set("key", "1");
  if (filter.mine) query.set("mine", "1");
  if (filter.extended) query.set("extended", "1");
  if (filter.carried) query.set("carried", filter.carried);
  if (filter.atRisk) query.set("atRisk", "1");
  if (filter.silent) query.set("silent", "1");
  if (filter.reason) query.set("reason", filter.reason);
  if (filter.sort) query.set("sort", filter.sort);
  if (filter.descending) query.set("descending", "1");
  if (filter.page && filter.page > 1) query.set("page", String(filter.page));
  return query.toString();
}

/** The address of exactly these rows. */
export function tasksAddress(quarterId: number, filter: TaskFilter = {}): string {
  const query = taskFilterQuery(filter);
  return `/quarters/${quarterAddress(quarterId)}/tasks${query ? `?${query}` : ""}`;
}
