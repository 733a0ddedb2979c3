// npm start, from the point where the packages are there: checks, builds, database, data, app, and a clean end.
import { once } from "node:events";
import { type Environment, type Settings, settings } from "@/lib/env";
import { sealKeyOf } from "@/lib/people/seal";
import { ensureAppRole } from "@/prisma/app-role";
import { type Embedded, startEmbedded } from "@/prisma/embedded";
import { removeLapsed } from "@/prisma/lapsed";
import { migrate } from "@/prisma/migrate";
import { Unstartable } from "@/prisma/unstartable";
import { startApp, untilHealthy } from "./app.ts";
import { build } from "./build.ts";
import { checkDatabase, checkFolder, checkPort } from "./checks.ts";
import { endAll } from "./children.ts";
import { firstLink, keepDemoDay, keptSecret, loadDemonstration, tellDrift } from "./first.ts";

let database: Promise<Embedded> | undefined;
let ending: Promise<never> | undefined;

/** The app first, the database after it. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    await endAll();
    const embedded = await database?.catch(() => undefined);
    await embedded?.stop();
    process.exit(code);
  })();
  return ending;
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
    await removeLapsed(db);
    await loadDemonstration(db, environment);
    await keepDemoDay(db, environment);
    await tellDrift(db, environment);
    const link = environment.demo ? null : await firstLink(db, environment);
    const { authSecret: secret, appDatabaseUrl: given } = environment;
    return {
      link,
      appDatabaseUrl: await ensureAppRole(environment.databaseUrl, {
        secret,
        sealKey: sealKeyOf(secret),
        given,
        wholeServer: database !== undefined,
      }),
    };
  } finally {
    await db.$disconnect();
  }
}

function announce({ appUrl, demo }: Environment, { link, appDatabaseUrl }: Prepared): void {
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
  if (link) lines.push(`The first administrator (admin) sets a password here, once: ${link}`);
  process.stdout.write(`${lines.join("\n")}\nCtrl-C stops it.\n`);
}

async function start(): Promise<void> {
  const set = settings();
  await checkPort(set);
  if (set.databaseUrl) await checkDatabase(set.databaseUrl);
  else checkFolder(set);
  await build();
  const environment = await surroundings(set);
  const prepared = await prepare(environment);
  const app = startApp({
    ...environment,
    databaseUrl: prepared.appDatabaseUrl ?? environment.databaseUrl,
  });
  await untilHealthy(app, environment);
  announce(environment, prepared);
  await once(app, "exit");
  if (!ending) throw new Unstartable("The app ended by itself: what it says stands above.");
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.on("disconnect", () => void end(0));
start().catch((error: unknown) => {
  if (ending) return;
  process.stderr.write(error instanceof Unstartable ? `${error.message}\n` : `${(error as Error).stack}\n`);
  void end(1);
});
