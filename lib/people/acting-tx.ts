// By which session somebody acts. It stands beside the person and never in it, so that no page can carry it to a browser.
import "server-only";
import type { Transaction } from "@/lib/history/record-tx";
import type { Person } from "./person";

const sessions = new WeakMap<Person, string>();

/** The person as one who acts by this session: the secret id that their browser carries. */
export function actingBy<P extends Person>(person: P, session: string): P {
  sessions.set(person, session);
  return person;
}

/** Null where the person came by no session: then the database takes no history from them. */
export const sessionOf = (person: Person): string | null => sessions.get(person) ?? null;

/** Names the session to the database for the rest of the transaction; it looks up who that is and what they may. */
export async function actIn(tx: Transaction, session: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('giaoban.session', ${session}, true)`;
}
