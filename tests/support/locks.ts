// Two transactions at once: one holds rows and changes facts, the other is seen to wait for it, by what the database says.
import { expect } from "vitest";
import { testSql } from "./sql";

type Waited = {
  /** The statement with which it waited. */
  statement: string;
  /** What it returned or threw when it went on. */
  outcome: unknown;
};

/** After `testDatabase()`. */
export async function testLocks() {
  const { client: holder } = await testSql();
  const { client: watcher } = await testSql();

  /** The statements that wait for a lock in the file's database now. */
  async function waiting(): Promise<string[]> {
    const { rows } = await watcher.query<{ query: string }>(
      "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return rows.map(({ query }) => query.replaceAll(/\s+/g, " ").trim());
  }

  /** Runs `work` while another transaction holds what `statements` lock or change, and commits that one once `work` waits. */
  async function whileHeld(statements: string, work: () => Promise<unknown>): Promise<Waited> {
    await holder.query("BEGIN");
    await holder.query(statements);
    const outcome = work().catch((error: unknown) => error);
    try {
      await expect.poll(waiting).toHaveLength(1);
      const [statement = ""] = await waiting();
      return { statement, outcome: await holder.query("COMMIT").then(() => outcome) };
    } finally {
      await holder.query("ROLLBACK");
      await outcome;
    }
  }
  return { waiting, whileHeld };
}
