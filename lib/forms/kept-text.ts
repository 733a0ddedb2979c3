// Keeps text that was typed after the session had ended: for that person alone, for the form it was typed in.
import "server-only";
import { z } from "zod";
import type { Person } from "@/lib/people/person";
import { currentSession, personOfEndedSession } from "@/lib/people/queries";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";

const keptRow = z.strictObject({ form: z.string(), typed: z.unknown() });

const hoursKept = 24;

/** The text of one form, by field; `form` is the form's id on its page. */
export type KeptText = { form: string; typed: Record<string, string> };

/** In characters of JSON; a little under the table's limit, which also counts the spaces that jsonb writes. */
const mostCharacters = 90_000;

/** The one character that the database stores in no text. */
const withoutNull = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.replaceAll("\0", "")]));

const typedText = z.record(z.string(), z.string());

/**
 * Keeps the text for the owner of the browser's session, if it expired by itself. Where the browser's cookie names no
 * such session the owner is not known, and nothing is kept: only the browser's own draft is left.
 */
export async function keepText({ form, typed }: KeptText): Promise<void> {
  const mark = await currentSession();
  const personId = mark && (await personOfEndedSession(mark));
  if (!personId) return;
  const text = JSON.stringify(withoutNull(typed));
  if (text.length > mostCharacters) return;
  // The real time, by which texts lapse, even where the demonstration's day is fixed.
  await db().$executeRaw`
    INSERT INTO kept_text (person_id, form, typed, at)
    VALUES (${personId}, ${form.slice(0, 200)}, ${text}::jsonb, now())
    ON CONFLICT (person_id) DO UPDATE SET form = excluded.form, typed = excluded.typed, at = excluded.at`;
}

/** The text that this person typed last after the session had ended; null where none was kept in the last 24 hours. */
export async function readKeptText(person: Person): Promise<KeptText | null> {
  const [row] = await readRows(db(), keptRow)`
    SELECT form, typed FROM kept_text
    WHERE person_id = ${person.id} AND at > now() - make_interval(hours => ${hoursKept})`;
  const typed = typedText.safeParse(row?.typed);
  return row && typed.success ? { form: row.form, typed: typed.data } : null;
}

/** Deletes the kept text, once the person has saved something. */
export async function forgetKeptText(person: Person): Promise<void> {
  await db().keptText.deleteMany({ where: { personId: person.id } });
}
