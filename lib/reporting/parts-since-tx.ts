// Whether the parts are as the confirmer saw them: a part delivered since is not discarded unseen.
import "server-only";
import { type StaleRow, throwStale } from "@/lib/forms/stale";
import type { Transaction } from "@/lib/history/record-tx";
import { partChanges } from "@/lib/tasks/since-tx";
import type { Confirmation } from "@/lib/tasks/task";
import type { OpenPart } from "./settle-tx";

/** Throws Stale where one of the open parts has another version than the confirmer's page showed. */
export async function refuseStaleParts(
  tx: Transaction,
  parts: readonly OpenPart[],
  rows: Confirmation["rows"] = [],
): Promise<void> {
  const stale: StaleRow[] = [];
  for (const part of parts) {
    const row = rows.find((each) => each.row === String(part.id));
    if (!row || row.seen === part.version) continue;
    const latest = await tx.contribution.findUniqueOrThrow({
      where: { id: part.id },
      include: { entry: { select: { taskId: true, quarterId: true } } },
    });
    stale.push({ row: row.row, code: part.agency, changed: await partChanges(tx, latest, row.seen) });
  }
  throwStale(stale);
}
