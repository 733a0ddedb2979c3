// The order of a start: checks, build, database, data, app; and a clean end, whatever ends it.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Environment, type Settings, settings } from "@/lib/server/env";
import { type Embedded, startEmbedded } from "@/prisma/embedded";
import { Unstartable } from "@/prisma/unstartable";
import { announce, startErrorSentence } from "./announce.ts";
import { startApp, untilHealthy } from "./app.ts";
import { build } from "./build.ts";
import { checkDatabase, checkFolder, checkPort } from "./checks.ts";
import { endAll } from "./children.ts";
import { keptSecret } from "./first.ts";
import { generate } from "./generate.ts";
import { prepare } from "./prepare.ts";

let database: Promise<Embedded> | undefined;
let ending: Promise<never> | undefined;

/** The app first, the database after it. One that has not come up by then is ended by its guard. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    await endAll();
    const embedded = await Promise.race([database?.catch(() => undefined), pause(1_000)]);
    await embedded?.stop();
    process.exit(code);
  })();
  return ending;
}

/** The outcome of `work`, unless the database is gone before: then nothing can come of it any more. */
async function besideDatabase<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
  const gone = (await database)?.gone;
  if (!gone) return work;
  // What fails because of that may be faster than the reason for it.
  const told = work.catch(async (error: unknown) => {
    throw (await Promise.race([gone, pause(1_000)])) ?? error;
  });
  return Promise.race([
    told,
    gone.then((reason) => {
      throw reason;
    }),
  ]);
}

async function surroundings(set: Settings): Promise<Environment> {
  const { databaseUrl, authSecret } = set;
  if (databaseUrl && authSecret) return { ...set, databaseUrl, authSecret };
  database = startEmbedded(set.dataDir);
  return { ...set, databaseUrl: (await database).url, authSecret: authSecret ?? keptSecret(set) };
}

async function start(development: boolean): Promise<void> {
  const set = { ...settings(), development };
  await checkPort(set);
  if (set.databaseUrl) await checkDatabase(set.databaseUrl);
  else checkFolder(set);
  await (development ? generate() : build());
  const environment = await surroundings(set);
  const prepared = await besideDatabase(prepare(environment, { wholeServer: database !== undefined }));
  const app = startApp({
    ...environment,
    databaseUrl: prepared.appDatabaseUrl ?? environment.databaseUrl,
  });
  await besideDatabase(untilHealthy(app, environment));
  announce(environment, prepared);
  (await database)?.keep((sentence) => process.stderr.write(`${sentence}\n`));
  await besideDatabase(once(app, "exit"));
  if (!ending) throw new Unstartable("The app ended by itself: what it says stands above.");
}

/** Runs until a signal, the end of who has started it, or the end of app or database; then all of it ends. */
export function begin({ development }: { development: boolean }): void {
  // A closed terminal takes no more words: that must not end this process before it has ended the others.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("disconnect", () => void end(0));
  start(development).catch((error: unknown) => {
    if (ending) return;
    process.stderr.write(`${startErrorSentence(error)}\n`);
    void end(1);
  });
}
