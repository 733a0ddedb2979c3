// Plain statements on the file's database: what the database itself says, with no code of ours between.
import pg from "pg";
import { afterAll } from "vitest";
import { testDatabaseUrl, testDatabaseUrlOfApp } from "@/tests/support/database";

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
