// npm start, from the point where the packages are there: checks, builds, database, data, app, and a clean end.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Environment, isDemoExposed, type Settings, settings } from "@/lib/server/env";
import { keyFor } from "@/lib/server/keys";
import { ensureAppRole } from "@/prisma/app-role";
import { type Embedded, startEmbedded } from "@/prisma/embedded";
import { removeLapsed } from "@/prisma/lapsed";
import { migrate } from "@/prisma/migrate";
import { Unstartable } from "@/prisma/unstartable";
import { startApp, untilHealthy } from "./app.ts";
import { build } from "./build.ts";
import { checkDatabase, checkFolder, checkPort } from "./checks.ts";
import { endAll } from "./children.ts";
import { assertNoDemonstration } from "./demonstration.ts";
import { firstLink, keepDemoDay, keptSecret, loadDemonstration, tellDrift } from "./first.ts";
import { lineOfLink } from "./first-link.ts";

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

type Prepared = {
  /** The first administrator's link, where there is still none with a password. */
  link: string | null;
  /** The address of the role as which the app connects; null where none can be made. */
  appDatabaseUrl: string | null;
};

async function prepare(environment: Environment): Promise<Prepared> {
  await migrate(environment.databaseUrl);
  // Only now: in a fresh clone the build has just generated the client that this file is made of.
  const { assertUtc, connect } = await import("@/prisma/connect");
  const db = connect(environment.databaseUrl, { poolSize: 2 });
  try {
    await assertUtc(db);
    await assertNoDemonstration(db, environment);
    await removeLapsed(db);
    await loadDemonstration(db, environment);
    await keepDemoDay(db, environment);
    await tellDrift(db, environment);
    const link = environment.demo ? null : await firstLink(db, environment);
    const { databaseUrl, authSecret, appDatabaseUrl: given } = environment;
    const key = keyFor("app-role", authSecret);
    const sealKey = keyFor("session-seal", authSecret);
    const wholeServer = database !== undefined;
    return { link, appDatabaseUrl: await ensureAppRole(databaseUrl, { key, sealKey, given, wholeServer }) };
  } finally {
    await db.$disconnect();
  }
}

function announce({ appUrl, demo, dataDir }: Environment, { link, appDatabaseUrl }: Prepared): void {
  const lines = [`Giaoban is at ${appUrl}`];
  if (!appDatabaseUrl)
    lines.push(
      "The app connects as the owner of the database: let the role of DATABASE_URL make roles (CREATEROLE), or name another one in APP_DATABASE_URL.",
    );
  if (demo) {
    const agencies = ["vptu", "btc", "ubkt", "btg", "bdv", "bnc"];
    lines.push("Demonstration accounts, password giaoban-demo:");
    lines.push(`  ${agencies.map((agency) => `staff.${agency}`).join(" ")}`);
    lines.push(`  ${agencies.map((agency) => `head.${agency}`).join(" ")}`, "  office committee chair admin");
  }
  if (isDemoExposed({ demo, appUrl }))
    lines.push(
      "Warning: others reach this demonstration by APP_URL, and its passwords are published. Keep nothing here that matters; real work begins with another database, without DEMO=1.",
    );
  const ofLink = lineOfLink(link, { dataDir, terminal: process.stdout.isTTY === true });
  if (ofLink) lines.push(ofLink);
  process.stdout.write(`${lines.join("\n")}\nCtrl-C stops it.\n`);
}

/** What the machine refuses is said in a sentence; of everything else it helps to know where it happened. */
function sentenceOf(error: unknown): string {
  if (error instanceof Unstartable) return error.message;
  const { code, path, stack } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return `The disk is full: ${path ?? "a file"} cannot be written.`;
  return path && /^E(ACCES|PERM|ROFS|IO)$/.test(code ?? "")
    ? `${path} cannot be used (${code}).`
    : `${stack}`;
}

async function start(): Promise<void> {
  const set = settings();
  await checkPort(set);
  if (set.databaseUrl) await checkDatabase(set.databaseUrl);
  else checkFolder(set);
  await build();
  const environment = await surroundings(set);
  const prepared = await besideDatabase(prepare(environment));
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

// A closed terminal takes no more words: that must not end this process before it has ended the others.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.on("disconnect", () => void end(0));
start().catch((error: unknown) => {
  if (ending) return;
  process.stderr.write(`${sentenceOf(error)}\n`);
  void end(1);
});
