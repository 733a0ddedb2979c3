// The correction of a closed quarter's summary: added beneath it, never in it.
import "server-only";
import { dateOf, dayOf } from "@/lib/calendar/day";
import { mayAddErratum, mayReadClosing } from "@/lib/decisions/policy";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { type Recorded, refuseStale } from "@/lib/history/changes-since-tx";
import { record, type Transaction } from "@/lib/history/record-tx";
import { longDay } from "@/lib/language/dates";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import { keepPapers, settingsKept } from "@/lib/summary/kept/keep-papers-tx";
import type { Setting } from "@/lib/summary/kept/setting";
import { withErratum } from "@/lib/summary/paper/errata";
import type { Erratum as Row } from "@/prisma/generated/client";
import { type Erratum, type ErratumAdded, type ErratumAnswer, wrongErratumDay } from "./erratum";
import { erratumFields } from "./fields";

/** The papers are printed anew while the quarter's row is held: only who adds another erratum to it waits. */
const timeout = 170_000;

/**
 * The Office adds a dated and signed erratum; it takes the next number of its quarter, and the papers are printed with
 * it beneath: those printed before are kept as they are. Returns which erratum it is. Throws where the quarter is not
 * closed, or the day is no sensible one.
 */
export function addErratum(person: Person, added: ErratumAdded): Promise<ErratumAnswer> {
  return change(person, added, (tx) => add(tx, person, added), { timeout });
}

async function add(tx: Transaction, person: Person, added: ErratumAdded): Promise<ErratumAnswer> {
  if (!mayReadClosing(person)) throw new Refusal("quarterNotFound");
  if (!mayAddErratum(person)) throw new Refusal("erratumIsTheOffices");
  // The row of a closed quarter changes no more; its lock makes two who add at once take turns.
  await tx.$queryRaw`SELECT 1 FROM quarter WHERE id = ${added.quarter} FOR UPDATE`;
  const quarter = await tx.quarter.findUnique({ where: { id: added.quarter } });
  if (!quarter) throw new Refusal("quarterNotFound");
  if (!quarter.closedOn) throw new Refusal("erratumNotClosed");
  const known = await tx.erratum.findMany({ where: { quarterId: quarter.id }, orderBy: { number: "asc" } });
  await refuseStale(tx, recordedOf(quarter.id, known), added.seen);
  const wrong = wrongErratumDay(added.datedOn, dayOf(quarter.closedOn), today());
  if (wrong) throw new Incomplete({ datedOn: wrong });
  const { datedOn, text, signedName, signedPost } = added;
  const number = known.length + 1;
  const erratum = { number, datedOn, text, signedName, signedPost };
  const settings = await settingsWith(tx, quarter.id, erratum);
  const data = { ...erratum, quarterId: quarter.id, datedOn: dateOf(datedOn), at: now() };
  await tx.erratum.create({ data });
  const papers = await keepPapers(tx, { quarterId: quarter.id, errata: number, printedAt: now() }, settings);
  await record(tx, person, {
    subject: "quarter",
    subjectId: quarter.id,
    quarterId: quarter.id,
    event: "erratumAdded",
    after: { number, datedOn, ...papers },
    note: text,
  });
  return { is: "erratum", number };
}

/** What was printed last, with this erratum beneath: above it no word of another version comes in. */
async function settingsWith(tx: Transaction, quarterId: number, erratum: Erratum): Promise<Setting[]> {
  const last = await settingsKept(tx, quarterId, erratum.number - 1);
  if (last.length === 0) throw new Error(`quarter ${quarterId} was closed without its papers`);
  return last.map((setting) => withErratum(setting, erratum));
}

/** A correction is added beneath the earlier ones: there is no recorded text to compare it with. */
const recordedOf = (quarterId: number, known: readonly Row[]): Recorded => ({
  ...{ about: "errata", fields: erratumFields, version: known.length },
  now: { text: "", signedPost: "", signedName: "" },
  history: { subject: "quarter", subjectId: quarterId, event: "erratumAdded" },
  lines: async ({ t, language }, { seen = "0" }) =>
    known.slice(Number(seen)).map(({ number, datedOn, text, signedPost, signedName }) => ({
      name: `erratum-${number}`,
      label: t("errata.numbered", { number }),
      now: `${longDay(dayOf(datedOn), language)}: ${text} (${signedPost}, ${signedName})`,
    })),
});
