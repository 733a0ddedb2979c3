// Health of the app for monitoring: whether the database answers, and whether its clock agrees with ours.
import "server-only";
import { type Drift, driftOf } from "./clock-drift";
import { db } from "./db";
import { environment } from "./env";

/** How far the database's clock is from ours; null where the database does not answer. */
export async function databaseAnswers(): Promise<Drift | null> {
  return driftOf(db(), environment().demoToday).catch(() => null);
}
