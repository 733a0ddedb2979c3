// Reads of people for who keeps their register.
import "server-only";
import { db } from "@/lib/db";
import type { Person, Role } from "./person";
import { mayManagePeople } from "./policy";

export type PersonListed = {
  id: number;
  signInName: string;
  fullName: string | null;
  post: string | null;
  role: Role;
  agencyCode: string | null;
  active: boolean;
};

/** Everybody, by agency and role; null for who may not know that there is such a list. */
export async function getPeople(person: Person): Promise<PersonListed[] | null> {
  if (!mayManagePeople(person)) return null;
  return db().$queryRaw<PersonListed[]>`
    SELECT p.id, p.sign_in_name AS "signInName", p.full_name AS "fullName", p.post, p.role::text AS role,
           a.code AS "agencyCode", p.active
    FROM person p LEFT JOIN agency a ON a.id = p.agency_id
    ORDER BY a.rank NULLS LAST, a.code, p.role DESC, p.sign_in_name`;
}
