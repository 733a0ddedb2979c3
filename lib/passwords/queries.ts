// What a guesser knows of a person: the names from which passwords are made.
import "server-only";
import { z } from "zod";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import type { NamesOfOwner } from "./weak-password";

const namesRow = z.strictObject({
  signInName: z.string(),
  fullName: z.string().nullable(),
  agencies: z.array(z.string()),
});

/** Returns the names of a person, and codes and names of all agencies. Throws where there is no such person. */
export async function getKnownOfPerson(person: { id: number }): Promise<NamesOfOwner> {
  const [row] = await readRows(db(), namesRow)`
    SELECT p.sign_in_name AS "signInName", p.full_name AS "fullName",
      (SELECT coalesce(jsonb_agg(word), '[]') FROM agency a,
        unnest(ARRAY[a.code, a.name_vi, a.name_en, a.name_de, a.short_vi, a.short_en, a.short_de]) AS word) AS agencies
    FROM person p WHERE p.id = ${person.id}`;
  if (!row) throw new Error("There is no such person.");
  return row;
}
