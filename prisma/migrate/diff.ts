// Prints the script of a new migration: the difference between two schema files, or from nothing to the first one.
// npm run --silent migration -- <schema after> [<schema before>] > prisma/migrations/<day>_<name>/migration.sql
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbedded, startEmbedded } from "@/prisma/embedded";
import { scriptBetween } from "./engine.ts";

const [after, before] = process.argv.slice(2);
if (!after) throw new Error("Name the schema file that the migration leads to.");

const folder = mkdtempSync(join(tmpdir(), "giaoban-diff-"));
const database = await startEmbedded(folder, { fleeting: true });
try {
  const schemas = [before ? await readFile(before, "utf8") : null, await readFile(after, "utf8")] as const;
  process.stdout.write(await scriptBetween(database.url, ...schemas));
} finally {
  await database.stop();
  removeEmbedded(folder);
}
