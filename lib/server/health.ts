// Whether the app can serve, and whether its clock goes with the database's: for whoever watches over it.
import "server-only";
import { type Drift, driftOf } from "./clock-drift";
import { db } from "./db";
import { environment } from "./env";

/** How the database's clock stands to ours; null where the database does not answer. */
export async function databaseAnswers(): Promise<Drift | null> {
  return driftOf(db(), environment().demoToday).catch(() => null);
}
