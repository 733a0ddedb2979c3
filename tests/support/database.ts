// A database of its own for each test file: a copy of the migrated one, dropped when the file is done.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { db } from "@/lib/db";
import { assertUtc, type Database } from "@/prisma/connect";

/** Runs one statement beside the copies; a copy is taken only while nobody is connected to the original. */
async function onServer(statement: string): Promise<void> {
  const address = new URL(inject("template"));
  address.pathname = "/postgres";
  const client = new pg.Client(address.href);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A fresh, migrated, empty database; `db()` of the app speaks to it for the rest of the file.
 * Call it once, at the head of a test file: `const db = await testDatabase()`.
 */
export async function testDatabase(): Promise<Database> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE giaoban STRATEGY FILE_COPY`);
  const address = new URL(inject("template"));
  address.pathname = `/${name}`;
  process.env.DATABASE_URL = address.href;
  const database = db();
  afterAll(async () => {
    await database.$disconnect();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  await assertUtc(database);
  return database;
}

/** The address of the file's database, for what connects by itself. */
export const testDatabaseUrl = (): string => process.env.DATABASE_URL ?? "";
