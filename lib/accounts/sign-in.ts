// What somebody types to come in, and about the own account afterwards.
import { z } from "zod";
import { languages } from "@/lib/language/language";
import { mostCharacters, newPassword } from "@/lib/passwords/password";

/** The shape of a sign-in name (the database's own check); people also type it with capitals or spaces around it. */
const pattern = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** The name as it is kept; null for what cannot be anybody's. */
export function signInNameOf(typed: string): string | null {
  const name = typed.trim().toLowerCase();
  return pattern.test(name) ? name : null;
}

export const signInForm = z.object({
  name: z.string("nameMissing").trim().min(1, "nameMissing").max(200, "signInWrong"),
  password: z.string("passwordMissing").min(1, "passwordMissing").max(mostCharacters, "signInWrong"),
  next: z.string().max(2000).optional(),
});

const chosen = z.object({ password: newPassword, again: z.string("passwordsDiffer") });
const bothSame = ({ password, again }: z.output<typeof chosen>): boolean =>
  password.normalize("NFC") === again.normalize("NFC");
const differ = { error: "passwordsDiffer", path: ["again"] };

/** `of` says for which link the page was drawn; the link's secret comes in a cookie alone (link-cookie.ts). */
export const passwordByLink = chosen
  .extend({ of: z.string("linkMissing").max(64, "linkMissing") })
  .refine(bothSame, differ);

/** One's own password once more, for what a copied cookie must not do. */
export const ownPassword = {
  current: z.string("passwordMissing").min(1, "passwordMissing").max(mostCharacters, "passwordWrong"),
  key: z.uuid("notUnderstood"),
};

export const passwordChange = chosen.extend(ownPassword).refine(bothSame, differ);

export const othersEnding = z.object(ownPassword);

export const languageChoice = z.object({
  language: z.enum(languages, "notUnderstood"),
  back: z.string().optional(),
});

export type OthersEnding = z.output<typeof othersEnding>;
export type LanguageChoice = z.output<typeof languageChoice>;
export type SignIn = z.output<typeof signInForm>;
export type PasswordByLink = z.output<typeof passwordByLink>;
export type PasswordChange = z.output<typeof passwordChange>;
