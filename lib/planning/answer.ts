// The result of saving a plan, as its page shows it.
import { z } from "zod";

/** One task entered is named by its code, in lower case as in addresses; the others are values. */
export const planAnswer = z.union([
  z.string(),
  z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("removed"), code: z.string() }),
    z.strictObject({ is: z.literal("copied"), count: z.int().min(0) }),
    z.strictObject({ is: z.literal("table"), changed: z.int().min(0), entered: z.int().min(0) }),
  ]),
]);
export type PlanAnswer = z.output<typeof planAnswer>;
type Is<K> = Extract<PlanAnswer, { is: K }>;
/** The code in lower case, as in addresses. */
export type TaskRemovedAnswer = Is<"removed">;
export type TasksCopiedAnswer = Is<"copied">;
export type PlanTableAnswer = Is<"table">;
