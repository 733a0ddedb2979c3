// What a form may say of a coordinating agency's part.

import { z } from "zod";
import { asPlanned } from "@/lib/delay-reasons/reason";
import { shapeOf } from "@/lib/forms/fields/field";
import type { Wrong } from "@/lib/language/error-key";
import { contributionStates } from "@/lib/tasks/contribution";
import { partFields } from "@/lib/tasks/fields";
import { submission } from "@/lib/tasks/task";

const { agency: _agency, asked: _asked, until: _until, ...answered } = shapeOf(partFields);

const partSubmission = {
  ...submission,
  part: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
};

/** The asked agency's word: accept, decline, deliver, or keep the state and say why it is late. */
export const partAnswer = z.object({
  ...partSubmission,
  to: z.enum(contributionStates, "notUnderstood"),
  ...answered,
});
export type PartAnswer = z.output<typeof partAnswer>;

/** The lead's word on a delivered part: acknowledge it, or return it with a remark. */
export const partReceipt = z.object({
  ...partSubmission,
  to: z.enum(contributionStates, "notUnderstood"),
  remark: answered.remark,
});
export type PartReceipt = z.output<typeof partReceipt>;

/** Whoever keeps a part as it is says why and what helps: the missing fields. A step needs neither. */
export function missingForPart(keeps: boolean, answer: PartAnswer): Wrong {
  // A part is waited for: it has no quarter of its own beyond which it could run.
  if (answer.delayReasonCode === asPlanned) return { delayReasonCode: "delayReasonCodeMissing" };
  if (!keeps) return {};
  return {
    ...(answer.delayReasonCode ? {} : { delayReasonCode: "delayReasonCodeMissing" }),
    ...(answer.delayReason ? {} : { delayReason: "delayReasonMissing" }),
    ...(answer.proposedSolution ? {} : { proposedSolution: "proposedSolutionMissing" }),
  };
}
