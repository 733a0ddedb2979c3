// Where somebody begins: Office, committee and chair at what waits for them, an officer at the own work, the administrator
// at the people; the Office, where there is no quarter yet, where one is planned.
import type { Person } from "./person";

/** The address of the first page; null where it is the one at "/" itself. */
export function firstPage(person: Person, quarters: readonly unknown[]): string | null {
  if (person.role === "ADMIN") return "/people";
  if (person.role === "STAFF" || person.role === "HEAD") return "/my-work";
  return person.role === "OFFICE" && quarters.length === 0 ? "/quarters" : null;
}
