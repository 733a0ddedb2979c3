// Commands that add and remove files of evidence, each in one transaction with its history.
import "server-only";
import { createHash } from "node:crypto";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { type HistoryEvent, record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { stateOfQuarter } from "@/lib/quarters/quarter-row";
import { now } from "@/lib/server/clock";
import { readRows } from "@/lib/server/rows";
import { visibleTo } from "@/lib/tasks/policy";
import { kinds, mostBytesOfEntry } from "./evidence";
import type { EvidenceRemoval, EvidenceSubmission } from "./form";
import { type EvidenceFacts, refusesEvidence } from "./policy";
import type { Proof } from "./proof";

/**
 * Adds a file whose content was checked to the entry. Returns "added".
 * @throws Refusal where the task is not visible, the quarter closed, the person may not, the same file is there
 * already, or the entry's files would take too much room
 */
export function addEvidence(person: Person, submission: EvidenceSubmission, proof: Proof): Promise<"added"> {
  const { name, kind, content } = proof;
  const sha256 = createHash("sha256").update(content).digest("hex");
  const facts = { name, size: content.length, sha256 };
  return change(person, { ...submission, ...facts }, async (tx) => {
    const entry = await lockEntry(tx, person, submission);
    await findRoom(tx, entry.id, facts);
    await tx.evidence.create({
      data: {
        ...facts,
        entryId: entry.id,
        type: kinds[kind].type,
        content,
        addedAt: now(),
        addedById: person.id,
      },
      select: { id: true },
    });
    const version = await newVersionForConfirmer(tx, entry);
    await record(tx, person, {
      ...entry.about,
      event: "evidenceAdded",
      after: { ...facts, ...(version && { version }) },
    });
    return "added";
  });
}

/**
 * Removes a file; the history keeps its name, size and hash. Returns "evidenceRemoved".
 * @throws Refusal where the task is not visible, the quarter closed, the person may not, or the file is gone
 */
export function removeEvidence(person: Person, removal: EvidenceRemoval): Promise<string> {
  return change(person, removal, async (tx) => {
    const entry = await lockEntry(tx, person, removal);
    const where = { id: removal.evidence, entryId: entry.id, sha256: removal.sha256 };
    const file = await tx.evidence.findFirst({ where, select: { name: true, size: true, sha256: true } });
    if (!file) throw new Refusal("evidenceGone");
    await tx.evidence.deleteMany({ where });
    const version = await newVersionForConfirmer(tx, entry);
    await record(tx, person, {
      ...entry.about,
      event: "evidenceRemoved",
      before: file,
      after: { name: file.name, ...(version && { version }) },
    });
    return "evidenceRemoved";
  });
}

type LockedEntry = {
  id: number;
  version: number;
  facts: EvidenceFacts;
  about: Pick<HistoryEvent, "subject" | "subjectId" | "quarterId">;
};

/**
 * The entry with its quarter's row locked against closing and submission, and its own row, so that of two files added
 * at once the second counts the first.
 * @throws Refusal where the person may not see the entry (as if it did not exist), or may not change its evidence
 */
async function lockEntry(
  tx: Transaction,
  person: Person,
  submission: EvidenceSubmission,
): Promise<LockedEntry> {
  const found = await tx.entry.findFirst({
    where: {
      quarterId: submission.quarter,
      task: { AND: [{ code: submission.task.toUpperCase() }, visibleTo(person)] },
    },
    select: { id: true, task: { select: { origin: true } } },
  });
  if (!found) throw new Refusal("taskNotFound");
  const [quarter] = await readRows(tx, stateOfQuarter)`
    SELECT state::text AS state FROM quarter WHERE id = ${submission.quarter} FOR SHARE`;
  if (!quarter || quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  await tx.$queryRaw`SELECT FROM entry WHERE id = ${found.id} FOR NO KEY UPDATE`;
  const entry = await tx.entry.findUniqueOrThrow({ where: { id: found.id } });
  const report = await tx.agencyReport.findUnique({
    where: { quarterId_agencyId: { quarterId: entry.quarterId, agencyId: entry.agencyId } },
  });
  const facts: EvidenceFacts = {
    leadAgencyId: entry.agencyId,
    origin: found.task.origin,
    state: entry.state,
    quarterState: quarter.state,
    submitted: !!report?.submittedAt,
  };
  const refused = refusesEvidence(person, facts);
  if (refused) throw new Refusal(refused);
  const about = { subject: "task", subjectId: entry.taskId, quarterId: entry.quarterId } as const;
  return { id: entry.id, facts, version: entry.version, about };
}

/** @throws Refusal where the entry holds the same file already, or all its files together would exceed the limit */
async function findRoom(tx: Transaction, entryId: number, file: { size: number; sha256: string }) {
  const there = await tx.evidence.findMany({ where: { entryId }, select: { size: true, sha256: true } });
  if (there.some(({ sha256 }) => sha256 === file.sha256)) throw new Refusal("evidenceTwice");
  const taken = there.reduce((sum, { size }) => sum + size, 0);
  if (taken + file.size > mostBytesOfEntry) throw new Refusal("evidenceFull");
}

/**
 * A reported entry gets a new version: whoever is about to confirm it has looked at its files, and must see that they
 * changed. Returns the new version; null where the entry is not reported.
 */
async function newVersionForConfirmer(tx: Transaction, { id, facts, version }: LockedEntry) {
  if (facts.state !== "REPORTED") return null;
  await tx.entry.update({ where: { id, version }, data: { version: version + 1 }, select: { id: true } });
  return version + 1;
}
