// What a form may say of a coordinating agency's part.

import { z } from "zod";
import { asPlanned } from "@/lib/delay-reasons/reason";
import { text } from "@/lib/forms/typed";
import type { Wrong } from "@/lib/language/error-key";
import { contributionStates } from "@/lib/tasks/contribution";
import { code, submission } from "@/lib/tasks/task";

const partPress = {
  ...submission,
  part: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
};

/** The asked agency's word: accept, decline, deliver, or keep the state and say why it is late. */
export const partAnswer = z.object({
  ...partPress,
  to: z.enum(contributionStates, "notUnderstood"),
  remark: text,
  delayReasonCode: code,
  delayReason: text,
  proposedSolution: text,
});
export type PartAnswer = z.output<typeof partAnswer>;

/** The lead's word on a delivered part: acknowledge it, or return it with a remark. */
export const partReceipt = z.object({
  ...partPress,
  to: z.enum(contributionStates, "notUnderstood"),
  remark: text,
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
