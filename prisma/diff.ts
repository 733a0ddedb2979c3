// Writes the script of a new migration: the difference between two schema files, or from nothing to the first one.
// node prisma/diff.ts <schema after> [<schema before>] > prisma/migrations/<number>_<name>/migration.sql
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbedded, startEmbedded } from "./embedded.ts";
import { withEngine } from "./engine.ts";

const [after, before] = process.argv.slice(2);
if (!after) throw new Error("Name the schema file that the migration leads to.");

const datamodel = async (path: string) => ({
  tag: "schemaDatamodel" as const,
  files: [{ path, content: await readFile(path, "utf8") }],
});

const change = {
  from: before ? await datamodel(before) : { tag: "empty" as const },
  to: await datamodel(after),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
};

// The engine compares files only, and yet wants a database to be there.
const folder = mkdtempSync(join(tmpdir(), "giaoban-diff-"));
const database = await startEmbedded(folder, { fleeting: true });
try {
  const { stdout } = await withEngine(database.url, (engine) => engine.diff(change));
  process.stdout.write(stdout ?? "");
} finally {
  await database.stop();
  removeEmbedded(folder);
}
