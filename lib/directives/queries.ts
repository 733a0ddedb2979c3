// Reads directives: all of them at once, since every page that shows one shows its place in the tree.
import "server-only";
import { cache } from "react";
import { directivesIn } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import type { Directive } from "./directive";
import { mayReadDirectives } from "./policy";

const { sql } = Prisma;

/**
 * All directives, siblings in their order, as the register is now or, on the pages of a quarter, was in it; none where
 * the person may not see them. One query in a request for each quarter, however often it is called.
 */
export const getDirectives = cache(
  async (person: Person, quarterId: number | null = null): Promise<Directive[]> => {
    if (!mayReadDirectives(person)) return [];
    return db().$queryRaw<Directive[]>`
    SELECT id, parent_id AS "parentId", superseded_by_id AS "supersededById", kind::text AS kind, slug, symbol,
           title_vi AS "titleVi", title_en AS "titleEn", title_de AS "titleDe",
           issuer_vi AS "issuerVi", issuer_en AS "issuerEn", issuer_de AS "issuerDe",
           remark_vi AS "remarkVi", remark_en AS "remarkEn", remark_de AS "remarkDe",
           to_char(issued_on, 'YYYY-MM-DD') AS "issuedOn"
    FROM ${directivesIn(sql`${quarterId}::int`)} d ORDER BY rank, symbol, id`;
  },
);

/** The register as its pages show it; null where the person may not see it. */
export const getRegister = async (person: Person): Promise<Directive[] | null> =>
  mayReadDirectives(person) ? getDirectives(person) : null;
