// The result of confirming many tasks at once, as the page of one's own work shows it.
import { z } from "zod";

export const confirmedAnswer = z.strictObject({
  is: z.literal("confirmed"),
  count: z.int().min(0),
  /** The codes of those that had changed since, in lower case. */
  leftOut: z.array(z.string()).max(300),
});
export type ConfirmedAnswer = z.output<typeof confirmedAnswer>;

/** The answer on the page of one's own work: about one task, by its code in lower case, or about many. */
export const workAnswer = z.union([z.string(), confirmedAnswer]);
export type WorkAnswer = z.output<typeof workAnswer>;
