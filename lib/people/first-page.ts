// Where somebody begins: the officer at the own work, the committee at the quarter, the administrator at the people; the Office, where there
// is no quarter yet, where one is planned.
import { currentQuarter, type QuarterState, quarterAddress } from "@/lib/quarters/quarter";
import { isAgencyRole, type Person } from "./person";

type Quarter = { id: number; state: QuarterState };

export function firstPage(person: Person, quarters: readonly Quarter[]): string {
  if (person.role === "ADMIN") return "/people";
  if (person.role === "OFFICE" && quarters.length === 0) return "/quarters";
  if (isAgencyRole(person.role)) return "/my-work";
  const quarter = currentQuarter(quarters);
  return quarter ? `/quarters/${quarterAddress(quarter.id)}` : "/directives";
}
