// The fields of the two forms of evidence, beside the file itself.
import { z } from "zod";
import { entrySubmission } from "@/lib/tasks/task";

const { task, quarter, key } = entrySubmission;

/** A file for the entry of this task in this quarter. */
export const evidenceSubmission = z.object({ task, quarter, key });
export type EvidenceSubmission = z.output<typeof evidenceSubmission>;

/** A file never changes, so its id and its hash are the version that was seen. */
export const evidenceRemoval = z.object({
  ...evidenceSubmission.shape,
  evidence: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "notUnderstood"),
});
export type EvidenceRemoval = z.output<typeof evidenceRemoval>;
