// Plain statements on the file's database: what the database itself says, with no code of ours between.
import pg from "pg";
import { afterAll } from "vitest";
import type { Database } from "@/prisma/connect";
import { testDatabaseUrl, testDatabaseUrlOfApp } from "./database";

/**
 * After `testDatabase()`: a connection as the owner or as the role of the app, and how the database answers a statement
 * that it should refuse.
 */
export async function testSql(as: "owner" | "app" = "owner") {
  const client = new pg.Client(as === "app" ? testDatabaseUrlOfApp() : testDatabaseUrl());
  client.on("error", () => undefined);
  await client.connect();
  afterAll(() => client.end());

  /** The name of the broken constraint, else the SQLSTATE; "accepted" where nothing was refused. */
  const refusal = (statement: string, values: unknown[] = []): Promise<string> =>
    client.query(statement, values).then(
      () => "accepted",
      (error: pg.DatabaseError) => error.constraint ?? error.code ?? error.message,
    );
  return { client, refusal };
}

/**
 * Lets the role of the app change rows of the file's database without a line in the history, so that a test can ask for one
 * of the other rules alone, by one statement.
 */
export async function withoutTelling(db: Database): Promise<void> {
  await db.$executeRaw`DO $$ DECLARE guard record; BEGIN
    FOR guard IN SELECT tgrelid::regclass AS of_table, tgname FROM pg_trigger
      WHERE tgname ~ '^require_(history|acting_person|merger)' AND NOT tgisinternal LOOP
      EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', guard.of_table, guard.tgname);
    END LOOP; END $$`;
}
