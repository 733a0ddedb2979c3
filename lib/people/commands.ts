// Coming in, going out, and the password.
import "server-only";
import { randomUUID } from "node:crypto";
import { change } from "@/lib/change";
import { db } from "@/lib/db";
import { record, type Transaction } from "@/lib/history/record";
import type { Language } from "@/lib/language/language";
import { Refusal } from "@/lib/refusal";
import { countGuess, forgiveGuesses } from "./guesses";
import { hashOfLink } from "./link";
import { hashPassword, isPassword } from "./password";
import type { Person } from "./person";
import { personOfId } from "./queries";
import { type SessionMark, sessionHours } from "./session";
import { type PasswordByLink, type PasswordChange, type SignIn, signInNameOf } from "./sign-in";

/** Opens a session for the right name and password; null for anything else, after the same time. */
export async function signIn(
  typed: Pick<SignIn, "name" | "password">,
  address: string,
): Promise<SessionMark | null> {
  const signInName = signInNameOf(typed.name);
  const guess = { name: signInName ?? typed.name, address };
  await countGuess(guess);
  const found = signInName
    ? await db().person.findUnique({
        where: { signInName },
        select: { id: true, active: true, passwordHash: true, sessionVersion: true },
      })
    : null;
  const right = await isPassword(found?.passwordHash ?? null, typed.password);
  if (!found?.active || !right) return null;
  await forgiveGuesses(guess);
  return openSession(db(), found.id, found.sessionVersion);
}

/** The version is the one read with the password: where that was changed meanwhile, the session is void from the start. */
async function openSession(tx: Transaction, personId: number, version: number): Promise<SessionMark> {
  const session = randomUUID();
  await tx.$executeRaw`
    WITH over AS (DELETE FROM session WHERE person_id = ${personId} AND expires_at < now())
    INSERT INTO session (id, person_id, version, created_at, expires_at)
    VALUES (${session}::uuid, ${personId}, ${version}, now(), now() + make_interval(hours => ${sessionHours}))`;
  return { session, version };
}

/** Ends the session's row; the cookie, wherever a copy of it lies, is worth nothing from then on. */
export async function endSession(mark: SessionMark): Promise<void> {
  await db().$executeRaw`
    UPDATE session SET ended_at = now() WHERE id = ${mark.session}::uuid AND ended_at IS NULL`;
}

/** A new password for oneself. All other sessions of the person end; this one goes on under the next version. */
export async function changePassword(
  person: Person,
  { current, password, key }: Omit<PasswordChange, "again">,
  mark: SessionMark,
): Promise<SessionMark> {
  const guess = { name: person.signInName, address: `person ${person.id}` };
  await countGuess(guess);
  const before = await db().person.findUniqueOrThrow({ where: { id: person.id } });
  if (!(await isPassword(before.passwordHash, current))) throw new Refusal("passwordWrong", {}, "current");
  await forgiveGuesses(guess);
  const passwordHash = await hashPassword(password);
  const version = await change(person, { key }, async (tx) => {
    const next = await replacePassword(tx, person, passwordHash, before.sessionVersion);
    await tx.session.update({ where: { id: mark.session }, data: { version: next } });
    await tx.$executeRaw`UPDATE session SET ended_at = now()
      WHERE person_id = ${person.id} AND id <> ${mark.session}::uuid AND ended_at IS NULL`;
    await record(tx, person, { subject: "person", subjectId: person.id, event: "passwordChanged" });
    return String(next);
  });
  return { session: mark.session, version: Number(version) };
}

/** Writes the hash if nobody changed it meanwhile, and gives the version that sessions need from now on. */
async function replacePassword(
  tx: Transaction,
  { id }: Person,
  passwordHash: string,
  seen: number,
): Promise<number> {
  const { count } = await tx.person.updateMany({
    where: { id, sessionVersion: seen },
    data: { passwordHash, sessionVersion: seen + 1 },
  });
  if (count === 0) throw new Refusal("passwordChangedMeanwhile");
  return seen + 1;
}

/** Sets the password of the person to whom the link was given, once, and signs them in; every older session ends. */
export async function setPasswordByLink({
  link,
  password,
}: Omit<PasswordByLink, "again">): Promise<SessionMark> {
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ personId: number; version: number }[]>`
      UPDATE one_time_link l SET used_at = now() FROM person p
      WHERE l.hash = ${hashOfLink(link)} AND l.used_at IS NULL AND l.expires_at > now()
        AND p.id = l.person_id AND p.active
      RETURNING p.id AS "personId", p.session_version AS version`;
    const person = used && (await personOfId(tx, used.personId));
    if (!person) throw new Refusal("linkUsed");
    const version = await replacePassword(tx, person, passwordHash, used.version);
    await tx.$executeRaw`UPDATE session SET ended_at = now() WHERE person_id = ${person.id} AND ended_at IS NULL`;
    await record(tx, person, { subject: "person", subjectId: person.id, event: "passwordSet" });
    return openSession(tx, person.id, version);
  });
}

/** The language in which this person's pages are written, in every browser. */
export async function chooseLanguage(person: Person, language: Language): Promise<void> {
  await db().person.update({ where: { id: person.id }, data: { language } });
}
