// Everybody reads the same paper of a quarter, and the stored one is what the chair saw, to the byte.
import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { getClosing } from "@/lib/closing/queries";
import { languages } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { pdfOf } from "@/lib/summary/paper/typst";
import { getSummary } from "@/lib/summary/queries";
import { readSummary } from "@/lib/summary/read-tx";
import { summaryIn } from "@/lib/summary/snapshot";
import { canonicalJson, isAhead, type Summary } from "@/lib/summary/summary";
import {
  givenAgencyReport,
  givenContribution,
  givenDirective,
  givenExtension,
  givenIndicator,
  givenMeeting,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { givenPair, pressOn, proposed, row } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const today = "2024-04-25";
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

type Meeting = Parameters<typeof givenMeeting>[1]["state"] | "none";

/** A quarter with a task in every state and in both ranks, of which some are dropped; its closing is proposed. */
async function givenProposed(meeting: Meeting) {
  const { btc, ubkt } = house.agencies;
  const { quarter, next } = await givenPair(db);
  const directive = await givenDirective(db, { symbol: `${quarter.id}-NQ/TW` });
  const about = { quarter, agency: btc, directive, due: "2024-04-12" };
  const why = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "Submit by 31 May." };
  const lastWordAt = new Date("2024-03-20T02:00:00Z");
  const gone: { id: number }[] = [];
  for (const priority of [true, false]) {
    const { entry } = await givenTask(db, { ...about, ...why, priority, state: "IN_PROGRESS" });
    await givenContribution(db, { entry, agency: ubkt, state: priority ? "ACKNOWLEDGED" : "ASKED" });
    await givenTask(db, { ...about, priority, state: "REPORTED", doneOn: "2024-04-20", ...why });
    await givenTask(db, { ...about, priority, state: "SUSPENDED", stateReason: "No funds." });
    await givenTask(db, { ...about, priority, state: "DROPPED", stateReason: "The basis fell away." });
    await givenTask(db, { ...about, priority, state: "COMPLETED", doneOn: "2024-04-02" });
    const silent = { quarter, agency: ubkt, priority, due: "2024-06-30", lastWordAt };
    await givenTask(db, { ...silent, state: "IN_PROGRESS", extended: 1 });
    gone.push((await givenTask(db, { ...silent, state: "NOT_STARTED" })).entry);
    const left = (await givenTask(db, { ...about, priority, state: "IN_PROGRESS", extended: 1 })).entry;
    for (const state of ["ASKED", "ACCEPTED", "RETURNED", "DELIVERED", "DECLINED", "ACKNOWLEDGED"] as const)
      await givenContribution(db, {
        entry: left,
        agency: ubkt,
        state,
        due: priority ? "2024-04-10" : "2024-04-30",
      });
    gone.push(left);
  }
  const asking = await givenTask(db, { ...about, state: "IN_PROGRESS" });
  const asked = { oldDue: "2024-04-12", newDue: "2024-05-17", askedAt: new Date("2024-04-20T02:00:00Z") };
  await givenExtension(db, { entry: asking.entry, ...asked });
  await givenTask(db, { quarter: next, agency: ubkt, priority: true, due: "2024-05-31" });
  await givenAgencyReport(db, {
    quarter,
    agency: btc,
    assessment: "Good.",
    submittedAt: new Date("2024-04-18"),
  });
  await givenRequest(db, { quarter, agency: btc });
  await givenIndicator(db, { agency: btc, figures: [{ quarterId: quarter.id, target: 780, actual: 566 }] });
  if (meeting !== "none") await givenMeeting(db, { reviewed: quarter, heldOn: "2024-04-25", state: meeting });
  const reason = "The province does it.";
  await proposed(
    db,
    house.people.office,
    quarter,
    gone.map((entry) => row(entry, { decision: "drop", reason })),
  );
  return { quarter, next, gone };
}

const read = async (person: Person, { id }: { id: number }): Promise<Summary> => {
  const summary = await getSummary(person, id, today);
  if (!summary) throw new Error("no summary");
  const { snapshot: _snapshot, errata: _errata, can: _can, ...data } = summary;
  return data;
};

/** All but the facts of the closing itself. */
const bare = ({ quarter: { id, reportsDueOn }, ...summary }: Summary): string =>
  canonicalJson({ ...summary, quarter: { id, reportsDueOn } });

const textsOf = (summary: Summary): Promise<string[]> =>
  Promise.all(
    languages.map(async (language) => {
      const pdf = await pdfOf(summaryDocument(summary, language));
      return execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
    }),
  );

describe.each<[string, Meeting]>([
  ["a meeting that is prepared", "DRAFT"],
  ["a meeting that is in session", "IN_SESSION"],
  ["a concluded meeting", "CONCLUDED"],
  ["an issued meeting", "ISSUED"],
  ["no meeting at all", "none"],
])("with %s", (_, meeting) => {
  test("everybody reads the same, and what is kept is what the chair saw", async () => {
    const { quarter } = await givenProposed(meeting);
    const { chair, ...others } = house.people;
    const readers = Object.values(others).filter(({ role }) => role !== "ADMIN");
    expect(new Set(readers.map(({ role }) => role))).toEqual(
      new Set(["STAFF", "HEAD", "OFFICE", "COMMITTEE"]),
    );
    const seen = await read(chair, quarter);
    for (const person of readers)
      expect(canonicalJson(await read(person, quarter))).toBe(canonicalJson(seen));
    expect(isAhead(seen)).toBe(true);
    const page = await getClosing(chair, quarter.id, today, { page: 1, only: null });
    expect(page?.paper?.sha256).toBe((await pressOn(db, quarter)).paper);
    expect(bare(page?.paper?.summary ?? seen)).toBe(bare(seen));
    const texts = await textsOf(seen);

    await confirmClosing(chair, await pressOn(db, quarter));
    const stored = await db.snapshot.findFirstOrThrow({ where: { quarterId: quarter.id } });
    expect(stored.sha256).toBe(page?.paper?.sha256);
    expect(bare(summaryIn(stored.json))).toBe(bare(seen));
    for (const person of [chair, ...readers]) {
      expect(canonicalJson(await read(person, quarter))).toBe(stored.json);
    }
    expect(await textsOf(summaryIn(stored.json))).toEqual(texts);
  }, 60_000);
});

test("the preview is what the rows hold once they are closed", async () => {
  const { quarter } = await givenProposed("DRAFT");
  const seen = await read(house.people.chair, quarter);
  await confirmClosing(house.people.chair, await pressOn(db, quarter));
  const rows = { id: quarter.id, reportsDueOn: seen.quarter.reportsDueOn, state: "CLOSED" as const };
  const closed = await readSummary(db, { quarter: { ...rows, closedOn: today }, planned: true, asOf: today });
  expect(bare(closed)).toBe(bare(seen));
  expect(closed.closing).toEqual({ carried: 9, dropped: 4 });
});

test("says nothing of decisions before they are proposed, and nothing of them once the proposal fell", async () => {
  const { quarter } = await givenProposed("none");
  const before = await read(house.people.chair, quarter);
  expect(before.closing).toEqual({ carried: 9, dropped: 4 });
  await db.history.create({
    data: {
      at: new Date(),
      subject: "quarter",
      subjectId: quarter.id,
      quarterId: quarter.id,
      event: "daysSet",
    },
  });
  const after = await read(house.people.chair, quarter);
  expect(after.closing).toBeNull();
  expect(after.tasks.filter(({ decision }) => decision !== null)).toEqual([]);
  expect(after.counts.dropped).toBe(before.counts.dropped - 4);
});
