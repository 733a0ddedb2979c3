// Finds the undecided extension of an entry, inside a writing transaction.
import "server-only";
import { Refusal } from "@/lib/forms/refusal";
import type { Transaction } from "@/lib/history/record-tx";
import type { LockedEntry } from "@/lib/tasks/entry-tx";
import type { Extension } from "@/prisma/generated/client";

/**
 * Returns the extension with this id that is still undecided on this entry, under the entry's lock.
 * @throws Refusal where it was decided or withdrawn already
 */
export async function openExtension(tx: Transaction, entry: LockedEntry, id: number): Promise<Extension> {
  const extension = await tx.extension.findFirst({ where: { id, entryId: entry.id, state: "ASKED" } });
  if (!extension) throw new Refusal("extensionDecidedAlready");
  return extension;
}
