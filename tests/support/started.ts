// The file's database as a start of the app leaves it.
import { ensureAppRole } from "@/prisma/app-role";
import { testDatabaseUrl, testDatabaseUrlOfApp } from "./database";

/** After `testDatabase()`: a copy has no rights of its own on itself, so that everybody may what a start takes from them. */
export async function asStarted(): Promise<void> {
  const key = Buffer.alloc(32, 7);
  await ensureAppRole(testDatabaseUrl(), { key, sealKey: key, given: testDatabaseUrlOfApp() });
}
