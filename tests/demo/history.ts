// The history of the demonstration: chained, in order, and in agreement with the entries.
import { describe, expect, test } from "vitest";
import { events } from "@/lib/history/event";
import { dayAt } from "@/lib/server/clock";
import type { Database } from "@/prisma/connect";

export function describeHistory(db: Database): void {
  describe("the history of what was loaded", () => {
    test("is one unbroken chain in the order of time", async () => {
      const [chain] = await db.$queryRaw<{ rows: number; broken: number; backwards: number }[]>`
        SELECT count(*)::int AS rows,
          count(*) FILTER (WHERE previous_hash <> before OR hash <> history_digest(h.row))::int AS broken,
          count(*) FILTER (WHERE at < earlier)::int AS backwards
        FROM (SELECT history AS row, at, hash, previous_hash, lag(hash, 1, '') OVER (ORDER BY id) AS before,
                lag(at) OVER (ORDER BY id) AS earlier FROM history) h`;
      expect(chain).toMatchObject({ broken: 0, backwards: 0 });
      expect(chain?.rows).toBeGreaterThan(600);
    });

    test("knows only events that have a sentence, and none of the day itself or a weekend", async () => {
      const rows = await db.history.findMany();
      const names: readonly string[] = events;
      expect(rows.filter(({ event }) => !names.includes(event))).toEqual([]);
      const days = [...new Set(rows.map(({ at }) => dayAt(at)))];
      expect(days.filter((day) => day >= "2024-04-25" || [0, 6].includes(new Date(day).getUTCDay()))).toEqual(
        [],
      );
    });

    test("ends where each entry stands", async () => {
      const entries = await db.entry.findMany({ include: { task: true } });
      const rows = await db.history.findMany({ orderBy: { id: "asc" } });
      for (const entry of entries) {
        const own = rows.filter(({ subjectId, quarterId }) => {
          return subjectId === entry.taskId && quarterId === entry.quarterId;
        });
        const recorded: Record<string, unknown> = Object.assign({}, ...own.map(({ after }) => after));
        expect([entry.task.code, recorded.version ?? 1]).toEqual([entry.task.code, entry.version]);
        for (const field of ["state", "progress", "result", "delayReason", "proposedSolution"] as const)
          if (field in recorded)
            expect([entry.task.code, recorded[field]]).toEqual([entry.task.code, entry[field]]);
      }
    });

    test("records the first quarters of the job descriptions", async () => {
      const task = await db.task.findUniqueOrThrow({ where: { code: "2023-Q4-BTC-06" } });
      const rows = await db.history.findMany({ where: { subjectId: task.id }, orderBy: { id: "asc" } });
      const events = rows.map(({ event, role }) => `${role} ${event}`);
      expect(events.slice(0, 7)).toEqual([
        "HEAD assigned",
        ...["STAFF progressReported", "STAFF progressReported", "STAFF progressReported"],
        ...["OFFICE carriedOver", "STAFF extensionAsked", "HEAD extended"],
      ]);
      expect(events.filter((each) => each.endsWith("partAsked"))).toHaveLength(5);
      expect(events.slice(-2)).toEqual(["STAFF progressReported", "HEAD progressReported"]);
      expect(rows.at(-1)?.before).toMatchObject({ progress: 60 });
      expect(rows.at(-1)?.after).toMatchObject({ progress: 70 });
    });
  });
}
