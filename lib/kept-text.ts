// Text that somebody typed while the sign-in had ended: kept for that person alone, for the form it was typed in.
import "server-only";
import { z } from "zod";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Person } from "@/lib/people/person";
import { currentSession, personOfEndedSession } from "@/lib/people/queries";

const hoursKept = 24;

/** What stands in which form; `form` is the form's id on its page. */
export type KeptText = { form: string; typed: Record<string, string> };

const typedText = z.record(z.string(), z.string());

/**
 * Keeps the text for the owner of the browser's ended session. Where the browser no longer holds that session's mark
 * nobody is known whose text it could be: then the browser's own draft is all there is.
 */
export async function keepText({ form, typed }: KeptText): Promise<void> {
  const mark = await currentSession();
  const personId = mark && (await personOfEndedSession(mark));
  if (!personId) return;
  const kept = { form: form.slice(0, 200), typed, at: now() };
  await db().keptText.upsert({ where: { personId }, create: { personId, ...kept }, update: kept });
}

/** The text that this person typed last without being signed in; null where nothing was kept or a day has gone. */
export async function readKeptText(person: Person): Promise<KeptText | null> {
  const row = await db().keptText.findUnique({ where: { personId: person.id } });
  if (!row || now().getTime() - row.at.getTime() > hoursKept * 3_600_000) return null;
  const typed = typedText.safeParse(row.typed);
  return typed.success ? { form: row.form, typed: typed.data } : null;
}

/** Something has been saved: what was kept has served its purpose. */
export async function forgetKeptText(person: Person): Promise<void> {
  await db().keptText.deleteMany({ where: { personId: person.id } });
}
