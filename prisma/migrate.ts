// Brings a database to the present schema: the scripts of prisma/migrations, each once, in order.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { withEngine } from "./engine.ts";

const folder = join(import.meta.dirname, "migrations");

async function migrations() {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((each) => each.isDirectory()).map((each) => each.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  );
}

/** Applies what is missing at `url` and returns the names of what was applied. */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await migrations(),
  };
  const filters = { externalTables: [], externalEnums: [] };
  const { appliedMigrationNames } = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return appliedMigrationNames;
}
