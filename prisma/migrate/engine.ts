// Prisma's schema engine as WebAssembly, for development alone: the script that leads from one schema file to another. The
// engine's own program would be a download.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const modulePath = createRequire(import.meta.url)
  .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  .replace(/\.js$/, ".wasm");

async function instantiate(): Promise<void> {
  const imports = { "./schema_engine_bg.js": { ...bindings } };
  const { instance } = await WebAssembly.instantiate(await readFile(modulePath), imports);
  bindings.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
}

let instantiated: Promise<void> | undefined;

/** The text of a schema file; null is a database in which nothing is yet. */
export type Schema = string | null;

const described = (schema: Schema) =>
  schema === null
    ? { tag: "empty" as const }
    : { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content: schema }] };

async function engineOn(url: string): Promise<bindings.SchemaEngine> {
  instantiated ??= instantiate();
  await instantiated;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

const filters = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from one schema to another, without what the schema language cannot say. The engine compares the two
 * texts only, and yet wants to connect to a PostgreSQL at `url`.
 */
export async function scriptBetween(url: string, before: Schema, after: string): Promise<string> {
  const engine = await engineOn(url);
  const { stdout } = await engine.diff({
    from: described(before),
    to: described(after),
    script: true,
    exitCode: null,
    filters,
  });
  // The schema of the database is there, whatever its name.
  return (stdout ?? "").replace(/^-- CreateSchema\n.*;\n+/m, "");
}

/** What Prisma's engine finds of these migrations in the database at `url`: edited, failed or not applied yet. */
export async function historyFor(url: string, migrations: readonly { name: string; script: string }[]) {
  const engine = await engineOn(url);
  return engine.diagnoseMigrationHistory({
    migrationsList: {
      baseDir: "migrations",
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
      shadowDbInitScript: "",
      migrationDirectories: migrations.map(({ name, script }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: script } },
      })),
    },
    optInToShadowDatabase: false,
    filters,
  });
}
