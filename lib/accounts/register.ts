// What the administrator writes of a person, and what a role asks for: an agency exactly where the role needs one.

import { z } from "zod";
import type { Wrong } from "@/lib/language/error-key";
import { languages } from "@/lib/language/language";
import { isAgencyRole, type Role, roles } from "@/lib/people/person";
import { ownPassword, signInNameOf } from "./sign-in";

/** An address of the register that cannot be anybody's. */
const reserved = ["new"];

const signInName = z
  .string("signInNameWrong")
  .transform((typed) => signInNameOf(typed) ?? "")
  .refine((name) => name !== "" && !reserved.includes(name), "signInNameWrong");

/** One line of text: NFC, without control characters, trimmed. */
const line = z
  .string()
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replace(/\p{Cc}+/gu, " ")
      .trim(),
  )
  .pipe(z.string().max(200, "lineLong"))
  .default("");

const submission = {
  /** Numbers this submission; a link's secret is made of it, so it must not be guessed. */
  key: z.uuid("notUnderstood"),
};

const ofPerson = {
  ...submission,
  name: z.string("notUnderstood").max(64, "notUnderstood"),
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
};

const written = {
  fullName: line,
  post: line,
  role: z.enum(roles, "roleMissing"),
  /** The agency's code; empty is none. */
  agency: z.string().max(10, "notUnderstood").toUpperCase().default(""),
};

export const personMaking = z.object({
  ...submission,
  signInName,
  ...written,
  language: z.enum(languages, "notUnderstood"),
});
export type PersonMaking = z.output<typeof personMaking>;

export const personChange = z.object({ ...ofPerson, ...written });
export type PersonChange = z.output<typeof personChange>;

export const personSubmission = z.object(ofPerson);
export type PersonSubmission = z.output<typeof personSubmission>;

export const deactivation = z.object({
  ...ofPerson,
  reason: line.pipe(z.string().min(1, "deactivationReason")),
});
export type Deactivation = z.output<typeof deactivation>;

export const signingOut = z.object({
  ...ownPassword,
  reason: line.pipe(z.string().min(1, "signingOutReason")),
});
export type SigningOut = z.output<typeof signingOut>;

type Written = { fullName: string; post: string; role: Role; agency: string };

/** What is missing or too much, each field with its message; empty where all fits. */
export function wrongInPerson({ fullName, post, role, agency }: Written): Wrong {
  const wrong: Wrong = {};
  if (!fullName && !post) wrong.fullName = "fullNameMissing";
  if (isAgencyRole(role) && !agency) wrong.agency = "agencyMissing";
  if (!isAgencyRole(role) && agency) wrong.agency = "agencyNotForRole";
  return wrong;
}
