// Which pages a person's head offers, in order.
import { isAgencyRole, type Person } from "@/lib/people/person";
import { quarterAddress } from "@/lib/quarters/quarter";

export type Place =
  | "my-work"
  | "quarter"
  | "tasks"
  | "directives"
  | "summary"
  | "people"
  | "agencies"
  | "history";

const common = ["quarter", "tasks", "directives", "summary", "history"] as const;

const placesOfNoQuarter: readonly Place[] = ["my-work", "directives", "people", "agencies", "history"];

export function placesOf(person: Person): readonly Place[] {
  if (person.role === "ADMIN") return ["people", "agencies", "history"];
  return isAgencyRole(person.role) ? ["my-work", ...common] : common;
}

/** Where a place is, in the quarter one is looking at. */
export function addressOf(place: Place, quarterId: number | undefined): string {
  if (placesOfNoQuarter.some((each) => each === place)) return `/${place}`;
  if (!quarterId) return "/";
  return `/quarters/${quarterAddress(quarterId)}${place === "quarter" ? "" : `/${place}`}`;
}
