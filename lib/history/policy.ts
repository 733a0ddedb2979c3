// Whose history a person reads (lib/README.md, who may do what): of the own agency, of all work, or of people and agencies.
import type { Person } from "@/lib/people/person";

/** What a row of the history can be about. */
const subjects = ["task", "quarter", "delayReason", "person", "agency"] as const;
export type Subject = (typeof subjects)[number];

/** The administrator's: who may come in, and which agencies there are. The reasons for delay are the Office's. */
export const houseSubjects: readonly Subject[] = ["person", "agency"];
export const workSubjects: readonly Subject[] = ["task", "quarter", "delayReason"];

export type Scope =
  | { of: "work" }
  | { of: "house" }
  /** Work that the agency leads or led, did itself, was asked for, or reported on. */
  | { of: "agency"; id: number; code: string };

export function scopeOf(person: Person): Scope {
  if (person.role === "ADMIN") return { of: "house" };
  if (person.role === "STAFF" || person.role === "HEAD")
    return { of: "agency", id: person.agency.id, code: person.agency.code };
  return { of: "work" };
}
