// A person with their agency as the database gives them: what every judgement of a permission is made of.
import { z } from "zod";
import { roles } from "./person";

export const agencyOfPersonRow = z.strictObject({
  id: z.int(),
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  nameDe: z.string(),
});

export const personRow = z.strictObject({
  id: z.int(),
  signInName: z.string(),
  fullName: z.string().nullable(),
  post: z.string().nullable(),
  role: z.enum(roles),
  language: z.string().nullable(),
  agency: agencyOfPersonRow.nullable(),
});
