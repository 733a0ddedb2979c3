// What a closed quarter prints comes from its snapshot alone: whatever is renamed afterwards, the PDF is the same to
// the byte.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { addErratum } from "@/lib/summary/commands-errata";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { pdfOf } from "@/lib/summary/paper/typst";
import { getSummary } from "@/lib/summary/queries";
import { canonicalJson, type Summary } from "@/lib/summary/summary";
import {
  givenAgency,
  givenAgencyReport,
  givenClosed,
  givenContribution,
  givenDirective,
  givenIndicator,
  givenMeeting,
  givenQuarter,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { closed, givenPair } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const house = await givenHouse(db);
const { btc, ubkt } = house.agencies;

async function givenFull() {
  const { quarter, next } = await givenPair(db);
  const top = await givenDirective(db, { symbol: "39-NQ/TW", titleEn: "Resolution of 18 July 2023" });
  const scheme = await givenDirective(db, { symbol: "01-ĐA/TU", kind: "SCHEME", parentId: top.id });
  const about = { quarter, agency: btc, directive: scheme };
  const late = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };
  const { task, entry } = await givenTask(db, { ...about, ...late, state: "IN_PROGRESS", due: "2024-03-31" });
  await givenContribution(db, { entry, agency: ubkt });
  await givenTask(db, {
    ...about,
    state: "COMPLETED",
    doneOn: "2024-04-02",
    due: "2024-03-31",
    priority: true,
  });
  await givenTask(db, { quarter: next, agency: ubkt, priority: true });
  await givenAgencyReport(db, { quarter, agency: btc, assessment: "Good." });
  await givenRequest(db, { quarter, agency: btc });
  await givenIndicator(db, { agency: btc, figures: [{ quarterId: quarter.id, target: 780, actual: 566 }] });
  await givenMeeting(db, { reviewed: quarter, heldOn: "2024-04-25", state: "CONCLUDED" });
  await closed(db, house.people, quarter);
  return { quarter, next, task, top };
}

const summaryOf = async (quarter: { id: number }) => {
  const summary = await getSummary(house.people.staff, quarter.id, "2024-05-20");
  if (!summary) throw new Error("no summary");
  return summary;
};

async function digests(quarter: { id: number }): Promise<string[]> {
  const summary = await summaryOf(quarter);
  const pdfs = languages.map((language) => pdfOf(summaryDocument(summary, language, summary.errata)));
  return (await Promise.all(pdfs)).map((pdf) => createHash("sha256").update(pdf).digest("hex"));
}

describe("the prints of a closed quarter", async () => {
  const { quarter, next, task, top } = await givenFull();

  test("are the same to the byte in three languages after everything around it was renamed", async () => {
    const before = await digests(quarter);
    expect(new Set(before).size).toBe(3);
    const renamed = { nameVi: "Ban mới", nameEn: "Another commission", nameDe: "Andere Abteilung" };
    await db.agency.update({
      where: { id: btc.id },
      data: { ...renamed, shortEn: "New", validTo: new Date("2024-05-01") },
    });
    await db.directive.update({
      where: { id: top.id },
      data: { titleVi: "Khác", titleEn: "Other", titleDe: "Anders" },
    });
    await db.directive.updateMany({ data: { remarkEn: "A remark of later." } });
    await db.task.update({ where: { id: task.id }, data: { title: "Another title", priority: true } });
    await db.delayReason.updateMany({ data: { nameVi: "khác", nameEn: "different", nameDe: "anders" } });
    await db.committee.update({ where: { id: 1 }, data: { nameEn: "Another committee", placeEn: "Vinh" } });
    await db.indicator.updateMany({ data: { name: "Another indicator" } });
    await db.request.updateMany({
      data: { state: "AGREED", answeredOn: new Date("2024-05-02"), direction: "Yes." },
    });
    await db.entry.updateMany({ where: { quarterId: next.id }, data: { progress: 90 } });
    await givenTask(db, { quarter: next, agency: ubkt, priority: true });
    await givenAgency(db, { code: "BTGDV" });
    expect(await digests(quarter)).toEqual(before);
  });

  test("follow the data of the digest, whatever is beside it", async () => {
    const { snapshot, errata, can, ...data } = await summaryOf(quarter);
    const digest = createHash("sha256")
      .update(canonicalJson(data satisfies Summary))
      .digest("hex");
    expect([digest, errata, can]).toEqual([snapshot?.sha256, [], { addErratum: false }]);
  });

  test("change only with an erratum, which is printed beneath", async () => {
    const before = await digests(quarter);
    const erratum = { text: "Read 43.", signedName: "Lê Văn A", signedPost: "Chánh Văn phòng" };
    const submission = { quarter: quarter.id, seen: 0, key: "an erratum's key", datedOn: "2024-04-25" };
    await addErratum(house.people.office, { ...submission, ...erratum });
    const after = await digests(quarter);
    expect(after.filter((digest) => before.includes(digest))).toEqual([]);
    expect(await digests(quarter)).toEqual(after);
  });
});

test("a quarter that was closed before there were snapshots is read from its rows", async () => {
  const quarter = await givenQuarter(db, { id: 20194, state: "REPORTING" });
  await givenTask(db, { quarter, agency: ubkt, state: "COMPLETED" });
  await givenClosed(db, quarter);
  expect(await summaryOf(quarter)).toMatchObject({ snapshot: null, errata: [], asOf: "2019-12-31" });
});
