// The administrator's changes of people: made, changed, given a link, deactivated and activated again.
import "server-only";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { asAdministrator } from "@/lib/forms/register-tx";
import { changedFacts } from "@/lib/history/changed-facts";
import { record, type Transaction } from "@/lib/history/record-tx";
import { hashOfLink, linkAddress, secretOfSubmission } from "@/lib/passwords/link";
import type { Person } from "@/lib/people/person";
import { security } from "@/lib/security/security-event";
import { db } from "@/lib/server/db";
import { environment } from "@/lib/server/env";
import { mayManagePeople } from "./policy";
import type { Deactivation, PersonChange, PersonMaking, PersonSubmission } from "./register";
import { agencyFor, assertAdministratorLeft, holdPerson, recordOf, replaceLinks } from "./register-tx";

/**
 * One transaction in the name of the administrator. Returns what `write` returns. Throws a Refusal for anybody else.
 */
export function changeRegister<A extends string>(
  person: Person,
  submission: { key: string },
  write: (tx: Transaction) => Promise<A>,
): Promise<A> {
  if (!mayManagePeople(person)) return Promise.reject(new Refusal("notAdministrator"));
  return change(person, submission, write);
}

/** Creates a person. Returns the link with which the person sets the first password: shown once, stored nowhere. */
export async function makePerson(person: Person, wanted: PersonMaking): Promise<string> {
  const secret = secretOfSubmission(person.id, wanted.key);
  const { signInName, fullName, post, role, language } = wanted;
  await changeRegister(person, wanted, async (tx) => {
    await asAdministrator(tx, person);
    const agencyId = await agencyFor(tx, wanted);
    const row = { signInName, fullName: fullName || null, post: post || null, role, agencyId, language };
    const { count } = await tx.person.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Incomplete({ signInName: "signInNameTaken" });
    const { id } = await tx.person.findUniqueOrThrow({ where: { signInName } });
    await replaceLinks(tx, id, secret);
    const after = { signInName, fullName, post, role, agency: wanted.agency, version: 1 };
    await record(tx, person, { subject: "person", subjectId: id, event: "personMade", after });
    return "made";
  });
  return openLink(secret);
}

/**
 * Changes name, post, role or agency; role and agency are read on each request, so the next one sees them. Returns
 * "changed". Throws where no administrator who can sign in would be left.
 */
export function changePerson(person: Person, wanted: PersonChange): Promise<string> {
  return changeRegister(person, wanted, async (tx) => {
    const held = await holdPerson(tx, person, wanted);
    const { fullName, post, role } = wanted;
    const agencyId = await agencyFor(tx, wanted, held.row.agencyId);
    const changed = changedFacts(held.facts, { fullName, post, role, agency: wanted.agency });
    if (!changed) return "changed";
    // Recorded first: who changes their own role is recorded with the role that they had.
    await recordOf(tx, person, held, "personChanged", changed);
    await tx.person.update({
      where: { id: held.subjectId },
      data: { fullName: fullName || null, post: post || null, role, agencyId, version: held.version + 1 },
    });
    await assertAdministratorLeft(tx);
    return "changed";
  });
}

/**
 * Ends the sessions and takes back the links at once; from then on the sign-in answers as to a wrong password. Returns
 * "deactivated". Throws where the person is inactive, or the last administrator.
 */
export async function deactivatePerson(person: Person, wanted: Deactivation): Promise<string> {
  let ended = { of: 0, sessions: 0 };
  const given = await changeRegister(person, wanted, async (tx) => {
    const held = await holdPerson(tx, person, wanted);
    if (!held.row.active) throw new Refusal("personInactive");
    const personId = held.subjectId;
    const facts = { before: { active: true }, after: { active: false } };
    await recordOf(tx, person, held, "personDeactivated", facts, wanted.reason);
    await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
    // A concurrent sign-in that read the old version opens a session that is never valid, not even after an activation.
    await tx.person.update({
      where: { id: personId },
      data: { active: false, sessionVersion: { increment: 1 }, version: held.version + 1 },
    });
    const sessions =
      await tx.$executeRaw`UPDATE session SET ended_at = now() WHERE person_id = ${personId} AND ended_at IS NULL`;
    ended = { of: personId, sessions };
    await assertAdministratorLeft(tx);
    return "deactivated";
  });
  if (ended.sessions > 0) await security("sessionEnded", { why: "deactivated", ...ended }, { person });
  return given;
}

/** Lets a person in again, with the password from before. Returns "activated". Throws where the person is active. */
export function activatePerson(person: Person, wanted: PersonSubmission): Promise<string> {
  return changeRegister(person, wanted, async (tx) => {
    const held = await holdPerson(tx, person, wanted);
    if (held.row.active) throw new Refusal("personActive");
    const data = { active: true, version: held.version + 1 };
    await tx.person.update({ where: { id: held.subjectId }, data });
    const facts = { before: { active: false }, after: { active: true } };
    await recordOf(tx, person, held, "personActivated", facts);
    return "activated";
  });
}

/**
 * Replaces every unused link by a new one. Returns its whole address, which is shown once; sessions end when the
 * password is set by it. Throws where the person is inactive.
 */
export async function giveLink(person: Person, wanted: PersonSubmission): Promise<string> {
  const secret = secretOfSubmission(person.id, wanted.key);
  await changeRegister(person, wanted, async (tx) => {
    const held = await holdPerson(tx, person, wanted);
    if (!held.row.active) throw new Refusal("personInactive");
    await replaceLinks(tx, held.subjectId, secret);
    // A new version, so that of two administrators at once the second sees what the first has done.
    await tx.person.update({ where: { id: held.subjectId }, data: { version: held.version + 1 } });
    await recordOf(tx, person, held, "linkGiven", { before: {}, after: {} });
    return "given";
  });
  return openLink(secret);
}

/** Returns the link's whole address. Throws where the link of the submission has been used or replaced since. */
async function openLink(secret: string): Promise<string> {
  const [open] = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM one_time_link WHERE hash = ${hashOfLink(secret)} AND used_at IS NULL AND expires_at > now()`;
  if (!open) throw new Refusal("linkToldAlready");
  return environment().appUrl + linkAddress(secret);
}
