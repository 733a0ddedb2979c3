// Applies the files of prisma/rules whose text is another than the one applied last.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { stepTables } from "@/prisma/rules/steps";
import { inTransaction } from "./transaction.ts";

const folder = join(import.meta.dirname, "../rules");

/**
 * In the order in which they are applied: what a file names is defined in an earlier one, or is looked up when it runs.
 */
export const ruleFiles = [
  "rows.sql",
  "clock.sql",
  "steps.sql",
  "standing.sql",
  "agencies.sql",
  "people.sql",
  "quarters.sql",
  "closed.sql",
  "tasks.sql",
  "entries.sql",
  "reporting.sql",
  "parts.sql",
  "part-ends.sql",
  "extensions.sql",
  "evidence.sql",
  "closing.sql",
  "snapshots.sql",
  "papers.sql",
  "history/chain.sql",
  "history/acting.sql",
  "history/required.sql",
  "history/of-tasks.sql",
  "history/of-quarters.sql",
  "history/of-house.sql",
] as const;

export type RuleFile = { name: string; script: string; sha256: string };

/** The tables of allowed steps, filled anew from the constants that lib reads too. */
const fillSteps = (): string =>
  stepTables
    .map(({ table, rows }) => {
      const values = rows.map((row) => `(${row.map((word) => `'${word}'`).join(", ")})`);
      return `DELETE FROM ${table};\nINSERT INTO ${table} (kind, from_state, to_state) VALUES\n  ${values.join(",\n  ")};\n`;
    })
    .join("");

/** The files of rules as this version has them, in the order in which they are applied. */
export async function readRules(): Promise<RuleFile[]> {
  const scripts = await Promise.all(
    ruleFiles.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
  );
  return [["steps.ts", fillSteps()] as const, ...scripts].map(([name, script]) => ({
    name,
    script,
    sha256: createHash("sha256").update(script).digest("hex"),
  }));
}

/** Functions find tables where these rules put them, whatever a session puts before: `SET search_path FROM CURRENT`. */
const pinSearchPath = "SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)";

/**
 * Applies the files that have changed since they were applied, or all of them, in one transaction; returns their names.
 * After a migration all are applied, since it may have taken away what a file makes.
 */
export async function applyRules(client: pg.Client, { all }: { all: boolean }): Promise<string[]> {
  const rules = await readRules();
  const { rows } = await client.query<{ name: string; sha256: string }>("SELECT name, sha256 FROM rule_file");
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const due = rules.filter(({ name, sha256 }) => all || applied.get(name) !== sha256);
  if (due.length === 0) return [];
  await inTransaction(client, async () => {
    await client.query(pinSearchPath);
    for (const { name, script, sha256 } of due) {
      await client.query(script);
      await client.query(
        `INSERT INTO rule_file (name, sha256) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, applied_at = now()`,
        [name, sha256],
      );
    }
    await client.query("DELETE FROM rule_file WHERE name <> ALL ($1)", [rules.map(({ name }) => name)]);
  });
  return due.map(({ name }) => `rules/${name}`);
}
