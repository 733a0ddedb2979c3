// The secrets that somebody types: no page shows them again, no draft, log or history keeps them.
import { z } from "zod";
import { dictionary } from "@/lib/forms/fields/field";
import { secretField } from "@/lib/forms/fields/kinds";

/** "ệ" arrives composed from one keyboard and in three characters from another: both are the same password. */
export const composed = (password: string): string => password.normalize("NFC");

const leastCharacters = 12;
const mostCharacters = 200;

/** A password that somebody chooses. */
const chosen = z
  .string("passwordShort")
  .max(mostCharacters, "passwordLong")
  .refine((value) => [...composed(value)].length >= leastCharacters, "passwordShort");

const typed = (wrong: string) =>
  z.string("passwordMissing").min(1, "passwordMissing").max(mostCharacters, wrong);

/** The password to be, twice, since nobody sees it while typing, and one's own present one. */
export const passwordFields = dictionary("password", {
  password: secretField(chosen),
  again: secretField(z.string("passwordsDiffer")),
  current: secretField(typed("passwordWrong")),
});

/** The password with which somebody signs in. */
export const signInFields = dictionary("password", { password: secretField(typed("signInWrong")) });

/** The link that sets a password brought its secret in a field of this name once; an old page may still send it. */
export const linkFields = dictionary("password", { link: secretField(z.string()) });
