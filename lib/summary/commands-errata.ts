// The correction of a closed quarter's summary: added beneath it, never in it.
import "server-only";
import { dateOf, dayOf } from "@/lib/calendar/day";
import { mayAddErratum, mayReadClosing } from "@/lib/decisions/policy";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { record } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import { type ErratumAdded, StaleErrata, wrongErratumDay } from "./erratum";

/** The Office adds a dated and signed erratum; it takes the next number of its quarter. */
export function addErratum(person: Person, added: ErratumAdded): Promise<string> {
  return change(person, added, async (tx) => {
    if (!mayReadClosing(person)) throw new Refusal("quarterNotFound");
    if (!mayAddErratum(person)) throw new Refusal("erratumIsTheOffices");
    // The row of a closed quarter changes no more; its lock makes two who add at once take turns.
    await tx.$queryRaw`SELECT 1 FROM quarter WHERE id = ${added.quarter} FOR UPDATE`;
    const quarter = await tx.quarter.findUnique({ where: { id: added.quarter } });
    if (!quarter) throw new Refusal("quarterNotFound");
    if (!quarter.closedOn) throw new Refusal("erratumNotClosed");
    const known = await tx.erratum.findMany({ where: { quarterId: quarter.id }, orderBy: { number: "asc" } });
    if (known.length !== added.seen)
      throw new StaleErrata(known.map((each) => ({ ...each, datedOn: dayOf(each.datedOn) })));
    const wrong = wrongErratumDay(added.datedOn, dayOf(quarter.closedOn), today());
    if (wrong) throw new Incomplete({ datedOn: wrong });
    const { datedOn, text, signedName, signedPost } = added;
    const number = known.length + 1;
    await tx.erratum.create({
      data: {
        quarterId: quarter.id,
        number,
        datedOn: dateOf(datedOn),
        text,
        signedName,
        signedPost,
        at: now(),
      },
    });
    await record(tx, person, {
      subject: "quarter",
      subjectId: quarter.id,
      quarterId: quarter.id,
      event: "erratumAdded",
      after: { number, datedOn },
      note: text,
    });
    return `erratum-${number}`;
  });
}
