// The PostgreSQL that comes with the packages, for one start: made where there is none, found again, kept and stopped.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { home, type Owner, owner, programs } from "./embedded/files.ts";
import { Keeper } from "./embedded/keep.ts";
import { addressOf, environment, type Options, type Place, serverOn } from "./embedded/server.ts";
import { Unstartable } from "./unstartable.ts";

export { freePort } from "./embedded/server.ts";
export type Embedded = Pick<Keeper, "gone" | "keep" | "stop"> & { url: string };

const fileOfPassword = (folder: string): string => join(folder, "password");

const passwordIn = (folder: string): string =>
  existsSync(fileOfPassword(folder)) ? readFileSync(fileOfPassword(folder), "utf8").trim() : "";

/** The password of the database in `folder`, made where there is neither; without it nobody gets into the data. */
function ensurePassword(folder: string, user: Owner | null): string {
  const file = fileOfPassword(folder);
  if (!passwordIn(folder)) {
    if (existsSync(join(folder, "data")))
      throw new Unstartable(
        `There is no password in ${file} for the database beside it: put that file back.`,
      );
    writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
    if (user) chownSync(file, user.uid, user.gid);
  }
  return passwordIn(folder);
}

/** Into a folder of another name first, so that an interrupted attempt is never taken for a database. */
async function create({ folder, data, user }: Place): Promise<void> {
  const unfinished = `${data}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const flags = [`--pgdata=${unfinished}`, `--pwfile=${fileOfPassword(folder)}`, "--username=giaoban"];
  const style = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions"];
  const where = { cwd: folder, env: environment, ...user };
  await promisify(execFile)(join(programs(user), "initdb"), [...flags, ...style], where).catch(
    (error: Error & { stderr?: string }) => {
      const said = error.stderr
        ?.trim()
        .split("\n")
        .find((line) => /error|fatal|panic/i.test(line));
      rmSync(unfinished, { recursive: true, force: true });
      throw new Unstartable(`No database can be made in ${folder}: ${said ?? error.message.split("\n")[0]}.`);
    },
  );
  renameSync(unfinished, data);
}

/** The database of the app, made where the server is new. */
async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'giaoban'");
  if (!rowCount) await client.query("CREATE DATABASE giaoban");
}

/** The PostgreSQL whose data is in `dataFolder`. Throws a sentence where it does not come up, or has another user. */
export async function startEmbedded(dataFolder: string, options: Options = {}): Promise<Embedded> {
  const user = owner();
  const folder = home(dataFolder, user);
  const password = ensurePassword(folder, user);
  const place = { dataFolder, folder, data: join(folder, "data"), user, password };
  if (!existsSync(place.data)) await create(place);
  const keeper = new Keeper(place, options);
  const { client, port } = await keeper.begin();
  await ensureDatabase(client).catch(async (error: unknown) => {
    await keeper.stop();
    throw error;
  });
  return {
    url: addressOf(port, password, "giaoban"),
    gone: keeper.gone,
    keep: (tellKilled) => keeper.keep(tellKilled),
    stop: () => keeper.stop(),
  };
}

/** The address of the embedded PostgreSQL that another program runs on `dataFolder`; null when none runs. */
export function runningAddress(dataFolder: string): string | null {
  const folder = home(dataFolder, owner());
  const server = serverOn(join(folder, "data"));
  return server && addressOf(server.port, passwordIn(folder), "giaoban");
}

/** Removes the data of a stopped embedded PostgreSQL, wherever it is. */
export function removeEmbedded(dataFolder: string): void {
  if (existsSync(join(dataFolder, "database")))
    rmSync(home(dataFolder, owner()), { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}
