// A question for a longer deadline ends with the task that the closing drops, also where the agency has submitted its report.
import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { submitReport } from "@/lib/agency-reports/commands";
import { askExtension } from "@/lib/extensions/commands";
import { givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { closed, givenPair, row } from "./given-closing";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);

test.each(["AGENCY_PLAN", "COMMITTEE"] as const)(
  "of %s it lapses, and the history tells it",
  async (origin) => {
    const { quarter } = await givenPair(db);
    const late = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };
    const about = {
      quarter,
      agency: agencies.btc,
      origin,
      state: "IN_PROGRESS" as const,
      due: "2024-05-31",
      ...late,
    };
    const { task, entry } = await givenTask(db, about);
    const kept = await givenTask(db, about);
    for (const { task: each, entry: of } of [{ task, entry }, kept])
      await askExtension(people.staff, {
        ...{ task: each.code.toLowerCase(), quarter: quarter.id, seen: of.version, key: randomUUID() },
        ...{ newDue: "2024-08-31", reason: "The basis came late." },
      });
    const report = { quarter: quarter.id, agency: "btc", seen: 0, key: randomUUID() };
    await submitReport(people.head, { ...report, assessment: "Good." });
    await closed(db, people, quarter, [row(entry, { decision: "drop", reason: "No basis." })]);
    const stateOf = async ({ id }: { id: number }) =>
      (await db.extension.findFirstOrThrow({ where: { entryId: id } })).state;
    expect([await stateOf(entry), await stateOf(kept.entry)]).toEqual(["WITHDRAWN", "ASKED"]);
    const told = await db.history.findMany({
      where: { subject: "task", subjectId: task.id },
      orderBy: { id: "asc" },
    });
    expect(told.map(({ event }) => event)).toEqual(["extensionAsked", "droppedAtClosing", "extensionLapsed"]);
    expect(told.at(-1)).toMatchObject({
      role: "CHAIR",
      quarterId: quarter.id,
      before: { due: "2024-05-31" },
      after: { due: "2024-08-31" },
    });
  },
);
