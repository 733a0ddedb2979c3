// Coming in, going out, and the password.
import "server-only";
import { randomUUID } from "node:crypto";
import { answerTo, change, changeByStranger } from "@/lib/change";
import { db } from "@/lib/db";
import { record, type Transaction } from "@/lib/history/record";
import type { Language } from "@/lib/language/language";
import { Refusal } from "@/lib/refusal";
import { countGuess, forgiveGuesses, sealed } from "./guesses";
import { hashOfLink } from "./link";
import { hashPassword, isPassword } from "./password";
import type { Person } from "./person";
import { personOfId } from "./queries";
import { type SessionMark, sessionHours, sessionMarkIn } from "./session";
import { type PasswordByLink, type PasswordChange, type SignIn, signInNameOf } from "./sign-in";

/** Opens a session for the right name and password; null for anything else, after the same time. */
export async function signIn(
  typed: Pick<SignIn, "name" | "password">,
  address: string | null,
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

/** How long the session before a change of password still holds, for a press whose answer the line has swallowed. */
const secondsForResending = 60;

/**
 * A new password for oneself. Every other session of the person ends, and this one goes on as a new one, so that a
 * copy of its cookie is worth nothing either. The same press once more gives the same session.
 */
export async function changePassword(
  person: Person,
  { current, password, key }: Omit<PasswordChange, "again">,
  mark: SessionMark,
): Promise<SessionMark> {
  const before = await db().person.findUniqueOrThrow({ where: { id: person.id } });
  const press = { key, passwords: sealed(JSON.stringify([current, password])) };
  const answer = await answerTo(person, press);
  if (answer !== null) return sessionOf(answer);
  const guess = { name: `person ${person.id}`, address: null };
  await countGuess(guess);
  if (!(await isPassword(before.passwordHash, current))) throw new Refusal("passwordWrong", {}, "current");
  await forgiveGuesses(guess);
  const passwordHash = await hashPassword(password);
  const given = await change(person, press, async (tx) => {
    const version = await replacePassword(tx, person, passwordHash, before.sessionVersion);
    const renewed = await renewSession(tx, person.id, mark, version);
    await record(tx, person, { subject: "person", subjectId: person.id, event: "passwordChanged" });
    return JSON.stringify(renewed);
  });
  return sessionOf(given);
}

function sessionOf(answer: string): SessionMark {
  const mark = sessionMarkIn(JSON.parse(answer));
  if (!mark) throw new Error("The answer to a change of password is no session.");
  return mark;
}

/** The former session takes the new version for its last minute; all others are over. */
async function renewSession(
  tx: Transaction,
  personId: number,
  former: SessionMark,
  version: number,
): Promise<SessionMark> {
  await tx.$executeRaw`UPDATE session SET ended_at = now()
    WHERE person_id = ${personId} AND id <> ${former.session}::uuid AND ended_at IS NULL`;
  await tx.$executeRaw`UPDATE session
    SET version = ${version}, expires_at = least(expires_at, now() + make_interval(secs => ${secondsForResending}))
    WHERE id = ${former.session}::uuid`;
  return openSession(tx, personId, version);
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

/** Asked before the costly hash, so that invented links cost little; whether it is still so is judged with the change. */
async function isOpenLink(link: string): Promise<boolean> {
  const [open] = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM one_time_link WHERE hash = ${hashOfLink(link)} AND used_at IS NULL AND expires_at > now()`;
  return open !== undefined;
}

/** Sets the password of the person to whom the link was given, once, and signs them in; every older session ends. */
export async function setPasswordByLink({
  link,
  password,
}: Omit<PasswordByLink, "again">): Promise<SessionMark> {
  if (!(await isOpenLink(link))) throw new Refusal("linkUsed");
  const passwordHash = await hashPassword(password);
  return changeByStranger(async (tx) => {
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
