// Builds files of evidence for tests and the demonstration.
import { createHash } from "node:crypto";
import type { Prisma } from "./generated/client.ts";

type WithId = { id: number };
type File = { name: string; type: string; content: Uint8Array; addedAt: Date };

export function givenEvidence(
  db: Prisma.TransactionClient,
  { entry, addedBy, content, ...file }: File & { entry: WithId; addedBy?: WithId },
) {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return db.evidence.create({
    data: {
      ...file,
      entryId: entry.id,
      content: new Uint8Array(content),
      size: content.length,
      sha256,
      addedById: addedBy?.id ?? null,
    },
    omit: { content: true },
  });
}
