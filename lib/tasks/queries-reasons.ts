// Reads of the reasons for delay, those that are no longer offered included.
import "server-only";
import { db } from "@/lib/db";
import type { Person } from "@/lib/people/person";
import type { ReasonView } from "./view";

/** Everybody who is signed in may know them: they explain what was written with them. */
export const getReasons = (_person: Person): Promise<ReasonView[]> =>
  db().delayReason.findMany({ orderBy: { rank: "asc" } });
