// A person with their agency as read from the database: what every permission is judged on.
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
