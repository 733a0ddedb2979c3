// The rows of people inside a transaction that changes them: found, held, and an administrator always left.
import "server-only";
import { dateOf } from "@/lib/calendar/day";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { asAdministrator } from "@/lib/forms/register-tx";
import { refuseStale } from "@/lib/history/changes-since-tx";
import type { Event } from "@/lib/history/event";
import { type Facts, record, type Transaction } from "@/lib/history/record-tx";
import { hashOfLink, hoursValid } from "@/lib/passwords/link";
import type { Person, Role } from "@/lib/people/person";
import { today } from "@/lib/server/clock";
import type { Agency, Person as PersonRow } from "@/prisma/generated/client";
import { personFields } from "./fields";
import { wrongInPerson } from "./register";

type HeldPerson = {
  subjectId: number;
  version: number;
  facts: Facts;
  row: PersonRow & { agency: Agency | null };
};

type Asked = { name: string; seen: number };

/**
 * Returns the person of that sign-in name, locked, for the administrator who saw this version. Throws a Refusal where
 * there is none, and Stale where the version is older than the record.
 */
export async function holdPerson(
  tx: Transaction,
  person: Person,
  { name, seen }: Asked,
): Promise<HeldPerson> {
  // The links first, as who sets a password by one takes them, so that neither waits for the other.
  await tx.$queryRaw`SELECT 1 FROM one_time_link l JOIN person p ON p.id = l.person_id
    WHERE p.sign_in_name = ${name} AND l.used_at IS NULL ORDER BY l.hash FOR NO KEY UPDATE OF l`;
  await asAdministrator(tx, person);
  await tx.$queryRaw`SELECT 1 FROM person WHERE sign_in_name = ${name} FOR NO KEY UPDATE`;
  const row = await tx.person.findUnique({ where: { signInName: name }, include: { agency: true } });
  if (!row) throw new Refusal("personNotFound");
  const { id: subjectId, version } = row;
  const facts = factsOf(row);
  const history = { subject: "person", subjectId };
  await refuseStale(tx, { about: "register", fields: personFields, version, now: facts, history }, seen);
  return { subjectId, version, facts, row };
}

const factsOf = ({ fullName, post, role, agency, active }: HeldPerson["row"]): Facts => ({
  fullName: fullName ?? "",
  post: post ?? "",
  role,
  agency: agency?.code ?? "",
  active,
});

type Wanted = { fullName: string; post: string; role: Role; agency: string };

/**
 * Returns the id of the agency that the person is to be of, null where the role has none. Throws Incomplete where it
 * has ended, unless the person is of it already.
 */
export async function agencyFor(tx: Transaction, wanted: Wanted, of?: number | null): Promise<number | null> {
  const wrong = wrongInPerson(wanted);
  if (Object.keys(wrong).length > 0) throw new Incomplete(wrong);
  if (!wanted.agency) return null;
  const agency = await tx.agency.findUnique({ where: { code: wanted.agency } });
  if (!agency) throw new Incomplete({ agency: "agencyMissing" });
  if (agency.validTo && agency.validTo < dateOf(today()) && agency.id !== of)
    throw new Incomplete({ agency: "agencyEnded" });
  return agency.id;
}

/** Throws where, after a change under the lock of `asAdministrator`, no administrator is left who can sign in. */
export async function assertAdministratorLeft(tx: Transaction): Promise<void> {
  const left = await tx.person.count({ where: { role: "ADMIN", active: true, passwordHash: { not: null } } });
  if (left === 0) throw new Refusal("lastAdministrator");
}

/** Stores this link in the place of every unused one of the person; of the secret only the hash is kept. */
export async function replaceLinks(tx: Transaction, personId: number, secret: string): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { personId, usedAt: null } });
  // By the real time, by which links expire, even where the demonstration's day is fixed.
  await tx.$executeRaw`INSERT INTO one_time_link (hash, person_id, expires_at)
    VALUES (${hashOfLink(secret)}, ${personId}, now() + make_interval(hours => ${hoursValid}))`;
}

type Changed = { before: Facts; after: Facts };

/** Adds what befell the person held, with the version that it made. */
export const recordOf = (
  tx: Transaction,
  person: Person,
  { subjectId, version, row }: HeldPerson,
  event: Event,
  { before, after }: Changed,
  note = "",
): Promise<void> =>
  record(tx, person, {
    subject: "person",
    subjectId,
    event,
    before,
    after: { signInName: row.signInName, ...after, version: version + 1 },
    note,
  });
