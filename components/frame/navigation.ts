// Which pages a person's head offers, in order.
import type { Person, Role } from "@/lib/people/person";
import { quarterAddress } from "@/lib/quarters/quarter";

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

const common = ["quarter", "tasks", "directives", "summary"] as const;

/** At most six stand on one line; the Office, an agency too, finds the history in the quarter's own line. */
const places: Record<Role, readonly Place[]> = {
  STAFF: ["my-work", ...common, "history"],
  HEAD: ["my-work", ...common, "history"],
  OFFICE: ["waiting", "my-work", ...common],
  COMMITTEE: ["waiting", ...common, "history"],
  CHAIR: ["waiting", ...common, "history"],
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
