// Whether the app can serve: for whoever watches over it.
import "server-only";
import { db } from "@/lib/db";

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
