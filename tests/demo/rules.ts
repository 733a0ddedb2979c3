// The rules of the domain, held against every row of the demonstration.
import { describe, expect, test } from "vitest";
import type { Database } from "@/prisma/connect";

type Named = { name: string }[];

/** Each query finds what breaks a rule; it must find nothing but the gaps that are there to be shown. */
export function describeRules(db: Database): void {
  const broken = async (rows: Promise<Named>) => (await rows).map(({ name }) => name);

  describe("the rules hold for what was loaded", () => {
    test("what is overdue or at risk carries reason and solution; what was late carries the reason", async () => {
      const entries = db.$queryRaw<Named>`
        SELECT t.code AS name FROM entry e JOIN task t ON t.id = e.task_id JOIN quarter q ON q.id = e.quarter_id,
          LATERAL standing(e.state, e.due, e.done_on, coalesce(q.closed_on, '2024-04-25')) s
        WHERE ((s = 'overdue' OR (s = 'open' AND e.confidence IN ('AT_RISK', 'OFF_TRACK')))
            AND (e.delay_reason_code IS NULL OR e.delay_reason = '' OR e.proposed_solution = ''))
          OR (s = 'completedLate' AND (e.delay_reason_code IS NULL OR e.delay_reason = ''))`;
      expect(await broken(entries)).toEqual([]);
      const parts = db.$queryRaw<Named>`
        SELECT a.code || ' ' || c.state AS name FROM contribution c JOIN agency a ON a.id = c.agency_id
        WHERE part_standing(c.state, c.due, c.delivered_on, '2024-04-25') IN ('overdue', 'completedLate')
          AND c.delay_reason_code IS NULL`;
      expect(await broken(parts)).toEqual(["BNC ASKED"]);
    });

    test("all that was left of the closed quarter was carried over, and nothing else", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code AS name FROM entry e JOIN task t ON t.id = e.task_id
          LEFT JOIN entry next ON next.carried_from_id = e.id
        WHERE e.quarter_id = 20234 AND (e.state IN ('COMPLETED', 'DROPPED')) = (next.id IS NOT NULL)`;
      expect(await broken(rows)).toEqual([]);
      expect(await db.entry.count({ where: { quarterId: 20241, carriedFromId: { not: null } } })).toBe(13);
    });

    test("a deadline differs from the original one exactly where an extension was agreed", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code AS name FROM entry e JOIN task t ON t.id = e.task_id
          LEFT JOIN extension x ON x.entry_id = e.id AND x.state = 'AGREED'
        WHERE (e.due <> t.original_due) <> (e.extended = 1) OR (x.id IS NOT NULL) <> (e.extended = 1) OR x.new_due <> e.due`;
      expect(await broken(rows)).toEqual([]);
      const others = await db.extension.findMany({
        where: { state: { not: "AGREED" } },
        include: { entry: { include: { task: true } } },
        orderBy: { state: "asc" },
      });
      expect(others.map(({ state, entry }) => `${entry.task.code} ${state}`)).toEqual([
        "2024-Q1-BTC-12 ASKED",
        "2024-Q1-BTG-05 DECLINED",
      ]);
    });

    test("each part is due within its task, and none is open of a task that has ended", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code || ' ' || a.code AS name FROM contribution c JOIN agency a ON a.id = c.agency_id
          JOIN entry e ON e.id = c.entry_id JOIN task t ON t.id = e.task_id
        WHERE c.due > e.due OR is_final(e.state) AND is_open_part(c.state) ORDER BY 1`;
      expect(await broken(rows)).toEqual([]);
    });

    test("what is planned is due within its quarter, or runs on into the next as planned, one a little longer", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code AS name FROM task t JOIN entry e ON e.task_id = t.id AND e.carried_from_id IS NULL
        WHERE t.original_due < make_date(e.quarter_id / 10, e.quarter_id % 10 * 3 - 2, 1) ORDER BY 1`;
      expect(await broken(rows)).toEqual([]);
      const beyond = db.$queryRaw<Named>`
        SELECT t.code AS name FROM task t JOIN entry e ON e.task_id = t.id AND e.carried_from_id IS NULL
        WHERE t.original_due >= make_date(e.quarter_id / 10, e.quarter_id % 10 * 3 - 2, 1) + interval '6 months' ORDER BY 1`;
      expect(await broken(beyond)).toEqual(["2023-Q4-BTC-14"]);
    });

    test("two tasks await confirmation, one of its head and one of the Office; one task stands returned", async () => {
      const reported = await db.entry.findMany({
        where: { state: "REPORTED" },
        select: { task: { select: { origin: true } } },
      });
      expect(reported.map(({ task }) => task.origin).toSorted()).toEqual(["AGENCY_PLAN", "COMMITTEE"]);
      const returned = await db.entry.findMany({
        where: { NOT: { returnedRemark: "" } },
        include: { task: true },
      });
      expect(returned.map(({ task }) => task.code)).toEqual(["2024-Q1-BTC-09"]);
    });

    test("every directive is issued before the tasks that rest on it, but for one that was awaited", async () => {
      const rows = db.$queryRaw<Named>`
        SELECT t.code AS name FROM task t JOIN directive d ON d.id = t.directive_id
        WHERE d.issued_on > t.created_at::date`;
      expect(await broken(rows)).toEqual(["2023-Q4-BTC-06"]);
    });
  });
}
