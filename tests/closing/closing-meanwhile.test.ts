// Changes between deciding, proposing and confirming, and their effect on the closing.
import { beforeAll, expect, test, vi } from "vitest";
import { decideEntries, proposeClosing, sendBackClosing, withdrawProposal } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { getClosing } from "@/lib/closing/queries";
import { decideExtension } from "@/lib/extensions/commands";
import { Stale } from "@/lib/forms/stale";
import { confirmResult, returnResult } from "@/lib/reporting/commands";
import { givenExtension, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { closed, givenPair, pressOn, proposed, refusedOn, row, written } from "./given-closing";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

type Pair = Awaited<ReturnType<typeof givenPair>>;
const refused = refusedOn(db);
const task = ({ quarter }: Pair, wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
  givenTask(db, { quarter, agency: house.agencies.btc, due: "2024-04-30", state: "IN_PROGRESS", ...wanted });
const submission = async ({ quarter }: Pair) => pressOn(db, quarter);
const remark = "The deadlines are too long.";

test("deciding withdraws a standing proposal, and the same decision once more changes nothing", async () => {
  const pair = await givenPair(db);
  const given = await task(pair);
  const { office, chair } = house.people;
  await proposed(db, office, pair.quarter);
  const standing = await submission(pair);
  const rows = [row(given.entry, { due: "2027-06-30" })];
  await decideEntries(office, { ...(await submission(pair)), rows });
  await refused(() => confirmClosing(chair, standing), Stale);
  await refused(async () => confirmClosing(chair, await submission(pair)), "closingNotProposed");
  const [withdrawn, decided] = await db.history.findMany({ orderBy: { id: "desc" }, take: 2 });
  expect([withdrawn?.event, decided?.event]).toEqual(["closingWithdrawn", "closingDecided"]);
  expect(decided?.after).toMatchObject({ decisions: `${given.task.code} > 2027-06-30` });
  expect(decided?.before).toMatchObject({ decisions: expect.stringContaining(given.task.code) });
  const before = await written(db);
  await decideEntries(office, { ...(await submission(pair)), rows });
  expect(await written(db)).toEqual(before);
});

test("the chair sends back, the Office withdraws: with what they say", async () => {
  const pair = await givenPair(db);
  await task(pair);
  const { office, chair } = house.people;
  await proposed(db, office, pair.quarter);
  await sendBackClosing(chair, { ...(await submission(pair)), remark });
  await proposeClosing(office, await submission(pair));
  await withdrawProposal(office, { ...(await submission(pair)), remark: "One is missing." });
  const rows = await db.history.findMany({ where: { subject: "quarter", subjectId: pair.quarter.id } });
  expect(rows.map(({ event, note }) => `${event} ${note}`.trim())).toEqual([
    "closingDecided",
    "closingProposed",
    `closingSentBack ${remark}`,
    "closingProposed",
    "closingWithdrawn One is missing.",
  ]);
});

test("an entry that was completed needs its decision no more; one that was returned needs another", async () => {
  const pair = await givenPair(db);
  const { office, chair, head } = house.people;
  const wanted = { state: "REPORTED" as const, doneOn: "2024-04-10", due: "2024-04-12" };
  const [done, back] = [await task(pair, wanted), await task(pair, wanted)];
  await proposed(db, office, pair.quarter);
  const of = ({ task: { code }, entry }: typeof done) => ({
    task: code.toLowerCase(),
    quarter: pair.quarter.id,
    seen: entry.version,
    key: `key of ${code}`,
  });
  await confirmResult(head, of(done));
  await returnResult(head, { ...of(back), remark: "Incomplete." });
  await refused(async () => confirmClosing(chair, await submission(pair)), Stale);
  const again = async () => proposeClosing(office, await submission(pair));
  await expect(again()).rejects.toMatchObject({ message: "closingUndecided", values: { count: 1 } });
  await proposedAgain(pair, [row(back.entry, { due: "2024-06-30" })]);
  await confirmClosing(chair, await submission(pair));
  expect(await db.entry.count({ where: { quarterId: pair.next.id } })).toBe(1);
  expect(await db.closingDecision.count({ where: { entryId: done.entry.id } })).toBe(1);
});

const proposedAgain = (pair: Pair, rows: ReturnType<typeof row>[]) =>
  proposed(db, house.people.office, pair.quarter, rows);

test("an extension beyond the decided day overtakes the decision", async () => {
  const pair = await givenPair(db);
  const given = await task(pair);
  const asked = { oldDue: "2024-04-30", newDue: "2031-12-31", askedAt: new Date("2024-04-20T02:00:00Z") };
  const { id } = await givenExtension(db, { entry: given.entry, ...asked });
  await proposed(db, house.people.office, pair.quarter, [row(given.entry, { due: "2024-06-30" })]);
  const about = {
    task: given.task.code.toLowerCase(),
    quarter: pair.quarter.id,
    seen: 1,
    key: "an extension",
  };
  await decideExtension(house.people.head, { ...about, extension: id, to: "AGREED", remark: "" });
  await refused(async () => confirmClosing(house.people.chair, await submission(pair)), Stale);
  await refused(async () => proposeClosing(house.people.office, await submission(pair)), "closingUndecided");
});

test("the day overtakes a proposal: the chair is not offered to confirm it, and may send it back", async () => {
  const pair = await givenPair(db);
  const given = await task(pair);
  const { office, chair } = house.people;
  await proposed(db, office, pair.quarter, [row(given.entry, { due: "2024-05-10" })]);
  const on = (person: typeof chair, day: string) =>
    getClosing(person, pair.quarter.id, day, { page: 1, only: null });
  expect((await on(chair, "2024-05-09"))?.can).toMatchObject({ confirm: true, sendBack: true });
  const overtaken = await on(chair, "2024-05-10");
  expect(overtaken?.counts.undecided).toBe(1);
  expect(overtaken?.can).toMatchObject({ confirm: false, sendBack: true });
  expect(overtaken?.paper).toBeNull();
  expect((await on(office, "2024-05-10"))?.can).toMatchObject({ decide: true, withdraw: true });
});

test("the same press twice is one closing and one answer", async () => {
  const pair = await givenPair(db);
  await task(pair);
  const { office, chair } = house.people;
  await proposed(db, office, pair.quarter);
  const once = await submission(pair);
  const answers = await Promise.all([confirmClosing(chair, once), confirmClosing(chair, once)]);
  expect(answers).toEqual(["closed", "closed"]);
  const before = await written(db);
  expect(await confirmClosing(chair, once)).toBe("closed");
  expect(await written(db)).toEqual(before);
  await expect(closed(db, house.people, pair.quarter)).rejects.toThrow("quarterClosed");
});

test("“carry over all” proposes the day that the agency asks for, else the one that its solution names", async () => {
  const pair = await givenPair(db);
  const late = { due: "2024-04-12" };
  const asking = await task(pair, { ...late, proposedSolution: "Trình trước ngày 31/5." });
  await givenExtension(db, {
    ...{
      entry: asking.entry,
      oldDue: "2024-04-12",
      newDue: "2024-05-17",
      askedAt: new Date("2024-04-20T02:00:00Z"),
    },
  });
  const named = await task(pair, { ...late, proposedSolution: "Gliederung bis 6. Mai, Vorlage am 31. Mai." });
  const silent = await task(pair, { ...late, proposedSolution: "More people." });
  await proposed(db, house.people.office, pair.quarter);
  const decided = async ({ entry: { id } }: typeof asking) =>
    (await db.closingDecision.findUniqueOrThrow({ where: { entryId: id } })).due?.toISOString().slice(0, 10);
  // The quarters of the tests are long over: without a word it is the end of the quarter after this one.
  const last = "2024-06-30";
  expect([await decided(asking), await decided(named), await decided(silent)]).toEqual([
    ...["2024-05-17", "2024-05-31", last],
  ]);
  const page = await getClosing(house.people.office, pair.quarter.id, "2024-04-25", { page: 1, only: null });
  expect(page?.entries.map(({ proposal }) => proposal)).toEqual([
    { due: "2024-05-17", by: "asked" },
    { due: "2024-05-31", by: "named" },
    { due: last, by: "usual" },
  ]);
});
