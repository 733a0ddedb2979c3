// Decides which links the header offers to a person, in order.

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
 * Few enough to fit on one line in every language. The history, and for the Office, which has two first pages, the
 * summary are in the quarter's own navigation.
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

/** The address of a link, in the quarter on the page. */
export function addressOf(place: Place, quarterId: number | undefined): string {
  if (place === "waiting") return "/";
  if (placesOfNoQuarter.some((each) => each === place)) return `/${place}`;
  if (!quarterId) return "/";
  return `/quarters/${quarterAddress(quarterId)}${place === "quarter" ? "" : `/${place}`}`;
}
