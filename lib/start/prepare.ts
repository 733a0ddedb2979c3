// What a database is given before the app is let at it: the present model, the demonstration or the first administrator's
// link, and the role as which the app connects.
import type { Environment } from "@/lib/server/env";
import { keyFor } from "@/lib/server/keys";
import { ensureAppRole } from "@/prisma/app-role";
import { removeLapsed } from "@/prisma/lapsed";
import { migrate } from "@/prisma/migrate";
import { assertNoDemonstration } from "./demonstration.ts";
import { firstLink, keepDemoDay, loadDemonstration, tellDrift } from "./first.ts";

export type Prepared = {
  /** The first administrator's link, where there is still none with a password. */
  link: string | null;
  /** The address of the role as which the app connects; null where none can be made. */
  appDatabaseUrl: string | null;
};

type Options = {
  /** Whether the server is the embedded one, whose other databases are closed to the app's role. */
  wholeServer: boolean;
};

/** Throws a sentence where the database cannot be used for what the environment says. */
export async function prepare(environment: Environment, { wholeServer }: Options): Promise<Prepared> {
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
    return { link, appDatabaseUrl: await ensureAppRole(databaseUrl, { key, sealKey, given, wholeServer }) };
  } finally {
    await db.$disconnect();
  }
}
