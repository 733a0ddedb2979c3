// The first page by role: Office, committee and chair see what waits for them, officers and heads My work, the
// administrator the people; the Office plans a quarter where there is none yet.
import type { Person } from "./person";

/** The address of the first page; null where it is the one at "/" itself. */
export function firstPage(person: Person, quarters: readonly unknown[]): string | null {
  if (person.role === "ADMIN") return "/people";
  if (person.role === "STAFF" || person.role === "HEAD") return "/my-work";
  return person.role === "OFFICE" && quarters.length === 0 ? "/quarters" : null;
}
