// The form of a preview: which file is to be taken in.
import { z } from "zod";

export const takingIn = z.object({
  file: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  key: z.string().min(8, "notUnderstood").max(100, "notUnderstood"),
});
export type TakingIn = z.output<typeof takingIn>;
