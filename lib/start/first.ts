// What is loaded into a new database: the demonstration, or the first administrator's link.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hoursValid, linkAddress, newLink } from "@/lib/passwords/link";
import { driftInWords, driftOf } from "@/lib/server/clock-drift";
import type { Settings } from "@/lib/server/env";
import type { Database } from "@/prisma/connect";

/** The secret that signs the tokens, kept beside the embedded data so that a restart signs nobody out. */
export function keptSecret({ dataDir }: Settings): string {
  const file = join(dataDir, "auth-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** Loads the demonstration into a database that has no quarter yet. */
export async function loadDemonstration(db: Database, settings: Settings): Promise<void> {
  if (!settings.demoToday || (await db.quarter.count()) > 0) return;
  process.stdout.write("Loading the demonstration data …\n");
  const { seed } = await import("@/prisma/seed");
  const { keepSnapshot: takeSnapshot } = await import("@/lib/summary/keep-snapshot-tx");
  await seed(db, { language: settings.demoLanguage, today: settings.demoToday, takeSnapshot });
}

/** The database judges deadlines by the demonstration's day as the app does. */
export async function keepDemoDay(db: Database, { demoToday }: Settings): Promise<void> {
  await db.committee.update({
    where: { id: 1 },
    data: { demoToday: demoToday ? new Date(`${demoToday}T00:00:00Z`) : null },
  });
}

/** Two clocks that differ are reported at once: pages are drawn by this machine's, changes judged by the database's. */
export async function tellDrift(db: Database, { demoToday }: Settings): Promise<void> {
  const told = driftInWords(await driftOf(db, demoToday));
  if (told) process.stderr.write(`${told}\n`);
}

/**
 * While no administrator has ever set a password there is a link to do so, new with each start: whoever can read what
 * the start prints is trusted with the first account.
 */
export async function firstLink(db: Database, { appUrl }: Settings): Promise<string | null> {
  const admins = await db.person.findMany({ where: { role: "ADMIN" }, orderBy: { id: "asc" } });
  if (admins.some((admin) => admin.passwordHash)) return null;
  const admin = admins[0] ?? (await db.person.create({ data: { signInName: "admin", role: "ADMIN" } }));
  const { secret, hash } = newLink();
  const expiresAt = new Date(Date.now() + hoursValid * 3_600_000);
  await db.$transaction([
    db.oneTimeLink.deleteMany({ where: { personId: admin.id, usedAt: null } }),
    db.oneTimeLink.create({ data: { hash, personId: admin.id, expiresAt } }),
  ]);
  return `${appUrl}${linkAddress(secret)}`;
}
