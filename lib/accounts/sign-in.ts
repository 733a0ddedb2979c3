// What somebody types to come in, and about the own account afterwards.
import { z } from "zod";
import { shapeOf } from "@/lib/forms/fields/field";
import { passwordFields, signInFields } from "@/lib/passwords/fields";
import { personFields } from "./fields";

export const signInForm = z.object({
  name: z.string("nameMissing").trim().min(1, "nameMissing").max(200, "signInWrong"),
  ...shapeOf(signInFields),
  next: z.string().max(2000).optional(),
});

const { password, again, current } = shapeOf(passwordFields);
const chosen = z.object({ password, again });
const bothSame = ({ password, again }: z.output<typeof chosen>): boolean =>
  password.normalize("NFC") === again.normalize("NFC");
const differ = { error: "passwordsDiffer", path: ["again"] };

/** `of` says for which link the page was drawn; the link's secret comes in a cookie alone (link-cookie.ts). */
export const passwordByLink = chosen
  .extend({ of: z.string("linkMissing").max(64, "linkMissing") })
  .refine(bothSame, differ);

/** One's own password once more, for what a copied cookie must not do. */
export const ownPassword = {
  current,
  key: z.uuid("notUnderstood"),
};

export const passwordChange = chosen.extend(ownPassword).refine(bothSame, differ);

export const othersEnding = z.object(ownPassword);

export const languageChoice = z.object({
  language: personFields.language.read,
  back: z.string().optional(),
});

export type OthersEnding = z.output<typeof othersEnding>;
export type LanguageChoice = z.output<typeof languageChoice>;
export type SignIn = z.output<typeof signInForm>;
export type PasswordByLink = z.output<typeof passwordByLink>;
export type PasswordChange = z.output<typeof passwordChange>;
