// A merger in REPORTING: which reports hold, and who may act for the agency that has ended.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { submitReport, withdrawReport } from "@/lib/agency-reports/commands";
import { getAgencyReport } from "@/lib/agency-reports/queries";
import { mergeAgency } from "@/lib/mergers/commands";
import { getMerger } from "@/lib/mergers/queries";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import {
  givenAgency,
  givenAgencyReport,
  givenContribution,
  givenPerson,
  givenQuarter,
  givenTask,
} from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse, personOf } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const { btc, ubkt, vptu } = agencies;
const today = "2024-04-25";
const running = await givenQuarter(db, { id: 20241, state: "REPORTING" });
const untouched = await givenQuarter(db, { id: 20234, state: "REPORTING" });
const open = await givenTask(db, { quarter: running, agency: btc, state: "IN_PROGRESS" });
await givenTask(db, { quarter: running, agency: btc, state: "COMPLETED" });
await givenTask(db, { quarter: untouched, agency: btc, state: "COMPLETED" });
for (const quarter of [running, untouched])
  for (const agency of [btc, ubkt]) await givenAgencyReport(db, { quarter, agency, assessment: agency.code });
const ofHead = await db.person.findFirstOrThrow({
  where: { signInName: "head.btc" },
  include: { agency: true },
});

const reportOf = (agency: { id: number }, quarter = running) =>
  db.agencyReport.findUniqueOrThrow({
    where: { quarterId_agencyId: { quarterId: quarter.id, agencyId: agency.id } },
  });
const submission = (agency: string, seen: number) => ({
  quarter: running.id,
  agency,
  seen,
  key: randomUUID(),
});

test("the reports that it overtakes are shown in the preview and withdrawn with its basis, those of other quarters hold", async () => {
  expect(await getMerger(people.admin, btc, ubkt)).toMatchObject({ tasks: 1, reports: 2 });
  const seen = (await db.agency.findUniqueOrThrow({ where: { code: "BTC" } })).version;
  const merging = { agency: "BTC", into: "UBKT", validTo: today, basis: "Decision 2", seen };
  await mergeAgency(people.admin, { ...merging, key: randomUUID() });
  for (const agency of [btc, ubkt]) {
    expect(await reportOf(agency)).toMatchObject({ submittedAt: null, assessment: agency.code, version: 2 });
    expect(await reportOf(agency, untouched)).toMatchObject({ submittedAt: expect.any(Date), version: 1 });
  }
  const events = await db.history.findMany({
    where: { event: "reportWithdrawn" },
    orderBy: { id: "asc" },
    omit: { id: true },
  });
  expect(events).toMatchObject(
    [btc, ubkt].map(({ code }) => ({
      subjectId: running.id,
      note: "Decision 2",
      role: "ADMIN",
      before: { agency: code, submitted: true },
      after: { agency: code, submitted: false, version: 2 },
    })),
  );
});

test("the successor's head submits both reports and reports on the task that came; nobody else speaks for them", async () => {
  const row = await db.person.findUniqueOrThrow({ where: { id: ofHead.id }, include: { agency: true } });
  const moved = await personOf(db, row);
  const rows = await db.history.count();
  const { officeStaff, committee, office, admin } = people;
  for (const stranger of [officeStaff, committee, office, admin])
    await expect(
      submitReport(stranger, { ...submission("btc", 2), assessment: "Not mine." }),
    ).rejects.toThrow(stranger === admin ? "quarterNotFound" : "notYoursToSubmit");
  expect(await db.history.count()).toBe(rows);
  const page = await getAgencyReport(moved, running.id, "btc", today);
  expect(page).toMatchObject({ withdrawn: true, assessment: "BTC", can: { submit: true } });
  expect((await getAgencyReport(moved, running.id, "ubkt", today))?.former.map(({ code }) => code)).toEqual([
    "BTC",
  ]);
  for (const [person, offered] of [
    [moved, true],
    [people.officeStaff, false],
  ] as const)
    expect((await getAgencyBoard(person, running.id, "btc", today))?.reportOpen).toBe(offered);
  await submitReport(moved, { ...submission("btc", 2), assessment: "What we completed." });
  expect(await reportOf(btc)).toMatchObject({ submittedAt: expect.any(Date), version: 3 });
  await withdrawReport(people.otherHead, { ...submission("btc", 3), reason: "One figure is missing." });
  // The open task is the successor's now: its report still lacks the reason, the ended agency's lacks nothing.
  await expect(submitReport(moved, { ...submission("ubkt", 2), assessment: "Both of us." })).rejects.toThrow(
    "reportIncomplete",
  );
  expect((await getMyWork(moved, today))?.overdue.map(({ code }) => code)).toContain(open.task.code);
});

test("what was delivered between the two and carried into a planned quarter counts as received there", async () => {
  const [one, other] = [await givenAgency(db, { code: "ONE" }), await givenAgency(db, { code: "TWO" })];
  const planned = await givenQuarter(db, { id: 20242, state: "PLANNING" });
  const both = [
    await givenTask(db, { quarter: planned, agency: one, state: "IN_PROGRESS" }),
    await givenTask(db, { quarter: planned, agency: other, state: "IN_PROGRESS" }),
  ];
  const parts = await Promise.all(
    both.map(({ entry }, index) =>
      givenContribution(db, { entry, agency: index ? one : other, state: "DELIVERED" }),
    ),
  );
  expect(await getMerger(people.admin, one, other)).toMatchObject({ received: 2, falls: 0, reports: 0 });
  const merging = { agency: "ONE", into: "TWO", validTo: today, basis: "Decision 4", seen: 1 };
  await mergeAgency(people.admin, { ...merging, key: randomUUID() });
  for (const { id } of parts)
    expect(await db.contribution.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "ACKNOWLEDGED",
    });
});

test("a chain of mergers ends with the last one's head", async () => {
  const head = await personOf(
    db,
    await givenPerson(db, { role: "HEAD", agency: vptu, signInName: "head.vptu" }),
  );
  const seen = (await db.agency.findUniqueOrThrow({ where: { code: "UBKT" } })).version;
  const merging = { agency: "UBKT", into: "VPTU", validTo: "2024-04-26", basis: "Decision 3", seen };
  await mergeAgency(people.admin, { ...merging, key: randomUUID() });
  const { version } = await reportOf(btc);
  await submitReport(head, { ...submission("btc", version), assessment: "Of two agencies that were." });
  expect((await reportOf(btc)).submittedAt).not.toBeNull();
});
