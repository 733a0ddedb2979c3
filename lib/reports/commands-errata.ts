// The correction of a closed quarter's summary: added beneath it, never in it.
import "server-only";
import { change } from "@/lib/change";
import { now, today } from "@/lib/clock";
import { record } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dateOf, dayOf } from "@/lib/quarters/quarter";
import { Incomplete, Refusal } from "@/lib/refusal";
import { type ErratumAdded, StaleErrata, wrongDay } from "./erratum";
import { mayAddErratum, mayReadClosing } from "./policy-closing";

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
    const wrong = wrongDay(added.datedOn, dayOf(quarter.closedOn), today());
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
