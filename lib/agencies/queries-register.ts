// Reads agencies for the administrator, who keeps their register.
import "server-only";
import { z } from "zod";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import type { Agency } from "./agency";
import { agencyRow } from "./agency-row";
import { mayManageAgencies } from "./policy";

const agencyListed = agencyRow.extend({
  version: z.int(),
  successor: z.string().nullable(),
  people: z.int(),
});

export type AgencyListed = Agency & {
  version: number;
  /** The code of the agency that goes on with its work; null where it has none. */
  successor: string | null;
  people: number;
};

const columns = Prisma.sql`a.id, a.code, a.name_vi AS "nameVi", a.name_en AS "nameEn", a.name_de AS "nameDe",
  a.short_vi AS "shortVi", a.short_en AS "shortEn", a.short_de AS "shortDe", a.rank, a.version,
  to_char(a.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(a.valid_to, 'YYYY-MM-DD') AS "validTo",
  (SELECT s.code FROM agency s WHERE s.id = a.successor_id) AS successor,
  (SELECT count(*)::int FROM person p WHERE p.agency_id = a.id AND p.active) AS people`;

/** Returns all agencies in their order; null where `person` does not keep the register. */
export async function getAgencyRegister(person: Person): Promise<AgencyListed[] | null> {
  if (!mayManageAgencies(person)) return null;
  return readRows(db(), agencyListed)`SELECT ${columns} FROM agency a ORDER BY a.rank, a.code`;
}
