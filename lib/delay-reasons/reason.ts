// The reasons for delay that the Office keeps: what a form may say of one, and how its code is made.
import { z } from "zod";
import { reasonShape } from "./fields";

const key = z.string().min(8, "notUnderstood").max(100, "notUnderstood");
const submission = {
  reason: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "notUnderstood"),
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  key,
};

export const reasonAdded = z.object({ ...reasonShape, key });
export type ReasonAdded = z.output<typeof reasonAdded>;

export const reasonChanged = z.object({ ...submission, ...reasonShape });
export type ReasonChanged = z.output<typeof reasonChanged>;

export const reasonMoved = z.object({ ...submission, to: z.enum(["up", "down"], "notUnderstood") });
export type ReasonMoved = z.output<typeof reasonMoved>;

export const reasonSubmission = z.object(submission);
export type ReasonSubmission = z.output<typeof reasonSubmission>;

/**
 * A task that runs beyond its quarter as planned says so by this code and needs no other words, as long as its deadline
 * is not past (rule 3). The database knows it by the same code, whatever the Office calls it.
 */
export const asPlanned = "as-planned";

/** Whether a form offers the reason: while the Office does, and where it was given when the Office still did. */
export const isOffered = (reason: { code: string; active: boolean }, given: string | undefined): boolean =>
  reason.active || reason.code === given;

/** In an address it means that no reason was given (lib/tasks/filter.ts). */
export const noReason = "none";

/** The code stays for good: made of the English name, with a number where it is taken. */
export function codeOf(nameEn: string, taken: readonly string[]): string {
  const plain = nameEn
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 34)
    .replace(/^-|-$/g, "");
  const stem = plain || "reason";
  const known = new Set([...taken, noReason]);
  const numbered = Array.from({ length: known.size + 1 }, (_, n) => (n === 0 ? stem : `${stem}-${n + 1}`));
  return numbered.find((each) => !known.has(each)) ?? stem;
}
