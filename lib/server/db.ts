// The app's one client of the database.
import "server-only";
import { connect, type Database } from "@/prisma/connect";
import { environment } from "./env";

// The development server loads modules again and again, and each would open a pool of its own.
const held: { giaobanDatabase?: Database } = globalThis as typeof globalThis & { giaobanDatabase?: Database };

/** The client, made with the first call, so that a build needs no database. */
export function db(): Database {
  held.giaobanDatabase ??= connect(environment().databaseUrl);
  return held.giaobanDatabase;
}
