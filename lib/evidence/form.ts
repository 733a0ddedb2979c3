// What the two forms of evidence say beside the file itself.
import { z } from "zod";
import { entryPress } from "@/lib/tasks/task";

const { task, quarter, key } = entryPress;

/** A file for the entry of this task in this quarter. */
export const evidencePress = z.object({ task, quarter, key });
export type EvidencePress = z.output<typeof evidencePress>;

/** A file never changes: its number and its hash are the version that was seen. */
export const evidenceRemoval = z.object({
  ...evidencePress.shape,
  evidence: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "notUnderstood"),
});
export type EvidenceRemoval = z.output<typeof evidenceRemoval>;
