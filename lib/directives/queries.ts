// Reads directives: all of them at once, since every page that shows one shows its place in the tree.
import "server-only";
import { cache } from "react";
import { z } from "zod";
import { directivesIn } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { dayRow, readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import { type Directive, directiveKinds } from "./directive";
import { mayReadDirectives } from "./policy";

const directiveRow = z.strictObject({
  id: z.int(),
  parentId: z.int().nullable(),
  supersededById: z.int().nullable(),
  kind: z.enum(directiveKinds),
  slug: z.string(),
  symbol: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  titleDe: z.string(),
  issuerVi: z.string(),
  issuerEn: z.string(),
  issuerDe: z.string(),
  remarkVi: z.string().nullable(),
  remarkEn: z.string().nullable(),
  remarkDe: z.string().nullable(),
  issuedOn: dayRow.nullable(),
});

const { sql } = Prisma;

/**
 * Returns all directives, siblings in their order, as the register is now or, on the pages of a quarter, was in it;
 * none where the person may not see them. One query in a request for each quarter, however often it is called.
 */
export const getDirectives = cache(
  async (person: Person, quarterId: number | null = null): Promise<Directive[]> => {
    if (!mayReadDirectives(person)) return [];
    return readRows(db(), directiveRow)`
    SELECT id, parent_id AS "parentId", superseded_by_id AS "supersededById", kind::text AS kind, slug, symbol,
           title_vi AS "titleVi", title_en AS "titleEn", title_de AS "titleDe",
           issuer_vi AS "issuerVi", issuer_en AS "issuerEn", issuer_de AS "issuerDe",
           remark_vi AS "remarkVi", remark_en AS "remarkEn", remark_de AS "remarkDe",
           to_char(issued_on, 'YYYY-MM-DD') AS "issuedOn"
    FROM ${directivesIn(sql`${quarterId}::int`)} d ORDER BY rank, symbol, id`;
  },
);

/** Returns the register as its pages show it; null where the person may not see it. */
export const getRegister = async (person: Person): Promise<Directive[] | null> =>
  mayReadDirectives(person) ? getDirectives(person) : null;
