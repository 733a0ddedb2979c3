// The PostgreSQL of the journeys as a program of its own, with the demonstration in a database that copies are taken from.
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { settingsOf } from "@/lib/server/env";
import { build } from "@/lib/start/build";
import { prepare } from "@/lib/start/prepare";
import { removeEmbedded, startEmbedded } from "@/prisma/embedded";
import { secret } from "./secret";

const folder = resolve(".test", "journeys");

await build();
if (existsSync(folder)) removeEmbedded(folder);
// What the apps of the run before said.
rmSync(resolve(".test", "apps"), { recursive: true, force: true });
const server = await startEmbedded(folder, { fleeting: true });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
const set = settingsOf({ DEMO: "1" });
await prepare({ ...set, databaseUrl: server.url, authSecret: secret }, { wholeServer: true });
const client = new pg.Client(server.url);
await client.connect();
await client.query("ALTER DATABASE giaoban IS_TEMPLATE true");
await client.end();
process.stdout.write(`The demonstration stands at ${server.url}\n`);
await server.gone;
