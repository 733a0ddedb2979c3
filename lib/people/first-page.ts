// Where somebody begins: the officer at the own work, the committee at the quarter, the administrator at the people.
import { type QuarterState, quarterAddress } from "@/lib/quarters/quarter";
import { isAgencyRole, type Person } from "./person";

type Quarter = { id: number; state: QuarterState };

/** The quarter that runs: the earliest neither closed nor still planned, else the newest there is. */
export const currentQuarter = <Q extends Quarter>(quarters: readonly Q[]): Q | undefined => {
  const inOrder = quarters.toSorted((a, b) => a.id - b.id);
  return inOrder.find(({ state }) => state === "OPEN" || state === "REPORTING") ?? inOrder.at(-1);
};

export function firstPage(person: Person, quarters: readonly Quarter[]): string {
  if (person.role === "ADMIN") return "/people";
  if (isAgencyRole(person.role)) return "/my-work";
  const quarter = currentQuarter(quarters);
  return quarter ? `/quarters/${quarterAddress(quarter.id)}` : "/directives";
}
