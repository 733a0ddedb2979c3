// Whether the database is at this version: its migrations, its files of rules, and the rows that come from a constant.
import { namesOfMigrations } from "@/prisma/migrate";
import type { RuleFile } from "@/prisma/migrate/rules";
import { stepTables } from "@/prisma/rules/steps";
import type { Reading } from "./session.ts";

type Named = { name: string };

async function checkMigrations({ client, at }: Reading): Promise<string[]> {
  const { rows } = await client.query<Named>(
    `SELECT migration_name AS name FROM ${at}._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const ofVersion = await namesOfMigrations();
  const applied = rows.map(({ name }) => name);
  return [
    ...ofVersion
      .filter((name) => !applied.includes(name))
      .map((name) => `The migration ${name} was not applied: npm start applies it.`),
    ...applied
      .filter((name) => !ofVersion.includes(name))
      .map((name) => `The migration ${name} is not of this version: check with the version that applied it.`),
  ];
}

async function checkRuleFiles({ client, at }: Reading, rules: readonly RuleFile[]): Promise<string[]> {
  const { rows } = await client.query<Omit<RuleFile, "script">>(`SELECT name, sha256 FROM ${at}.rule_file`);
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  return rules
    .filter(({ name, sha256 }) => applied.get(name) !== sha256)
    .map(
      ({ name }) => `The rules of ${name} were not applied as this version has them: npm start applies them.`,
    );
}

const literal = (row: readonly string[]): string => row.map((word) => `'${word}'`).join(", ");

async function checkSteps({ client, at }: Reading): Promise<string[]> {
  const found: string[] = [];
  for (const { table, rows } of stepTables) {
    const { rows: stored } = await client.query<{ step: string }>(
      `SELECT concat_ws(' ', kind, from_state, to_state) AS step FROM ${at}.${table} ORDER BY 1`,
    );
    const ofVersion = new Map(rows.map((row) => [row.join(" "), row]));
    const isStored = new Set(stored.map(({ step }) => step));
    for (const [step, row] of ofVersion)
      if (!isStored.has(step))
        found.push(
          `The step ${step} is missing in ${table}: INSERT INTO ${table} (kind, from_state, to_state) VALUES (${literal(row)}) restores it.`,
        );
    for (const step of isStored)
      if (!ofVersion.has(step))
        found.push(
          `The step ${step} in ${table} is not of this version: DELETE FROM ${table} WHERE (kind, from_state, to_state) = (${literal(step.split(" "))}) removes it.`,
        );
  }
  return found;
}

/** The tables that are read here. */
export const tablesOfVersion = ["_prisma_migrations", "rule_file", ...stepTables.map(({ table }) => table)];

/** One sentence for each migration, file of rules or allowed step that is not of this version, or not there. */
export async function checkApplied(reading: Reading, rules: readonly RuleFile[]): Promise<string[]> {
  return [
    ...(await checkMigrations(reading)),
    ...(await checkRuleFiles(reading, rules)),
    ...(await checkSteps(reading)),
  ];
}
