// What a form may say of a coordinating agency's part.
import { z } from "zod";
import type { Day } from "@/lib/quarters/quarter";
import { contributionStates } from "./contribution";
import { code, press, text } from "./task";

const partPress = {
  ...press,
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

/** An overdue part that is neither delivered nor declined now needs its reason and a solution; the missing fields. */
export function missingForPart(due: Day, answer: PartAnswer, today: Day): Record<string, string> {
  const late = answer.to !== "DELIVERED" && answer.to !== "DECLINED" && today > due;
  if (!late) return {};
  return {
    ...(answer.delayReasonCode ? {} : { delayReasonCode: "delayReasonCodeMissing" }),
    ...(answer.delayReason ? {} : { delayReason: "delayReasonMissing" }),
    ...(answer.proposedSolution ? {} : { proposedSolution: "proposedSolutionMissing" }),
  };
}
