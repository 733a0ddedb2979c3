// Bends of a database's definitions, one after the other, each taken back before the next, and what verify says of each.
import { resolveInCatalogue } from "@/prisma/verify/session";
import { checkDefinitions } from "@/prisma/verify/verify";
import { appRoleOfTests } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";
import { asStarted } from "@/tests/support/started";

export type Bend = {
  /** One or more statements. */
  sql: string;
  /** What a sentence has to say. */
  says: string;
};

/** After `testDatabase()`: the database as a start leaves it, and how to bend it. */
export async function bendable() {
  await asStarted();
  const { client } = await testSql();
  const role = appRoleOfTests();

  /** What verify finds after these statements, which are taken back. */
  async function foundAfter(sql: string): Promise<string[]> {
    await client.query("BEGIN");
    try {
      await client.query(sql);
      return await checkDefinitions(await resolveInCatalogue(client), role);
    } finally {
      await client.query("ROLLBACK");
    }
  }

  /** The bends that verify does not name, and what it names besides: every bend has a sentence of its own, and no other is there. */
  async function unnamed(bends: Bend[]): Promise<string[]> {
    const found = await foundAfter(bends.map(({ sql }) => sql).join(";\n"));
    return [
      ...bends
        .filter(({ says }) => !found.some((each) => each.startsWith(says)))
        .map(({ sql }) => `not named: ${sql}`),
      ...found
        .filter((each) => !bends.some(({ says }) => each.startsWith(says)))
        .map((each) => `named besides: ${each}`),
    ];
  }

  /** The same for one bend at a time. */
  async function unnamedInTurn(bends: Bend[]): Promise<string[]> {
    const all: string[] = [];
    for (const bend of bends) all.push(...(await unnamed([bend])));
    return all;
  }

  /** Bends made of the rows of a question to the catalogue: none is forgotten that comes later. */
  async function bends<T extends object>(query: string, bend: (row: T) => Bend | Bend[]): Promise<Bend[]> {
    const { rows } = await client.query<T>(query);
    return rows.flatMap(bend);
  }
  return { client, role: role.name, foundAfter, unnamed, unnamedInTurn, bends };
}
