// The rows of agencies inside a transaction that changes them: found, held, and what their history knows of them.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import { dataOf } from "@/lib/forms/fields/field";
import { Refusal } from "@/lib/forms/refusal";
import { asAdministrator } from "@/lib/forms/register-tx";
import { refuseStale } from "@/lib/history/changes-since-tx";
import type { Facts, Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import type { Agency } from "@/prisma/generated/client";
import { agencyFields, agencyNames } from "./fields";

export type HeldAgency = { subjectId: number; version: number; facts: Facts; row: Agency };

/**
 * Holds every quarter that is not closed, as a stage does: whoever writes in a quarter holds it for sharing, so that no
 * task is planned for an agency, and no part asked of it, while its work is counted or moved. Before all other rows.
 */
export async function holdQuarters(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM quarter WHERE state <> 'CLOSED' ORDER BY id FOR UPDATE`;
}

/**
 * Returns the agency with this code, locked, for the administrator who saw this version. Throws a Refusal where there
 * is none, and Stale where the version is older than the record.
 */
export async function holdAgency(
  tx: Transaction,
  person: Person,
  { agency: code, seen }: { agency: string; seen: number },
): Promise<HeldAgency> {
  await asAdministrator(tx, person);
  await tx.$queryRaw`SELECT 1 FROM agency WHERE code = ${code} FOR NO KEY UPDATE`;
  const row = await tx.agency.findUnique({ where: { code } });
  if (!row) throw new Refusal("agencyNotFound");
  const successor = row.successorId
    ? await tx.agency.findUniqueOrThrow({ where: { id: row.successorId }, select: { code: true } })
    : null;
  const facts = { ...factsOf(row), successor: successor?.code ?? null };
  const { id: subjectId, version } = row;
  const history = { subject: "agency", subjectId };
  await refuseStale(tx, { about: "register", fields: agencyFields, version, now: facts, history }, seen);
  return { subjectId, version, facts, row };
}

type Written = Pick<Agency, (typeof agencyNames)[number] | "rank" | "validFrom" | "validTo">;

/** Returns what the history keeps of an agency. */
export const factsOf = (row: Written): Facts => ({
  ...dataOf(agencyNames, row),
  rank: row.rank,
  validFrom: dayOf(row.validFrom),
  validTo: row.validTo && dayOf(row.validTo),
});
