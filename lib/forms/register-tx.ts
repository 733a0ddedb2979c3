// What every change of people and agencies asks first: whether who submits is still administrator.
import "server-only";
import type { Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { idRow, readRows } from "@/lib/server/rows";
import { Refusal } from "./refusal";

/**
 * Holds the administrators' rows until the transaction ends, so that two who would take each other's role away take
 * turns. Throws a Refusal where the person is no administrator any longer.
 */
export async function asAdministrator(tx: Transaction, person: Person): Promise<void> {
  const administrators = await readRows(tx, idRow)`
    SELECT id FROM person WHERE role = 'ADMIN' AND active ORDER BY id FOR NO KEY UPDATE`;
  if (!administrators.some(({ id }) => id === person.id)) throw new Refusal("notAdministrator");
}
