// Who may not add or remove evidence, where and when: nothing changes, and the history has no trace of it.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { removeEvidence } from "@/lib/evidence/commands";
import { getEvidenceFile } from "@/lib/evidence/queries";
import type { Person } from "@/lib/people/person";
import { givenAgencyReport, givenClosed, givenQuarter, type TaskWanted } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { pdf, png } from "./files";
import { type GivenTask, givenEvidenceHouse } from "./given-evidence";

const db = await testDatabase();
const { house, quarter, task, add, filesOf, rowsOf, removalOf } = await givenEvidenceHouse(db);

/** Expects that no file is added or removed, and nothing is recorded. */
async function refused(
  person: Person,
  given: GivenTask,
  message: string,
  file?: { id: number; sha256: string },
) {
  const before = [await filesOf(given), await rowsOf(given)];
  await expect(add(person, given, png, "a.png")).rejects.toThrow(message);
  if (file) await expect(removeEvidence(person, removalOf(given, file))).rejects.toThrow(message);
  expect([await filesOf(given), await rowsOf(given)]).toEqual(before);
}

async function withFile(wanted: Partial<TaskWanted> = {}) {
  const given = await task(wanted);
  const content = pdf();
  const file = await db.evidence.create({
    data: {
      entryId: given.entry.id,
      name: "report.pdf",
      type: "application/pdf",
      size: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
      addedAt: new Date("2024-04-20T02:00:00Z"),
    },
    omit: { content: true },
  });
  return { given, file };
}

test("who does not lead brings and takes nothing; for the administrator there is no task", async () => {
  const { otherStaff, otherHead, office, officeStaff, committee, chair, admin } = house.people;
  const { given, file } = await withFile();
  for (const person of [otherStaff, otherHead, office, officeStaff, committee, chair])
    await refused(person, given, "notYours", file);
  await refused(admin, given, "taskNotFound", file);
  expect(await getEvidenceFile(admin, file.id)).toBeNull();
});

test("what is completed or dropped keeps its evidence", async () => {
  for (const state of ["COMPLETED", "DROPPED"] as const) {
    const { given, file } = await withFile({ state });
    await refused(house.people.staff, given, "evidenceFinal", file);
  }
});

test("after the agency's report is submitted nothing comes and goes until it is withdrawn", async () => {
  const { given, file } = await withFile();
  const { btc } = house.agencies;
  await givenAgencyReport(db, { quarter, agency: btc });
  await refused(house.people.staff, given, "evidenceSubmitted", file);
  const of = { quarterId_agencyId: { quarterId: quarter.id, agencyId: btc.id } };
  await db.agencyReport.update({ where: of, data: { submittedAt: null } });
  await add(house.people.staff, given, png, "a.png");
  await db.agencyReport.delete({ where: of });
});

test("in a quarter that is only planned there is nothing to prove", async () => {
  const planned = await givenQuarter(db, { id: 20242, state: "PLANNING" });
  const { given, file } = await withFile({ quarter: planned, state: "NOT_STARTED" });
  await refused(house.people.staff, given, "notYours", file);
});

test("a file of another entry is not taken away through this one", async () => {
  const [one, other] = [await withFile(), await withFile()];
  await expect(removeEvidence(house.people.staff, removalOf(one.given, other.file))).rejects.toThrow(
    "evidenceGone",
  );
  const wrong = { id: one.file.id, sha256: "0".repeat(64) };
  await expect(removeEvidence(house.people.staff, removalOf(one.given, wrong))).rejects.toThrow(
    "evidenceGone",
  );
});

test("a closed quarter keeps its files whatever is tried, also directly in the database", async () => {
  const closed = await givenQuarter(db, { id: 20234, state: "REPORTING" });
  const { given, file } = await withFile({ quarter: closed, due: "2023-12-20" });
  await givenClosed(db, closed, "2024-01-08");
  await refused(house.people.staff, given, "quarterClosed", file);
  await expect(db.evidence.delete({ where: { id: file.id } })).rejects.toThrow(/quarter/i);
  await expect(db.$executeRaw`UPDATE evidence SET name = 'x.pdf' WHERE id = ${file.id}`).rejects.toThrow(
    /quarter/i,
  );
});
