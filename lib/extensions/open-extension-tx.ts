// The question for a longer deadline that an entry waits for, inside a writing transaction.
import "server-only";
import { Refusal } from "@/lib/forms/refusal";
import type { Transaction } from "@/lib/history/record-tx";
import type { LockedEntry } from "@/lib/tasks/entry-tx";
import type { Extension } from "@/prisma/generated/client";

/** The question that is still open on this entry, under the entry's lock. */
export async function openExtension(tx: Transaction, entry: LockedEntry, id: number): Promise<Extension> {
  const extension = await tx.extension.findFirst({ where: { id, entryId: entry.id, state: "ASKED" } });
  if (!extension) throw new Refusal("extensionDecidedAlready");
  return extension;
}
