// A file on an entry: added, counted, bounded, removed, and handed out again byte for byte.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addEvidence, removeEvidence } from "@/lib/evidence/commands";
import { proofOf } from "@/lib/evidence/proof";
import { getEvidence, getEvidenceFile, readEvidence } from "@/lib/evidence/queries";
import { Stale } from "@/lib/forms/stale";
import type { Person } from "@/lib/people/person";
import { confirmResult } from "@/lib/reporting/commands";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getTask } from "@/lib/tasks/queries";
import { testDatabase } from "@/tests/support/database";
import { pdf, pdfOf } from "./files";
import { givenEvidenceHouse } from "./given-evidence";

const db = await testDatabase();
const MiB = 1024 * 1024;
const today = "2024-04-25";
const { house, task, submission, add, filesOf, fileOf, rowsOf, removalOf } = await givenEvidenceHouse(db);

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("a file", () => {
  test("is added with its hash, told by the history, counted in My work, and handed out byte for byte", async () => {
    const { staff, committee } = house.people;
    const given = await task();
    const content = pdfOf(2 * MiB + 7);
    const sha256 = createHash("sha256").update(content).digest("hex");
    await add(staff, given, content, "Báo cáo.pdf");
    const facts = { name: "Báo cáo.pdf", size: content.length, sha256 };
    expect(await filesOf(given)).toMatchObject([{ ...facts, type: "application/pdf", addedById: staff.id }]);
    expect(await rowsOf(given)).toMatchObject([{ event: "evidenceAdded", after: facts, personId: staff.id }]);
    const work = await getMyWork(staff, today);
    expect([...(work?.soon ?? [])].find(({ code }) => code === given.task.code)).toMatchObject({ files: 1 });
    const found = await getEvidenceFile(committee, (await fileOf(given)).id);
    if (!found) throw new Error("no file");
    expect((await bytesOf(readEvidence(committee, found))).equals(content)).toBe(true);
  });

  test("is removed, and the history keeps what it was", async () => {
    const given = await task();
    await add(house.people.staff, given);
    const file = await fileOf(given);
    await removeEvidence(house.people.head, removalOf(given, file));
    expect(await filesOf(given)).toEqual([]);
    expect((await rowsOf(given)).at(-1)).toMatchObject({
      event: "evidenceRemoved",
      before: { name: "report.pdf", sha256: file.sha256 },
    });
    await expect(removeEvidence(house.people.staff, removalOf(given, file))).rejects.toThrow("evidenceGone");
    expect(await rowsOf(given)).toHaveLength(2);
  });

  test("by the same press twice is one, and after its removal it can come again", async () => {
    const given = await task();
    const pressed = submission(given);
    const proof = await proofOf("report.pdf", pdf());
    const answers = await Promise.all([1, 2, 3].map(() => addEvidence(house.people.staff, pressed, proof)));
    expect(answers).toEqual(["added", "added", "added"]);
    expect(await filesOf(given)).toHaveLength(1);
    await expect(add(house.people.colleague, given, pdf(), "other name.pdf")).rejects.toThrow(
      "evidenceTwice",
    );
    const file = await fileOf(given);
    await removeEvidence(house.people.staff, removalOf(given, file));
    await add(house.people.staff, given);
    expect(await filesOf(given)).toHaveLength(1);
    expect(await rowsOf(given)).toHaveLength(3);
  });

  test("that comes or goes while somebody is about to confirm makes the page of the confirmer an old one", async () => {
    const given = await task({ state: "REPORTED", doneOn: "2024-04-20" });
    const confirm = (seen: number) => confirmResult(house.people.head, { ...submission(given), seen });
    const told = (seen: number) =>
      confirm(seen).then(
        () => null,
        (error) =>
          error instanceof Stale ? error.changed.differences.filter((each) => each.seen !== each.now) : error,
      );
    await add(house.people.staff, given);
    expect(await told(1)).toEqual([{ field: "evidenceAdded", seen: "", now: "report.pdf" }]);
    await removeEvidence(house.people.staff, removalOf(given, await fileOf(given)));
    expect(await told(2)).toEqual([{ field: "evidenceRemoved", seen: "report.pdf", now: "" }]);
    await confirm(3);
  });

  test("on a task that is still being done leaves the officer's own page as it is", async () => {
    const given = await task();
    await add(house.people.staff, given);
    await removeEvidence(house.people.staff, removalOf(given, await fileOf(given)));
    expect((await db.entry.findUniqueOrThrow({ where: { id: given.entry.id } })).version).toBe(1);
  });
});

describe("the room of an entry", () => {
  test("is 50 MiB; of two at once that want the last of it one finds it", async () => {
    const given = await task();
    const { staff, colleague } = house.people;
    for (const seed of [1, 2, 3, 4]) await add(staff, given, pdfOf(10 * MiB, seed));
    const both = await Promise.allSettled([
      add(staff, given, pdfOf(10 * MiB, 5)),
      add(colleague, given, pdfOf(10 * MiB, 6)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: "evidenceFull" },
    });
    expect((await filesOf(given)).reduce((sum, { size }) => sum + size, 0)).toBe(50 * MiB);
    await expect(add(staff, given)).rejects.toThrow("evidenceFull");
    expect(await rowsOf(given)).toHaveLength(5);
  }, 60_000);
});

describe("what the task's page is given", () => {
  test("every file of its quarters without bytes, and whether they may be changed", async () => {
    const given = await task();
    await add(house.people.staff, given);
    const pageOf = async (person: Person) => {
      const view = await getTask(person, given.task.code.toLowerCase(), today);
      if (!view) throw new Error("no task");
      return getEvidence(person, view);
    };
    const own = await pageOf(house.people.staff);
    expect(own).toMatchObject({
      can: { change: true },
      files: [{ name: "report.pdf", addedBy: "staff.btc" }],
    });
    expect(Object.keys(own.files[0] ?? {})).not.toContain("content");
    expect((await pageOf(house.people.committee)).can).toEqual({ change: false });
  });

  test("a file that is taken away while it is read ends with an error, not as a shorter file", async () => {
    const given = await task();
    await add(house.people.staff, given, pdfOf(2 * MiB));
    const file = await fileOf(given);
    const reader = readEvidence(house.people.staff, file).getReader();
    expect((await reader.read()).value?.length).toBe(512 * 1024);
    await db.evidence.delete({ where: { id: file.id } });
    const rest = async () => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow("is gone");
  });
});
