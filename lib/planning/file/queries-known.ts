// What the rows of a file are judged by, read together: for the preview, and again where they are taken in.
import "server-only";
import { z } from "zod";
import { dayOf } from "@/lib/calendar/day";
import { type QuarterState, quarterOf } from "@/lib/calendar/quarter";
import type { Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { agencyNamed } from "@/lib/planning/plan";
import { officersOf } from "@/lib/planning/tasks-tx";
import { today } from "@/lib/server/clock";
import { readRows } from "@/lib/server/rows";
import { mayPlan } from "@/lib/tasks/policy";
import type { KnownInQuarter } from "./judge";
import type { SaidRow } from "./rows";

const codeRow = z.strictObject({ code: z.string() });

type Quarter = { id: number; state: QuarterState };

/** Of the codes that the rows name, those that were once given: of tasks that exist, and of those that were removed. */
async function codesGiven(
  tx: Transaction,
  quarterId: number,
  rows: readonly SaidRow[],
): Promise<Set<string>> {
  const named = [...new Set(rows.map(({ said }) => said.code.toUpperCase()).filter(Boolean))];
  if (named.length === 0) return new Set();
  const given = await readRows(tx, codeRow)`
    SELECT code FROM task WHERE code = ANY(${named})
    UNION SELECT after ->> 'code' FROM history
    WHERE quarter_id = ${quarterId} AND event = 'taskRemoved' AND after ->> 'code' = ANY(${named})`;
  return new Set(given.map(({ code }) => code));
}

/** The agencies of all times, the directives, the codes that are gone, and what the person may enter. */
export async function knownTo(
  person: Person,
  tx: Transaction,
  { id: quarterId, state: quarterState }: Quarter,
  rows: readonly SaidRow[],
): Promise<KnownInQuarter> {
  const { year, number } = quarterOf(quarterId);
  const found = await tx.agency.findMany();
  const agencies = found.map(({ validFrom, validTo, ...rest }) => ({
    ...rest,
    validFrom: dayOf(validFrom),
    validTo: validTo && dayOf(validTo),
  }));
  const leadOf = (lead: string): number => agencyNamed(agencies, lead)?.id ?? 0;
  return {
    quarterId,
    today: today(),
    agencies,
    directives: await tx.directive.findMany({ select: { id: true, symbol: true } }),
    people: await officersOf(tx),
    codesBegin: `${year}-Q${number}-`,
    codesGiven: await codesGiven(tx, quarterId, rows),
    mayPlan: ({ lead, origin }) => mayPlan(person, { leadAgencyId: leadOf(lead), origin, quarterState }),
    ownAgency: person.role === "OFFICE" ? null : (person.agency?.code ?? null),
  };
}
