// Reads of agencies: all of them, those of former years included.
import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import type { Person } from "@/lib/people/person";
import type { Agency } from "./agency";

/** All agencies in their order; everybody who is signed in may know them. One query in a request. */
export const getAgencies = cache(
  async (_person: Person): Promise<Agency[]> =>
    db().$queryRaw<Agency[]>`
      SELECT id, code, name_vi AS "nameVi", name_en AS "nameEn", name_de AS "nameDe",
             short_vi AS "shortVi", short_en AS "shortEn", short_de AS "shortDe", rank,
             to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
      FROM agency ORDER BY rank, code`,
);
