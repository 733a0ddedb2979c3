// Which pages a person's head offers, in order.

import { quarterAddress } from "@/lib/calendar/quarter";
import type { Person, Role } from "@/lib/people/person";

export type Place =
  | "waiting"
  | "my-work"
  | "quarter"
  | "tasks"
  | "directives"
  | "summary"
  | "people"
  | "agencies"
  | "history";

const common = ["quarter", "tasks", "directives"] as const;

/**
 * So few that they stand on one line in every language: the history, and for the Office, which has two first places, the
 * summary, are found in the quarter's own line.
 */
const places: Record<Role, readonly Place[]> = {
  STAFF: ["my-work", ...common, "summary"],
  HEAD: ["my-work", ...common, "summary"],
  OFFICE: ["waiting", "my-work", ...common],
  COMMITTEE: ["waiting", ...common, "summary"],
  CHAIR: ["waiting", ...common, "summary"],
  ADMIN: ["people", "agencies", "history"],
};

const placesOfNoQuarter: readonly Place[] = ["my-work", "directives", "people", "agencies", "history"];

export const placesOf = ({ role }: Person): readonly Place[] => places[role];

/** Where a place is, in the quarter one is looking at. */
export function addressOf(place: Place, quarterId: number | undefined): string {
  if (place === "waiting") return "/";
  if (placesOfNoQuarter.some((each) => each === place)) return `/${place}`;
  if (!quarterId) return "/";
  return `/quarters/${quarterAddress(quarterId)}${place === "quarter" ? "" : `/${place}`}`;
}
