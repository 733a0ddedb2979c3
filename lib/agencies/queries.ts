// Reads all agencies, those of former years included, by the names of now or of a quarter.
import "server-only";
import { cache } from "react";
import { agenciesIn } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import type { Agency } from "./agency";
import { agencyRow } from "./agency-row";

const { sql } = Prisma;

/**
 * Returns all agencies in their order, as they are called now or, on the pages of a quarter, in it: a closed one keeps
 * the names of its time. Everybody who is signed in may know them. One query in a request for each quarter.
 */
export const getAgencies = cache(
  async (_person: Person, quarterId: number | null = null): Promise<Agency[]> =>
    readRows(db(), agencyRow)`
      SELECT id, code, name_vi AS "nameVi", name_en AS "nameEn", name_de AS "nameDe",
             short_vi AS "shortVi", short_en AS "shortEn", short_de AS "shortDe", rank,
             to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
      FROM ${agenciesIn(sql`${quarterId}::int`)} a ORDER BY rank, code`,
);
