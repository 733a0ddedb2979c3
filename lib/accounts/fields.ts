// What is said of a person: by the administrator of somebody, and by everybody of themselves. Passwords are secrets.
import { z } from "zod";
import { dictionary } from "@/lib/forms/fields/field";
import { choiceField, fieldReadAs, neededLineField, shownField } from "@/lib/forms/fields/kinds";
import { line as typedLine } from "@/lib/forms/typed";
import { languages } from "@/lib/language/language";
import { roles } from "@/lib/people/person";

/** The shape of a sign-in name (the database's own check); people also type it with capitals or spaces around it. */
const pattern = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** The name as it is kept; null for what cannot be anybody's. */
export function signInNameOf(typed: string): string | null {
  const name = typed.trim().toLowerCase();
  return pattern.test(name) ? name : null;
}

/** An address of the register that cannot be anybody's. */
const reserved = ["new"];

const signInName = z
  .string("signInNameWrong")
  .transform((typed) => signInNameOf(typed) ?? "")
  .refine((name) => name !== "" && !reserved.includes(name), "signInNameWrong");

const written = typedLine.pipe(z.string().max(200, "lineLong"));

export const personFields = dictionary("person", {
  signInName: fieldReadAs("line", signInName, { longest: 64 }),
  fullName: fieldReadAs("line", written, { longest: 200 }),
  post: fieldReadAs("line", written, { longest: 200 }),
  role: choiceField(roles, "roleMissing", { words: "people.role", told: "fields.person.role.told" }),
  /** The agency's code; empty is none. */
  agency: fieldReadAs("agency", z.string().max(10, "notUnderstood").toUpperCase().default(""), {}),
  language: choiceField(languages, "notUnderstood", {}),
  active: shownField("tick", { ticked: ["people.state.active", "people.state.inactive"] }),
  /** Why somebody is deactivated, or everybody signed out: it is kept in the history as the note. */
  reason: neededLineField("deactivationReason", "lineLong", { longest: 200 }),
});
