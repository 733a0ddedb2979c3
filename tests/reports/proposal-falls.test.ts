// What is confirmed is what was proposed and read: whatever changes the quarter or its paper since, nothing is closed.
import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { addEvidence } from "@/lib/evidence/commands";
import { proofOf } from "@/lib/evidence/proof";
import { languages } from "@/lib/language/language";
import { type Messages, messagesIn, type Namespace } from "@/lib/language/messages";
import { setDays } from "@/lib/quarters/commands";
import { quarterDays } from "@/lib/quarters/quarter";
import { tellClosing } from "@/lib/reports/closing-conflict";
import { proposeClosing, sendBackClosing, withdrawProposal } from "@/lib/reports/commands-closing";
import { confirmClosing } from "@/lib/reports/commands-confirm";
import { submitReport, withdrawReport } from "@/lib/reports/commands-submission";
import { getClosing } from "@/lib/reports/queries-closing";
import { StaleClosing } from "@/lib/reports/stale-closing";
import { confirmResult, reportProgress, returnResult } from "@/lib/tasks/commands";
import { askExtension, decideExtension } from "@/lib/tasks/commands-extensions";
import { answerPart, receivePart } from "@/lib/tasks/commands-parts";
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
import { pdf } from "@/tests/evidence/files";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { givenPair, pressOn, proposed, refusedOn } from "./given-closing";

vi.mock("next-intl/server", () => ({
  getTranslations: async ({ locale, namespace }: { locale: "en"; namespace: Namespace }) =>
    createTranslator<Messages, Namespace>({ locale, messages: messagesIn[locale], namespace }),
}));

const db = await testDatabase();
const refused = refusedOn(db);
const today = "2024-04-25";
const view = { page: 1, only: null };
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

const why = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };

/** A quarter of which everything can still be done: its closing is proposed, and the chair has read its page. */
async function givenRead() {
  const { btc, ubkt } = house.agencies;
  const { quarter, next } = await givenPair(db);
  const task = (wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
    givenTask(db, { quarter, agency: btc, due: "2024-05-31", state: "IN_PROGRESS", ...why, ...wanted });
  const given = {
    open: await task(),
    asking: await task(),
    done: await task({ state: "REPORTED", doneOn: "2024-04-20" }),
    plan: await givenTask(db, { quarter: next, agency: ubkt, priority: true, due: "2024-06-10" }),
    directive: await givenDirective(db, { symbol: `${quarter.id}-NQ/TW` }),
  };
  await task({ directive: given.directive, state: "COMPLETED", doneOn: "2024-04-20" });
  const asked = { oldDue: "2024-05-31", newDue: "2024-06-20", askedAt: new Date("2024-04-20T02:00:00Z") };
  const extension = await givenExtension(db, { entry: given.asking.entry, ...asked });
  const part = await givenContribution(db, { entry: given.open.entry, agency: ubkt });
  const delivered = await givenContribution(db, {
    entry: given.asking.entry,
    agency: ubkt,
    state: "DELIVERED",
  });
  await givenAgencyReport(db, { quarter, agency: ubkt });
  await givenRequest(db, { quarter, agency: btc });
  await givenIndicator(db, { agency: btc, figures: [{ quarterId: quarter.id, target: 780, actual: 566 }] });
  await givenMeeting(db, { reviewed: quarter, heldOn: "2024-04-25" });
  await proposed(db, house.people.office, quarter);
  return { quarter, next, ...given, extension, part, delivered, read: await pressOn(db, quarter) };
}
type Given = Awaited<ReturnType<typeof givenRead>>;

const about = ({ quarter }: Given, { task, entry }: Given["open"]) => ({
  task: task.code.toLowerCase(),
  quarter: quarter.id,
  seen: entry.version,
  key: randomUUID(),
});
const word = {
  confidence: "ON_TRACK" as const,
  helpNeeded: "",
  stateReason: "",
  result: "Draft 2",
  progress: 70,
  ...why,
};

const changes: Record<string, [event: string, change: (given: Given) => Promise<unknown>]> = {
  "a word on a task": [
    "progressReported",
    (given) =>
      reportProgress(house.people.staff, { ...about(given, given.open), ...word, to: "IN_PROGRESS" }),
  ],
  "a task that is paused": [
    "progressReported",
    (given) =>
      reportProgress(house.people.staff, {
        ...about(given, given.open),
        ...word,
        to: "SUSPENDED",
        stateReason: "No funds.",
      }),
  ],
  "a task that is reported as done": [
    "progressReported",
    (given) => reportProgress(house.people.staff, { ...about(given, given.open), ...word, to: "REPORTED" }),
  ],
  "a confirmation": ["confirmed", (given) => confirmResult(house.people.head, about(given, given.done))],
  "a return": [
    "returned",
    (given) =>
      returnResult(house.people.head, { ...about(given, given.done), remark: "The list is missing." }),
  ],
  "an extension that is asked": [
    "extensionAsked",
    (given) =>
      askExtension(house.people.staff, {
        ...about(given, given.open),
        newDue: "2024-06-15",
        reason: "The basis came late.",
      }),
  ],
  "an extension that is agreed": ["extended", (given) => decide(given, "AGREED")],
  "an extension that is declined": ["extensionDeclined", (given) => decide(given, "DECLINED")],
  "a step of a part": [
    "partAccepted",
    (given) =>
      answerPart(house.people.otherStaff, {
        ...about(given, given.open),
        ...why,
        part: given.part.id,
        seen: 1,
        to: "ACCEPTED",
        remark: "",
      }),
  ],
  "a part that is received": [
    "partAcknowledged",
    (given) =>
      receivePart(house.people.staff, {
        ...about(given, given.asking),
        part: given.delivered.id,
        seen: 1,
        to: "ACKNOWLEDGED",
        remark: "",
      }),
  ],
  evidence: [
    "evidenceAdded",
    async (given) => {
      const { seen: _seen, ...press } = about(given, given.open);
      return addEvidence(house.people.staff, press, await proofOf("report.pdf", pdf()));
    },
  ],
  "a report that is submitted": [
    "reportSubmitted",
    async ({ quarter }) => {
      const press = { quarter: quarter.id, agency: "vptu", seen: 0, key: randomUUID() };
      return submitReport(house.people.office, { ...press, assessment: "Good." });
    },
  ],
  "a report that is withdrawn": [
    "reportWithdrawn",
    async ({ quarter }) => {
      const press = { quarter: quarter.id, agency: "ubkt", seen: 1, key: randomUUID() };
      return withdrawReport(house.people.otherHead, { ...press, reason: "A figure is wrong." });
    },
  ],
  "a day that the Office sets for the reports": [
    "daysSet",
    async ({ quarter: { id, version } }) => {
      const { last } = quarterDays(id);
      const seen = version + 2;
      return setDays(house.people.office, {
        ...{ quarter: id, seen, plansDueOn: null, reportsDueOn: last, key: randomUUID() },
      });
    },
  ],
  "what nobody thinks of today": [
    "daysSet",
    ({ quarter: { id } }) =>
      db.history.create({
        data: { at: new Date(), subject: "quarter", subjectId: id, quarterId: id, event: "daysSet" },
      }),
  ],
};

const decide = (given: Given, to: "AGREED" | "DECLINED") =>
  decideExtension(house.people.head, {
    ...about(given, given.asking),
    extension: given.extension.id,
    to,
    remark: "As agreed.",
  });

describe("a proposal falls by", () => {
  test.each(Object.keys(changes))("%s", async (name) => {
    const given = await givenRead();
    const { quarter, read } = given;
    const { office, chair, committee } = house.people;
    const [event, change] = changes[name] ?? ["", async () => undefined];
    await change(given);
    await refused(() => confirmClosing(chair, read), StaleClosing);
    await refused(async () => confirmClosing(chair, await pressOn(db, quarter)), StaleClosing);
    for (const [step, person] of [
      [sendBackClosing, chair],
      [withdrawProposal, office],
    ] as const)
      await refused(
        async () => step(person, { ...(await pressOn(db, quarter)), remark: "No." }),
        StaleClosing,
      );

    const page = await getClosing(chair, quarter.id, today, view);
    expect(page?.can).toEqual({
      decide: false,
      propose: false,
      withdraw: false,
      confirm: false,
      sendBack: false,
    });
    expect([page?.paper, page?.quarter.proposed]).toEqual([null, false]);
    expect(page?.fell?.rows.map((row) => row.event)).toEqual([event]);
    expect((await getClosing(committee, quarter.id, today, view))?.fell?.total).toBe(1);
    const ofOffice = await getClosing(office, quarter.id, today, view);
    expect(ofOffice?.can).toMatchObject({ decide: true, propose: true, withdraw: false });
  });

  test("what an officer may not see of the history is not told there either", async () => {
    const given = await givenRead();
    await confirmResult(house.people.head, about(given, given.done));
    const page = await getClosing(house.people.officeStaff, given.quarter.id, today, view);
    expect(page?.fell).toEqual({ rows: [], total: 0 });
    expect((await getClosing(house.people.staff, given.quarter.id, today, view))?.fell?.total).toBe(1);
  });

  test("nothing of another quarter, and is made anew by the Office", async () => {
    const given = await givenRead();
    const { office, chair, otherStaff } = house.people;
    const elsewhere = await givenPair(db);
    const { task, entry } = await givenTask(db, {
      quarter: elsewhere.quarter,
      agency: house.agencies.ubkt,
      state: "IN_PROGRESS",
    });
    const press = { task: task.code.toLowerCase(), quarter: elsewhere.quarter.id, seen: entry.version };
    await reportProgress(otherStaff, { ...press, key: randomUUID(), ...word, to: "IN_PROGRESS" });
    await withdrawReport(house.people.otherHead, {
      ...{ quarter: given.quarter.id, agency: "ubkt", seen: 1, key: randomUUID(), reason: "A figure." },
    });
    await refused(() => confirmClosing(chair, given.read), StaleClosing);
    await proposeClosing(office, await pressOn(db, given.quarter));
    // What was read before stays what it was: another paper.
    await refused(() => confirmClosing(chair, given.read), StaleClosing);
    expect(await confirmClosing(chair, await pressOn(db, given.quarter))).toBe("closed");
  });
});

describe("an old page closes nothing where the paper became another by", () => {
  const renamed = { nameVi: "Ban mới", nameEn: "Other commission", nameDe: "Andere Abteilung" };
  const others: Record<string, (given: Given) => Promise<unknown>> = {
    "an agency's name": () => db.agency.update({ where: { id: house.agencies.btc.id }, data: renamed }),
    "a directive's title": ({ directive: { id } }) =>
      db.directive.update({ where: { id }, data: { titleVi: "Khác", titleEn: "Other", titleDe: "Anders" } }),
    "a reason's name": () => db.delayReason.update({ where: { code: "staff" }, data: { nameEn: "people" } }),
    "a priority of the next quarter": ({ plan }) =>
      db.task.update({ where: { id: plan.task.id }, data: { title: "Another title" } }),
    "an indicator": ({ quarter }) =>
      db.indicatorFigure.updateMany({ where: { quarterId: quarter.id }, data: { actual: 600 } }),
    "a request's answer": ({ quarter }) =>
      db.request.updateMany({
        where: { quarterId: quarter.id },
        data: { state: "AGREED", answeredOn: new Date() },
      }),
    "the meeting": ({ quarter }) =>
      db.meeting.updateMany({ where: { reviewedId: quarter.id }, data: { chairName: "Another chair" } }),
  };
  test.each(Object.keys(others))("%s", async (name) => {
    const given = await givenRead();
    const { chair } = house.people;
    await others[name]?.(given);
    await refused(() => confirmClosing(chair, given.read), StaleClosing);
    // The proposal stands; the chair reads the paper as it is now, and closes.
    expect(await confirmClosing(chair, await pressOn(db, given.quarter))).toBe("closed");
  });

  test("the day, at midnight", async () => {
    const { quarter } = await givenRead();
    const yesterday = await pressOn(db, quarter, "2024-04-24");
    await refused(() => confirmClosing(house.people.chair, yesterday), StaleClosing);
  });
});

describe("the chair is told in words", () => {
  const tellTo = async (given: Given, language: (typeof languages)[number]) => {
    const error = await confirmClosing(house.people.chair, { ...given.read, key: randomUUID() }).catch(
      (each: unknown) => each,
    );
    return tellClosing(house.people.chair, error, { paper: given.read.paper }, language);
  };

  test("what happened since the page was drawn, by whom and when, with no way to close all the same", async () => {
    const given = await givenRead();
    const press = { quarter: given.quarter.id, agency: "ubkt", seen: 1, key: randomUUID() };
    await withdrawReport(house.people.otherHead, { ...press, reason: "A figure is wrong." });
    for (const language of languages) {
      const told = await tellTo(given, language);
      expect(told?.keep).toBeNull();
      expect(told?.rows.map(({ kind }) => kind)).toEqual(["told", "told"]);
      expect(told?.rows[1]?.label).toMatch(/UBKT/);
      expect(told?.rows[1]?.now).toContain("A figure is wrong.");
      expect(JSON.stringify(told)).not.toMatch(/closing\.|history\.|undefined/);
    }
    expect((await tellTo(given, "en"))?.title).toContain("Not closed");
  });

  test("of many things the first, and how many there are; of none that the paper became another", async () => {
    const given = await givenRead();
    await db.agency.update({ where: { id: house.agencies.ubkt.id }, data: { shortEn: "Inspectors" } });
    const renamed = await tellTo(given, "en");
    expect(renamed?.rows[1]?.now).toContain("as of 25");
    const { id } = given.quarter;
    const row = { at: new Date(), subject: "quarter", subjectId: id, quarterId: id, event: "daysSet" };
    await db.history.createMany({ data: Array.from({ length: 15 }, () => row) });
    const told = await tellTo(given, "en");
    expect(told?.rows).toHaveLength(1 + 12 + 1);
    expect(told?.rows.at(-1)?.now).toContain("3 more");
  });
});
