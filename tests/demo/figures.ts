// What the demonstration must show on its day, the same in every language: the figures of the design, the rules kept.
import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "@/lib/language/language";
import { judgedIn, sumParts } from "@/lib/overview/coordination";
import type { DashboardView } from "@/lib/overview/dashboard";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import { isPassword } from "@/lib/passwords/password";
import type { Person } from "@/lib/people/person";
import { keepSnapshot as takeSnapshot } from "@/lib/summary/keep-snapshot-tx";
import { type Counts, shareCompleted } from "@/lib/tasks/standing";
import type { Database } from "@/prisma/connect";
import { seed } from "@/prisma/seed";

const today = "2024-04-25";
const known = { id: 1, fullName: null, post: null, language: null };
const committee: Person = { ...known, signInName: "committee", role: "COMMITTEE", agency: null };

const four = ({ completedOnTime, completedLate, open, overdue }: Counts) =>
  [completedOnTime, completedLate, open, overdue].join(" ");

const atDesign = {
  agencies: {
    VPTU: ["9 1 2 1", 75, null],
    BTC: ["8 2 2 3", 79, null],
    UBKT: ["7 0 1 0", 75, "2024-04-16"],
    BTG: ["8 1 1 1", 70, "2024-04-19"],
    BDV: ["5 1 1 0", 75, "2024-04-22"],
    BNC: ["5 0 1 1", 75, "2024-04-19"],
  },
  directives: {
    "39-nq-tw": "16 2 3 4",
    "68-ctr-tu": "16 2 3 4",
    "01-da-tu": "3 0 1 1",
    "02-da-tu": "4 1 1 2",
    "03-da-tu": "4 1 1 1",
    "181-kh-tu": "5 0 0 0",
    "137-qd-tw": "5 1 1 1",
    "01-qc-tu": "2 0 1 0",
    "64-ctr-tu": "5 0 1 0",
    "190-kh-tu": "8 1 1 1",
    none: "6 1 1 0",
  },
  waitedFor: {
    VPTU: [11, 12, 34],
    BTC: [9, 14, 85],
    UBKT: [6, 7, 3],
    BTG: [5, 6, 6],
    BDV: [4, 4, 0],
    BNC: [4, 5, 2],
  },
};

/** Loads the demonstration in one language and holds all of it against the design. */
export function describeFigures(db: Database, language: Language): void {
  describe(`the demonstration in ${language}`, () => {
    let dashboard: DashboardView;
    beforeAll(async () => {
      await seed(db, { language, today, takeSnapshot });
      const found = await getDashboard(committee, 20241, today, { allCases: true });
      if (!found) throw new Error("no dashboard");
      dashboard = found;
    });

    test("counts 61 tasks: 42 on time, 5 late, 8 open, 6 overdue, one suspended and one dropped beside", () => {
      expect(dashboard.counts).toEqual({
        completedOnTime: 42,
        completedLate: 5,
        open: 8,
        overdue: 6,
        suspended: 1,
        dropped: 1,
      });
      expect([shareCompleted(dashboard.counts), dashboard.shareBefore]).toEqual([77, 75]);
      expect(dashboard.extended).toBe(7);
      expect(dashboard.sentence).toMatchObject({ total: 61, done: 47, late: 5, overdue: 6, priority: 2 });
    });

    test("counts each agency, its share in the quarter before and the day of its report", () => {
      const lines = dashboard.lines.map(({ agency, counts, shareBefore, submittedOn }) => [
        agency.code,
        [four(counts), shareBefore, submittedOn],
      ]);
      expect(Object.fromEntries(lines)).toEqual(atDesign.agencies);
    });

    test("rolls the counts up the tree of directives", () => {
      const lines = dashboard.programmes.map(({ directive, counts }) => [
        directive?.slug ?? "none",
        four(counts),
      ]);
      expect(Object.fromEntries(lines)).toEqual(atDesign.directives);
    });

    test("needs attention where the design says", () => {
      const { counts, cases } = dashboard.attention;
      expect(counts).toEqual({ priority: 2, overdue: 4, contributions: 4, risk: 2, silent: 1 });
      expect(cases.map(({ code, days }) => `${code} ${days}`)).toEqual([
        ...["2024-Q1-BTC-03 27", "2024-Q1-VPTU-04 25", "2024-Q1-BTG-05 15", "2023-Q4-BTC-06 10"],
        ...["2024-Q1-BTC-09 6", "2024-Q1-BNC-04 3", "2024-Q1-BTC-03 36", "2024-Q1-VPTU-04 34"],
        ...["2023-Q4-BTC-06 20", "2023-Q4-BTC-06 20", "2024-Q1-VPTU-09 5", "2024-Q1-UBKT-06 15"],
        "2024-Q1-BDV-05 28",
      ]);
      expect(dashboard.waiting).toMatchObject({ agency: { code: "BTC" }, count: 3 });
    });

    test("waits 130 days for contributions, 39 of 48 on time", () => {
      const waited = dashboard.lines.map(({ agency }) => {
        const { counts, days } = sumParts(dashboard.parts, ({ leadId }) => leadId === agency.id);
        return [agency.code, [counts.completedOnTime, judgedIn(counts), days]];
      });
      expect(Object.fromEntries(waited)).toEqual(atDesign.waitedFor);
    });

    test("has four indicators, one told by subordinate committee, and the six priorities of Q2", () => {
      const [members, ...others] = dashboard.indicators;
      expect([members?.actual, members?.target, others.length]).toEqual([566, 780, 3]);
      const sum = (field: "actual" | "target") =>
        (members?.units ?? []).reduce((total, unit) => total + unit[field], 0);
      expect([members?.units.length, sum("actual"), sum("target")]).toEqual([11, 566, 780]);
      expect(dashboard.next?.priorities).toHaveLength(6);
      expect(dashboard.next?.priorities.map(({ coordinating }) => coordinating.length)).toEqual([
        5, 3, 5, 2, 5, 5,
      ]);
    });

    test("lets every account in with the password of the demonstration", async () => {
      const people = await db.person.findMany();
      expect(people).toHaveLength(16);
      const opened = people.map(({ passwordHash }) => isPassword(passwordHash ?? "", "giaoban-demo"));
      expect(await Promise.all(opened)).not.toContain(false);
      expect(people.filter(({ fullName }) => fullName !== null)).toEqual([]);
    });

    test("is loaded once", async () => {
      const tasks = await db.task.count();
      await seed(db, { language, today, takeSnapshot });
      expect(await db.task.count()).toBe(tasks);
    });
  });
}
