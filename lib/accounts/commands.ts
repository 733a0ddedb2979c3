// Coming in, going out, and the password.
import "server-only";
import { z } from "zod";
import { answerTo, change, changeByStranger } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { record, type Transaction } from "@/lib/history/record-tx";
import type { Language } from "@/lib/language/language";
import { assertPlace } from "@/lib/passwords/hashing";
import { hashOfLink } from "@/lib/passwords/link";
import { hashPassword, isPassword } from "@/lib/passwords/password";
import { getKnownOfPerson } from "@/lib/passwords/queries";
import {
  countGuess,
  countWrong,
  forgiveGuesses,
  guessAtName,
  guessOfKnown,
  guessOfPerson,
} from "@/lib/passwords/throttle";
import { actIn } from "@/lib/people/acting-tx";
import { type KnownHere, markOf } from "@/lib/people/known-here";
import type { Person } from "@/lib/people/person";
import { personOfId } from "@/lib/people/queries";
import {
  hashOfSession,
  newSession,
  type SessionMark,
  sessionHours,
  sessionOfSubmission,
} from "@/lib/people/session";
import { security } from "@/lib/security/security-event";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { sealed } from "@/lib/server/keys";
import { idRow, readRows } from "@/lib/server/rows";
import { signInNameOf } from "./fields";
import { sealOf } from "./seal";
import type { PasswordChange, SignIn } from "./sign-in";

const endedRow = z.strictObject({ of: z.int().nullable() });
const usedRow = z.strictObject({ personId: z.int(), version: z.int() });

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
 * Opens a session for the right name and password. Returns its mark; null for anything else, after the same time.
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
    return openSession(db(), { session: newSession(), version: account.sessionVersion }, account.id);
  }
  if (!mark) await countWrong(began);
  return null;
}

/** The version is the one read with the password: where that was changed since, the session is void from the start. */
async function openSession(tx: Transaction, mark: SessionMark, personId: number): Promise<SessionMark> {
  const { session, version } = mark;
  const hash = hashOfSession(session);
  const seal = sealOf(hash, personId);
  await tx.$executeRaw`
    INSERT INTO session (hash, person_id, version, created_at, expires_at, last_seen_at, seal)
    VALUES (${hash}, ${personId}, ${version}, now(), now() + make_interval(hours => ${sessionHours}), now(), ${seal})`;
  return mark;
}

/**
 * Ends the session's row; the cookie, wherever a copy of it lies, is worth nothing from then on. Returns the number of
 * its person; null where it had ended before, by somebody or by itself.
 */
export async function endSession(mark: SessionMark): Promise<number | null> {
  const [ended] = await readRows(db(), endedRow)`
    UPDATE session SET ended_at = now() WHERE hash = ${hashOfSession(mark.session)} AND ended_at IS NULL
    RETURNING CASE WHEN NOT lapse_logged THEN person_id END AS of`;
  return ended?.of ?? null;
}

/** How long the session before a change of password still holds, for a submission whose answer the line has swallowed. */
const secondsForResending = 60;

/**
 * A new password for oneself. Every other session of the person ends, and this one goes on as a new one, so that a
 * copy of its cookie is worth nothing either. Returns the mark of the new session, the same one for a repeated
 * submission. Throws a Refusal where the present password is wrong or the new one weak.
 */
export async function changePassword(
  person: Person,
  { current, password, key }: Omit<PasswordChange, "again">,
  mark: SessionMark,
): Promise<SessionMark> {
  const before = await db().person.findUniqueOrThrow({ where: { id: person.id } });
  const submission = { key, passwords: sealed("press", JSON.stringify([current, password])) };
  const session = sessionOfSubmission(person.id, `${key} ${submission.passwords}`);
  const answer = await answerTo(person, submission);
  if (answer !== null) return { session, version: Number(answer) };
  await assertHardToGuess(person, password);
  const guess = guessOfPerson(person.id);
  await countGuess(guess);
  if (!before.passwordHash || !(await isPassword(before.passwordHash, current)))
    throw new Refusal("passwordWrong", {}, "current");
  await forgiveGuesses(guess);
  const passwordHash = await hashPassword(password);
  let ended: number | null = null;
  const given = await change(person, submission, async (tx) => {
    const version = await replacePassword(tx, person, passwordHash, before.sessionVersion);
    ended = await endBefore(tx, person.id, mark, version);
    await openSession(tx, { session, version }, person.id);
    await record(tx, person, { subject: "person", subjectId: person.id, event: "passwordChanged" });
    return String(version);
  });
  if (ended !== null) await security("passwordChanged", {}, { person });
  if (ended) await security("sessionEnded", { why: "password", of: person.id, sessions: ended }, { person });
  return { session, version: Number(given) };
}

/** The former session takes the new version for its last minute; all others are over. Returns how many those were. */
async function endBefore(
  tx: Transaction,
  personId: number,
  former: SessionMark,
  version: number,
): Promise<number> {
  const ended = await tx.$executeRaw`UPDATE session SET ended_at = now()
    WHERE person_id = ${personId} AND hash <> ${hashOfSession(former.session)} AND ended_at IS NULL`;
  await tx.$executeRaw`UPDATE session
    SET version = ${version}, expires_at = least(expires_at, now() + make_interval(secs => ${secondsForResending}))
    WHERE hash = ${hashOfSession(former.session)}`;
  return ended;
}

/** Writes the hash if nobody has changed it since it was read. Returns the version that sessions need from now on. */
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
  const [open] = await readRows(db(), idRow)`
    SELECT person_id AS id FROM one_time_link
    WHERE hash = ${hashOfLink(link)} AND used_at IS NULL AND expires_at > now()`;
  return open ?? null;
}

/** The lists are large, and loaded where somebody chooses a password. */
async function assertHardToGuess(person: { id: number }, password: string): Promise<void> {
  const { weaknessOf } = await import("@/lib/passwords/weak-password");
  const weakness = weaknessOf(password, await getKnownOfPerson(person));
  if (weakness) throw new Refusal(weakness, {}, "password");
}

type LinkUse = { link: string; password: string };

/**
 * Sets the password of the person to whom the link was given, once, and signs them in; every older session ends.
 * Returns the mark of the new session. Throws where the link was used, has expired, or the password is weak.
 */
export async function setPasswordByLink({ link, password }: LinkUse): Promise<SessionMark> {
  const owner = await ownerOfOpenLink(link);
  if (!owner) throw new Refusal("linkUsed");
  await assertHardToGuess(owner, password);
  const passwordHash = await hashPassword(password);
  const { person, mark, ended } = await changeByStranger(async (tx) => {
    const [used] = await readRows(tx, usedRow)`
      UPDATE one_time_link l SET used_at = now() FROM person p
      WHERE l.hash = ${hashOfLink(link)} AND l.used_at IS NULL AND l.expires_at > now()
        AND p.id = l.person_id AND p.active
      RETURNING p.id AS "personId", p.session_version AS version`;
    const person = used && (await personOfId(tx, used.personId));
    if (!person) throw new Refusal("linkUsed");
    const version = await replacePassword(tx, person, passwordHash, used.version);
    const ended =
      await tx.$executeRaw`UPDATE session SET ended_at = now() WHERE person_id = ${person.id} AND ended_at IS NULL`;
    // The link has shown who this is: from here on they are signed in, and the history is theirs to write.
    const mark = await openSession(tx, { session: newSession(), version }, person.id);
    await actIn(tx, mark.session);
    await record(tx, person, { subject: "person", subjectId: person.id, event: "passwordSet" });
    return { person, mark, ended };
  });
  await security("linkUsed", {}, { person });
  if (ended > 0) await security("sessionEnded", { why: "link", of: person.id, sessions: ended }, { person });
  return mark;
}

/** Stores the language in which this person's pages are written, in every browser. */
export async function chooseLanguage(person: Person, language: Language): Promise<void> {
  await db().person.update({ where: { id: person.id }, data: { language } });
}
