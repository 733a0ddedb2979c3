// What became of many tasks that were confirmed at once, as the page of one's own work tells it.
import { z } from "zod";

export const confirmedAnswer = z.strictObject({
  is: z.literal("confirmed"),
  count: z.int().min(0),
  /** The codes of those that had changed meanwhile, in lower case. */
  leftOut: z.array(z.string()).max(300),
});
export type ConfirmedAnswer = z.output<typeof confirmedAnswer>;

/** What the page of one's own work tells: of one task, by its code in lower case, or of many. */
export const workAnswer = z.union([z.string(), confirmedAnswer]);
export type WorkAnswer = z.output<typeof workAnswer>;
