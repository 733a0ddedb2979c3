// The administrator's changes of an agency: made, changed. What a merger moves is in commands-merger.ts.
import "server-only";
import { dateOf, dayOf } from "@/lib/calendar/day";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { asAdministrator } from "@/lib/forms/register-tx";
import { changedFacts } from "@/lib/history/changed-facts";
import { record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { mayManageAgencies } from "./policy";
import { type AgencyChange, type AgencyMaking, wrongEnd } from "./register";
import { factsOf, holdAgency, holdQuarters } from "./register-tx";

/** Creates an agency. Returns its code as written in addresses. */
export async function makeAgency(person: Person, wanted: AgencyMaking): Promise<string> {
  if (!mayManageAgencies(person)) throw new Refusal("notAdministrator");
  return change(person, wanted, async (tx) => {
    await asAdministrator(tx, person);
    const { key: _key, validFrom, ...names } = wanted;
    const row = { ...names, validFrom: dateOf(validFrom) };
    const { count } = await tx.agency.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Incomplete({ code: "agencyCodeTaken" });
    const { id } = await tx.agency.findUniqueOrThrow({ where: { code: wanted.code } });
    const after = { code: wanted.code, ...factsOf({ ...row, validTo: null }), version: 1 };
    await record(tx, person, { subject: "agency", subjectId: id, event: "agencyMade", after });
    return wanted.code.toLowerCase();
  });
}

/**
 * Changes names, order and validity. A closed quarter prints from its snapshot, so that no rename reaches it. Returns
 * "changed". Throws where the end is no sensible day, or the agency still has work.
 */
export async function changeAgency(person: Person, wanted: AgencyChange): Promise<string> {
  if (!mayManageAgencies(person)) throw new Refusal("notAdministrator");
  return change(person, wanted, async (tx) => {
    // Whoever plans a task or asks for a part holds the quarter for sharing: no agency ends under their hands.
    if (wanted.validTo) await holdQuarters(tx);
    const held = await holdAgency(tx, person, wanted);
    const { key: _key, seen: _seen, agency: _agency, validFrom, validTo: until, ...names } = wanted;
    // The day on which an agency was merged is the merger's.
    const validTo = held.row.successorId ? held.row.validTo && dayOf(held.row.validTo) : until;
    const wrong = wrongEnd(validFrom, validTo);
    if (wrong) throw new Incomplete({ validTo: wrong });
    const row = { ...names, validFrom: dateOf(validFrom), validTo: validTo ? dateOf(validTo) : null };
    const changed = changedFacts(held.facts, factsOf(row));
    if (!changed) return "changed";
    if (validTo && "validTo" in changed.after) await assertAtRest(tx, held.subjectId);
    const version = held.version + 1;
    await tx.agency.update({ where: { id: held.subjectId }, data: { ...row, version } });
    await record(tx, person, {
      subject: "agency",
      subjectId: held.subjectId,
      event: "agencyChanged",
      before: changed.before,
      after: { code: held.row.code, ...changed.after, version },
    });
    return "changed";
  });
}

/** An agency ends without a successor only when nobody works in it and nothing waits for it. */
async function assertAtRest(tx: Transaction, id: number): Promise<void> {
  const running = { quarter: { state: { not: "CLOSED" as const } } };
  const [people, entries, parts] = await Promise.all([
    tx.person.count({ where: { agencyId: id, active: true } }),
    tx.entry.count({ where: { agencyId: id, state: { notIn: ["COMPLETED", "DROPPED"] }, ...running } }),
    tx.contribution.count({
      where: { agencyId: id, state: { notIn: ["ACKNOWLEDGED", "DECLINED", "NOT_NEEDED"] }, entry: running },
    }),
  ]);
  if (people + entries + parts > 0) throw new Incomplete({ validTo: "agencyAtWork" });
}
