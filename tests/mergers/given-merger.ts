// Test data: the two commissions that were merged in 2025, with work of a closed, a running and a planned quarter.
import type { Database } from "@/prisma/connect";
import {
  givenAgency,
  givenAgencyReport,
  givenClosed,
  givenContribution,
  givenEntry,
  givenIndicator,
  givenPerson,
  givenQuarter,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { personOf } from "@/tests/support/people";

type Agency = Awaited<ReturnType<typeof givenAgency>>;
type Quarter = Awaited<ReturnType<typeof givenQuarter>>;

/** Tuyên giáo, Dân vận, their successor, and a third agency that they work with. */
async function givenAgencies(db: Database) {
  return {
    btg: await givenAgency(db, { code: "BTG", rank: 4 }),
    bdv: await givenAgency(db, { code: "BDV", rank: 5 }),
    btgdv: await givenAgency(db, { code: "BTGDV", rank: 6, validFrom: "2025-02-20" }),
    bnc: await givenAgency(db, { code: "BNC", rank: 7 }),
  };
}

/** Finished and unfinished work of Tuyên giáo in a closed quarter. */
async function givenPast(db: Database, quarter: Quarter, btg: Agency, bnc: Agency) {
  const done = await givenTask(db, { quarter, agency: btg, state: "COMPLETED" });
  const slid = await givenTask(db, { quarter, agency: btg, state: "IN_PROGRESS" });
  const part = await givenContribution(db, { entry: slid.entry, agency: bnc, state: "ACCEPTED" });
  const request = await givenRequest(db, { quarter, agency: btg });
  await givenAgencyReport(db, { quarter, agency: btg });
  return { done, slid, part, request };
}

/** The running quarter: tasks in each state, and parts in both directions. */
async function givenPresent(
  db: Database,
  quarter: Quarter,
  { btg, bdv, bnc }: Record<"btg" | "bdv" | "bnc", Agency>,
) {
  const of = (
    agency: Agency,
    state: "NOT_STARTED" | "IN_PROGRESS" | "REPORTED" | "COMPLETED" | "SUSPENDED",
  ) => givenTask(db, { quarter, agency, state });
  const open = await of(btg, "IN_PROGRESS");
  const reported = await of(btg, "REPORTED");
  const suspended = await of(btg, "SUSPENDED");
  const completed = await of(btg, "COMPLETED");
  const ofBdv = await of(bdv, "IN_PROGRESS");
  const ofBnc = await of(bnc, "IN_PROGRESS");
  const asked = (entry: { id: number }, agency: Agency, state?: "ACCEPTED" | "DELIVERED" | "ACKNOWLEDGED") =>
    givenContribution(db, { entry, agency, ...(state && { state }) });
  const parts = {
    moves: await asked(ofBnc.entry, btg, "ACCEPTED"),
    stays: await asked(ofBnc.entry, btg, "ACKNOWLEDGED"),
    falls: await asked(ofBdv.entry, btg),
    received: await asked(open.entry, bdv, "DELIVERED"),
    ofThird: await asked(open.entry, bnc),
    onDone: await asked(completed.entry, bnc, "ACKNOWLEDGED"),
  };
  const request = await givenRequest(db, { quarter, agency: btg });
  await givenAgencyReport(db, { quarter, agency: btg, assessment: "A hard quarter." });
  return { open, reported, suspended, completed, ofBdv, ofBnc, parts, request };
}

export async function givenMergerHouse(db: Database) {
  const agencies = await givenAgencies(db);
  const { btg, bdv, bnc } = agencies;
  const closed = await givenQuarter(db, { id: 20244 });
  const past = await givenPast(db, closed, btg, bnc);
  const running = await givenQuarter(db, { id: 20251, state: "REPORTING" });
  const planned = await givenQuarter(db, { id: 20252, state: "PLANNING" });
  await givenEntry(db, {
    task: past.slid.task,
    quarter: running,
    agency: btg,
    carriedFromId: past.slid.entry.id,
  });
  const figures = [closed.id, running.id].map((quarterId) => ({ quarterId, target: 10, actual: 7 }));
  const indicator = await givenIndicator(db, { agency: btg, name: "Public lectures", figures });
  const fresh = await givenIndicator(db, { agency: btg, name: "New reporters", figures: figures.slice(1) });
  await givenClosed(db, closed);
  const present = await givenPresent(db, running, { btg, bdv, bnc });
  const next = await givenTask(db, { quarter: planned, agency: btg });
  const admin = await personOf(db, await givenPerson(db, { role: "ADMIN" }));
  const people = {
    head: await givenPerson(db, { agency: btg, role: "HEAD" }),
    staff: await givenPerson(db, { agency: btg }),
    gone: await givenPerson(db, { agency: btg, signInName: "gone.btg", active: false }),
    otherHead: await givenPerson(db, { agency: bdv, role: "HEAD" }),
    committee: await givenPerson(db, { role: "COMMITTEE" }),
  };
  return {
    agencies,
    quarters: { closed, running, planned },
    past,
    present,
    next,
    indicator,
    fresh,
    admin,
    people,
  };
}
