// Extension of a deadline: its states and forms. The lead agency asks for it, whoever confirms the task decides it.
import { z } from "zod";
import { day, text } from "@/lib/forms/typed";
import { entrySubmission } from "@/lib/tasks/task";

const extensionStates = ["ASKED", "AGREED", "DECLINED", "WITHDRAWN"] as const;
export type ExtensionState = (typeof extensionStates)[number];

const reason = text.pipe(z.string().min(1, "extensionReasonMissing"));

export const extensionAsked = z.object({ ...entrySubmission, newDue: day, reason });
export type ExtensionAsked = z.output<typeof extensionAsked>;

export const extensionDecided = z.object({
  ...entrySubmission,
  extension: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  to: z.enum(["AGREED", "DECLINED"], "notUnderstood"),
  remark: text,
});
export type ExtensionDecided = z.output<typeof extensionDecided>;

/** The agency withdraws its own extension. */
export const extensionWithdrawn = z.object({
  ...entrySubmission,
  extension: extensionDecided.shape.extension,
});
export type ExtensionWithdrawn = z.output<typeof extensionWithdrawn>;
