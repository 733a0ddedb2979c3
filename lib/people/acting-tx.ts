// The session by which a person acts, kept beside the person and never in it, so that no page can send it to a browser.
import "server-only";
import type { Transaction } from "@/lib/history/record-tx";
import type { Person } from "./person";

const sessions = new WeakMap<Person, string>();

/** Returns the person as one who acts by this session: the secret id that their browser carries. */
export function actingBy<P extends Person>(person: P, session: string): P {
  sessions.set(person, session);
  return person;
}

/**
 * Returns the person's session id; null where there is none: then the database refuses history written in their name.
 */
export const sessionOf = (person: Person): string | null => sessions.get(person) ?? null;

/** Sets the session for the rest of the transaction; the database looks up whose it is and what they may do. */
export async function actIn(tx: Transaction, session: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('giaoban.session', ${session}, true)`;
}
