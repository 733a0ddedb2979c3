// The schema engine as WebAssembly: migrations and their scripts without the engine binary that would be downloaded.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

type Engine = bindings.SchemaEngine;

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

/** The adapter splits a script at every semicolon, which breaks the bodies of functions: here it runs whole. */
function wholeScripts(
  adapter: SqlDriverAdapter,
  pool: pg.Pool,
  refused: (reason: unknown) => void,
): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    // The engine reports a failed script without the database's own sentence.
    await pool.query(script).catch((reason) => {
      refused(reason);
      throw reason;
    });
  };
  return adapter;
}

/** An engine on the database at `url`, for as long as `work` lasts; the engine connects only when the work needs it. */
export async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
  });
  const postgres = new PrismaPg(pool);
  let refusal: unknown;
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: postgres.provider,
    adapterName: postgres.adapterName,
    connect: async () =>
      wholeScripts(await postgres.connect(), pool, (reason) => {
        refusal = reason;
      }),
    connectToShadowDb: () => postgres.connectToShadowDb(),
  };
  try {
    const options = { datamodels: undefined };
    const silent = () => undefined;
    const engine = await bindings.SchemaEngine.new(
      options,
      silent,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work(engine);
  } catch (error) {
    throw refusal ?? error;
  } finally {
    await pool.end();
  }
}
