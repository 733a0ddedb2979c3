// What the administrator writes of a person, and what a role asks for: an agency exactly where the role needs one.

import { z } from "zod";
import { shapeOf } from "@/lib/forms/fields/field";
import { neededLineField } from "@/lib/forms/fields/kinds";
import type { Wrong } from "@/lib/language/error-key";
import { isAgencyRole, type Role } from "@/lib/people/person";
import { personFields } from "./fields";
import { ownPassword } from "./sign-in";

const { signInName, fullName, post, role, agency, language, reason } = shapeOf(personFields);
const written = { fullName, post, role, agency };

const submission = {
  /** Numbers this submission; a link's secret is made of it, so it must not be guessed. */
  key: z.uuid("notUnderstood"),
};

const ofPerson = {
  ...submission,
  name: z.string("notUnderstood").max(64, "notUnderstood"),
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
};

export const personMaking = z.object({
  ...submission,
  signInName,
  ...written,
  language,
});
export type PersonMaking = z.output<typeof personMaking>;

export const personChange = z.object({ ...ofPerson, ...written });
export type PersonChange = z.output<typeof personChange>;

export const personSubmission = z.object(ofPerson);
export type PersonSubmission = z.output<typeof personSubmission>;

export const deactivation = z.object({
  ...ofPerson,
  reason,
});
export type Deactivation = z.output<typeof deactivation>;

export const signingOut = z.object({
  ...ownPassword,
  reason: neededLineField("signingOutReason", "lineLong", { longest: 200 }).read,
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
