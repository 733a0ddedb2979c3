// A database of its own for each test file: a copy of the migrated one, dropped when the file is done.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { db } from "@/lib/server/db";
import { appRoleOf } from "@/prisma/app-role";
import { assertUtc, connect, type Database } from "@/prisma/connect";

/** Runs one statement beside the copies; a copy is taken only while nobody is connected to the original. */
async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(inDatabase(inject("template"), "postgres"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

let ofOwner = "";

/**
 * A fresh, migrated, empty database, spoken to as its owner, who may give it whatever rows a test begins with; `db()`
 * of the app speaks to it as the role that the app has, for the rest of the file.
 * Call it once, at the head of a test file: `const db = await testDatabase()`.
 */
export async function testDatabase(): Promise<Database> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE giaoban STRATEGY FILE_COPY`);
  // A copy has its original's tables and rights, but not what the start takes away from the database itself.
  await onServer(`REVOKE CREATE, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  ofOwner = inDatabase(inject("template"), name);
  process.env.DATABASE_URL = inDatabase(inject("templateOfApp"), name);
  const database = connect(ofOwner, { poolSize: 5 });
  afterAll(async () => {
    await Promise.all([database.$disconnect(), db().$disconnect()]);
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  await assertUtc(database);
  return database;
}

/** The address of the file's database for its owner, for what connects by itself; and for the role of the app. */
export const testDatabaseUrl = (): string => ofOwner;
export const testDatabaseUrlOfApp = (): string => process.env.DATABASE_URL ?? "";

/** The role as which the app connects to it, as it is passed to verify. */
export const appRoleOfTests = () => ({ ...appRoleOf("", testDatabaseUrlOfApp()), own: true });
