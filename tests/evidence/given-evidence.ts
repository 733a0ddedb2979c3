// Test data of evidence: a quarter in REPORTING, and the steps that its tests repeat.
import { addEvidence } from "@/lib/evidence/commands";
import { proofOf } from "@/lib/evidence/proof";
import type { Person } from "@/lib/people/person";
import type { Database } from "@/prisma/connect";
import { givenQuarter, givenTask, type TaskWanted } from "@/prisma/given";
import { givenHouse } from "@/tests/support/people";
import { pdf } from "./files";

export async function givenEvidenceHouse(db: Database) {
  const house = await givenHouse(db);
  const quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });
  let submissions = 0;

  const task = (wanted: Partial<TaskWanted> = {}) =>
    givenTask(db, {
      quarter,
      agency: house.agencies.btc,
      state: "IN_PROGRESS",
      due: "2024-04-30",
      ...wanted,
    });
  type Given = Awaited<ReturnType<typeof task>>;

  function submission({ task, entry }: Given) {
    submissions += 1;
    return {
      task: task.code.toLowerCase(),
      quarter: entry.quarterId,
      key: `submission-number-${submissions}`,
    };
  }

  const add = async (person: Person, given: Given, content = pdf(), name = "report.pdf") =>
    addEvidence(person, submission(given), await proofOf(name, content));

  const filesOf = ({ entry }: Given) =>
    db.evidence.findMany({ where: { entryId: entry.id }, orderBy: { id: "asc" }, omit: { content: true } });

  /** The latest file of the entry. */
  const fileOf = (given: Given) =>
    db.evidence.findFirstOrThrow({
      where: { entryId: given.entry.id },
      orderBy: { id: "desc" },
      omit: { content: true },
    });

  const rowsOf = ({ task }: Given) =>
    db.history.findMany({ where: { subject: "task", subjectId: task.id }, orderBy: { id: "asc" } });

  const removalOf = (given: Given, { id, sha256 }: { id: number; sha256: string }) => ({
    ...submission(given),
    evidence: id,
    sha256,
  });

  return { house, quarter, task, submission, add, filesOf, fileOf, rowsOf, removalOf };
}

export type GivenTask = Awaited<ReturnType<typeof givenTask>>;
