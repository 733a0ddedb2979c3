// Commands that end sessions: a person's own others, one person's by the administrator, everybody's.
import "server-only";
import { z } from "zod";
import { answerTo, change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { asAdministrator } from "@/lib/forms/register-tx";
import { record, type Transaction } from "@/lib/history/record-tx";
import { isPassword } from "@/lib/passwords/password";
import { countGuess, forgiveGuesses, guessOfPerson } from "@/lib/passwords/throttle";
import type { Person } from "@/lib/people/person";
import { hashOfSession, type SessionMark } from "@/lib/people/session";
import { goesOn } from "@/lib/people/session-sql";
import { security } from "@/lib/security/security-event";
import { db } from "@/lib/server/db";
import { sealed } from "@/lib/server/keys";
import { readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import { changeRegister } from "./commands-people";
import type { Device } from "./device";
import { mayManagePeople } from "./policy";
import type { PersonSubmission, SigningOut } from "./register";
import { holdPerson, recordOf } from "./register-tx";
import type { OthersEnding } from "./sign-in";

const endedRow = z.strictObject({ of: z.int() });

/** Stores the names of browser and system with the session, so that its person recognises it in the list. */
export async function describeSession(
  person: Person,
  mark: SessionMark,
  { browser, system }: Device,
): Promise<void> {
  await db().$executeRaw`UPDATE session SET browser = ${browser}, system = ${system}
    WHERE hash = ${hashOfSession(mark.session)} AND person_id = ${person.id}`;
}

/** @throws Refusal unless this is the person's own password; tries are throttled as at the sign-in */
async function assertPassword(person: Person, typed: string): Promise<void> {
  const { passwordHash } = await db().person.findUniqueOrThrow({ where: { id: person.id } });
  const guess = guessOfPerson(person.id);
  await countGuess(guess);
  if (!passwordHash || !(await isPassword(passwordHash, typed)))
    throw new Refusal("passwordWrong", {}, "current");
  await forgiveGuesses(guess);
}

/** Ends those of these sessions that still hold. Returns the ids of their owners, one for each session. */
async function end(tx: Transaction, which: Prisma.Sql): Promise<number[]> {
  const ended = await readRows(tx, endedRow)`
    UPDATE session s SET ended_at = now() WHERE ${goesOn()} AND ${which} RETURNING s.person_id AS of`;
  return ended.map(({ of }) => of);
}

/** All sessions but the one that asks, where that one still exists. */
const but = (mark: SessionMark | null): Prisma.Sql =>
  Prisma.sql`s.hash <> ${mark ? hashOfSession(mark.session) : ""}`;

/**
 * Ends the person's sessions in every other browser. Returns "others".
 * @throws Refusal where the password is wrong, tries must wait, or there is no other session
 */
export async function endOtherSessions(
  person: Person,
  { current, key }: OthersEnding,
  mark: SessionMark | null,
): Promise<string> {
  const submission = { key, password: sealed("press", current) };
  const answer = await answerTo(person, submission);
  if (answer !== null) return answer;
  await assertPassword(person, current);
  let ended: number[] = [];
  const given = await change(person, submission, async (tx) => {
    ended = await end(tx, Prisma.sql`s.person_id = ${person.id} AND ${but(mark)}`);
    if (ended.length === 0) throw new Refusal("noOtherSession");
    const after = { sessions: ended.length };
    await record(tx, person, { subject: "person", subjectId: person.id, event: "otherSessionsEnded", after });
    return "others";
  });
  if (ended.length > 0)
    await security("sessionEnded", { why: "others", of: person.id, sessions: ended.length }, { person });
  return given;
}

/**
 * The administrator ends all sessions of somebody, who can sign in again at once. Returns "sessions".
 * @throws Refusal where somebody else asks, or there is no session; Stale where the record has changed since
 */
export async function endSessionsOf(person: Person, wanted: PersonSubmission): Promise<string> {
  let ended: number[] = [];
  const given = await changeRegister(person, wanted, async (tx) => {
    const held = await holdPerson(tx, person, wanted);
    ended = await end(tx, Prisma.sql`s.person_id = ${held.subjectId}`);
    if (ended.length === 0) throw new Refusal("noSession");
    await tx.person.update({
      where: { id: held.subjectId },
      data: { version: held.version + 1, sessionVersion: { increment: 1 } },
    });
    await recordOf(tx, person, held, "sessionsEnded", { before: {}, after: { sessions: ended.length } });
    return "sessions";
  });
  const [of] = ended;
  if (of !== undefined)
    await security("sessionEnded", { why: "administrator", of, sessions: ended.length }, { person });
  return given;
}

/**
 * The administrator ends every session but the own one, with the own password and a reason for the history. Returns
 * "everybody".
 * @throws Refusal where somebody else asks, the password is wrong, tries must wait, or there is no other session
 */
export async function signEverybodyOut(
  person: Person,
  { current, reason, key }: SigningOut,
  mark: SessionMark | null,
): Promise<string> {
  if (!mayManagePeople(person)) throw new Refusal("notAdministrator");
  const submission = { key, reason, password: sealed("press", current) };
  const answer = await answerTo(person, submission);
  if (answer !== null) return answer;
  await assertPassword(person, current);
  let ended: number[] = [];
  const given = await change(person, submission, async (tx) => {
    await asAdministrator(tx, person);
    ended = await end(tx, but(mark));
    if (ended.length === 0) throw new Refusal("noOtherSession");
    const after = { sessions: ended.length, people: new Set(ended).size };
    const about = { subject: "person", subjectId: person.id, event: "everybodySignedOut" } as const;
    await record(tx, person, { ...about, after, note: reason });
    return "everybody";
  });
  if (ended.length > 0)
    await security("sessionEnded", { why: "everybody", of: null, sessions: ended.length }, { person });
  return given;
}
