// What the rows of a file are judged by, read together: for the preview, and again where they are taken in.
import "server-only";
import type { Transaction } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dayOf, type QuarterState } from "@/lib/quarters/quarter";
import { mayPlan } from "@/lib/tasks/policy";
import type { Known } from "./cells";
import { knownOf } from "./judge";
import type { SaidRow } from "./rows";

type Quarter = { id: number; state: QuarterState };

/** The agencies of the quarter, all directives, and which of the codes in the rows are taken. */
export async function knownTo(
  person: Person,
  tx: Transaction,
  quarter: Quarter,
  rows: readonly SaidRow[],
): Promise<Known> {
  const named = [...new Set(rows.map(({ said }) => said.code.toUpperCase()).filter(Boolean))];
  const agencies = await tx.agency.findMany();
  const directives = await tx.directive.findMany({ select: { id: true, symbol: true } });
  const taken = await tx.task.findMany({ where: { code: { in: named } }, select: { code: true } });
  return knownOf({
    quarterId: quarter.id,
    agencies: agencies.map(({ validFrom, validTo, ...rest }) => ({
      ...rest,
      validFrom: dayOf(validFrom),
      validTo: validTo && dayOf(validTo),
    })),
    directives,
    codes: new Set(taken.map(({ code }) => code)),
    mayLead: (leadAgencyId) => mayPlan(person, { leadAgencyId, quarterState: quarter.state }),
  });
}
