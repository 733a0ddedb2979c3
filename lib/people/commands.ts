// Coming in, going out, and the password.
import "server-only";
import { randomUUID } from "node:crypto";
import { answerTo, change } from "@/lib/change";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { record, type Transaction } from "@/lib/history/record";
import { sealed } from "@/lib/keys";
import type { Language } from "@/lib/language/language";
import { Refusal } from "@/lib/refusal";
import { countGuess, countWrong, forgiveGuesses, guessAtName, guessOfKnown, guessOfPerson } from "./guesses";
import { assertPlace } from "./hashing";
import { type KnownHere, markOf } from "./known-here";
import { hashOfLink } from "./link";
import { hashPassword, isPassword } from "./password";
import type { Person } from "./person";
import { personOfId } from "./queries";
import { getKnownOfPerson } from "./queries-password";
import { type SessionMark, sessionHours, sessionMarkIn } from "./session";
import { type PasswordByLink, type PasswordChange, type SignIn, signInNameOf } from "./sign-in";

type Account = { id: number; passwordHash: string; sessionVersion: number };

/** Who can come in by this name; null where nobody can, whatever the password. */
async function accountOf(signInName: string): Promise<Account | null> {
  const select = { id: true, active: true, passwordHash: true, sessionVersion: true };
  const row = await db().person.findUnique({ where: { signInName }, select });
  return row?.active && row.passwordHash ? { ...row, passwordHash: row.passwordHash } : null;
}

/** Compares where there is something to compare; where there is not, the same places must be free. */
async function isRight(account: Account | null, password: string): Promise<boolean> {
  if (account) return isPassword(account.passwordHash, password);
  assertPlace();
  return false;
}

/**
 * Opens a session for the right name and password; null for anything else, after the same time.
 * @param known what this browser carries of earlier sign-ins
 */
export async function signIn(
  typed: Pick<SignIn, "name" | "password">,
  address: string | null,
  known: readonly KnownHere[] = [],
): Promise<SessionMark | null> {
  const signInName = signInNameOf(typed.name);
  const account = signInName ? await accountOf(signInName) : null;
  const mark = account && markOf(known, account, now());
  const guess = mark ? guessOfKnown(mark.id) : guessAtName(signInName ?? typed.name, address);
  await countGuess(guess);
  const began = performance.now();
  const right = await isRight(account, typed.password);
  if (account && right) {
    await forgiveGuesses(guess);
    return openSession(db(), account.id, account.sessionVersion);
  }
  if (!mark) await countWrong(began);
  return null;
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
  const press = { key, passwords: sealed("press", JSON.stringify([current, password])) };
  const answer = await answerTo(person, press);
  if (answer !== null) return sessionOf(answer);
  await assertHardToGuess(person, password);
  const guess = guessOfPerson(person.id);
  await countGuess(guess);
  if (!before.passwordHash || !(await isPassword(before.passwordHash, current)))
    throw new Refusal("passwordWrong", {}, "current");
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
async function ownerOfOpenLink(link: string): Promise<{ id: number } | null> {
  const [open] = await db().$queryRaw<{ id: number }[]>`
    SELECT person_id AS id FROM one_time_link
    WHERE hash = ${hashOfLink(link)} AND used_at IS NULL AND expires_at > now()`;
  return open ?? null;
}

/** The lists are large, and loaded where somebody chooses a password. */
async function assertHardToGuess(person: { id: number }, password: string): Promise<void> {
  const { weaknessOf } = await import("./weak-password");
  const weakness = weaknessOf(password, await getKnownOfPerson(person));
  if (weakness) throw new Refusal(weakness, {}, "password");
}

/** Sets the password of the person to whom the link was given, once, and signs them in; every older session ends. */
export async function setPasswordByLink({
  link,
  password,
}: Omit<PasswordByLink, "again">): Promise<SessionMark> {
  const owner = await ownerOfOpenLink(link);
  if (!owner) throw new Refusal("linkUsed");
  await assertHardToGuess(owner, password);
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
