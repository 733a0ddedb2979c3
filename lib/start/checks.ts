// What must be true before anything is made: a free port, a folder that can be written, a database that answers.
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import pg from "pg";
import type { Settings } from "@/lib/server/env";
import { assertMigratable } from "@/prisma/migrate";
import { Unstartable } from "@/prisma/unstartable";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

function refusalOfPort(code: string, { host, port }: Settings): string {
  if (code === "EADDRINUSE")
    return `PORT ${port} is taken by another program: stop that one or set another PORT.`;
  if (code === "EACCES") return `PORT ${port} may not be opened by this user: set a PORT above 1023.`;
  return `HOST ${host} is not an address of this machine (${code}).`;
}

export function checkPort(settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(new Unstartable(refusalOfPort(codeOf(error), settings))));
    server.listen({ host: settings.host, port: settings.port, exclusive: true }, () =>
      server.close(() => resolve()),
    );
  });
}

/** Step by step: the recursive call never returns where a folder such as /proc accepts none. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

export function checkFolder({ dataDir }: Settings): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    readdirSync(dataDir);
  } catch (error) {
    throw new Unstartable(
      `DATA_DIR ${dataDir} cannot be written (${codeOf(error)}): name a folder of your own.`,
    );
  }
}

const oldest = 15;

export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || codeOf(error) : codeOf(error);
    throw new Unstartable(`DATABASE_URL leads to no database that answers (${reason}).`);
  }
  try {
    const { rows } = await client.query<{ number: number }>(
      "SELECT current_setting('server_version_num')::int AS number",
    );
    const version = Math.floor((rows[0]?.number ?? 0) / 10_000);
    if (version < oldest)
      throw new Unstartable(`DATABASE_URL leads to PostgreSQL ${version}; Giaoban needs ${oldest} or later.`);
    await assertMigratable(client);
  } finally {
    await client.end();
  }
}
