// The rules behind the dashboard's figures, without a database.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowestUnits, mostTelling, reached } from "@/lib/indicators/indicator";
import { partStandings } from "@/lib/list/filter";
import { type AttentionCaseView, attentionCounts, casesIn, inGroups } from "@/lib/overview/attention";
import { judgedIn, longestWaiting, shareOnTime, sumParts } from "@/lib/overview/coordination";
import { type Programme, programmesOf } from "@/lib/overview/programmes";
import { portion, sentenceFacts } from "@/lib/overview/sentence";
import type { CountedGroup } from "@/lib/tasks/counts";
import { noCounts, standings, tasksIn } from "@/lib/tasks/standing";

describe("the sentence", () => {
  test("a part is none, some or all of its whole, and nothing of nothing", () => {
    expect([portion(0, 0), portion(0, 3), portion(1, 3), portion(3, 3)]).toEqual([
      "nothing",
      "none",
      "some",
      "all",
    ]);
  });

  test("a quarter without tasks is empty, also with a dropped one", () => {
    expect(sentenceFacts({ ...noCounts(), dropped: 1 }, noCounts(), "OPEN").kind).toBe("empty");
  });

  test("a planned quarter tells its priority tasks, a running one the overdue ones among them", () => {
    const counts = { ...noCounts(), open: 5 };
    const ofPriority = { ...noCounts(), open: 2 };
    expect(sentenceFacts(counts, ofPriority, "PLANNING")).toMatchObject({
      kind: "planned",
      priority: 2,
      priorityPortion: "some",
    });
    expect(sentenceFacts(counts, ofPriority, "OPEN")).toMatchObject({ kind: "running", priority: 0 });
  });

  test("a planned quarter in which something is already done or late is told as a running one", () => {
    const counts = { ...noCounts(), open: 5, overdue: 1 };
    expect(sentenceFacts(counts, noCounts(), "PLANNING").kind).toBe("running");
  });
});

describe("what needs attention", () => {
  const counts = attentionCounts({ priority: 2, risk: 3 });

  test("a group of which the database found none counts zero", () => {
    expect(counts).toEqual({ priority: 2, overdue: 0, contributions: 0, risk: 3, silent: 0 });
    expect(casesIn(counts)).toBe(5);
  });

  test("groups keep their rank and empty ones are left out", () => {
    const a = { group: "risk", code: "A" } as AttentionCaseView;
    const b = { group: "priority", code: "B" } as AttentionCaseView;
    expect(inGroups([a, b]).map(({ group }) => group)).toEqual(["priority", "risk"]);
  });
});

describe("the directive tree", () => {
  const named = (id: number, parentId: number | null): Programme => ({
    id,
    parentId,
    slug: `d${id}`,
    symbol: `D${id}`,
    titleVi: "",
    titleEn: "",
    titleDe: "",
    remarkVi: null,
    remarkEn: null,
    remarkDe: null,
  });
  const group = (directiveId: number | null, count: number): CountedGroup => ({
    quarterId: 20241,
    agencyId: 1,
    directiveId,
    priority: false,
    extended: false,
    standing: "open",
    count,
  });

  test("a line counts all that hangs below it, and lines deeper than the third are counted in it", () => {
    const tree = [named(1, null), named(2, 1), named(3, 2), named(4, 3), named(5, null)];
    const lines = programmesOf(tree, [group(1, 1), group(3, 2), group(4, 4), group(null, 8)]);
    expect(lines.map(({ directive, depth, counts }) => [directive?.id, depth, counts.open])).toEqual([
      [1, 0, 7],
      [2, 1, 6],
      [3, 2, 6],
      [undefined, 0, 8],
    ]);
  });

  test("a directive whose parent is not known stands at the top", () => {
    expect(programmesOf([named(2, 1)], [group(2, 1)])).toMatchObject([{ depth: 0 }]);
  });

  test("directives that hang below each other lose no task", () => {
    const lines = programmesOf([named(1, 2), named(2, 1)], [group(1, 1), group(2, 2)]);
    expect(lines.map(({ directive, depth, counts }) => [directive?.id, depth, counts.open])).toEqual([
      [1, 0, 3],
      [2, 1, 2],
    ]);
  });

  test("the lines at the top hold every task once", () => {
    const directiveId = fc.option(fc.integer({ min: 1, max: 6 }));
    const groups = fc.array(fc.tuple(directiveId, fc.nat({ max: 9 }), fc.constantFrom(...standings)));
    fc.assert(
      fc.property(groups, fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }), (given, parents) => {
        const tree = parents.map((parent, index) =>
          named(index + 1, parent <= index && parent > 0 ? parent : null),
        );
        const counted = given.map(([id, count, standing]) => ({ ...group(id, count), standing }));
        const top = programmesOf(tree, counted).filter(({ depth }) => depth === 0);
        const sum = top.reduce(
          (total, { counts }) => total + tasksIn(counts) + counts.suspended + counts.dropped,
          0,
        );
        expect(sum).toBe(counted.reduce((total, { count }) => total + count, 0));
      }),
    );
  });
});

describe("coordination", () => {
  const part = (
    leadId: number,
    agencyId: number,
    standing: (typeof partStandings)[number],
    count: number,
  ) => ({
    leadId,
    agencyId,
    standing,
    count,
    days: 10 * count,
  });

  test("only delivered and overdue parts are judged", () => {
    const { counts, days } = sumParts(
      partStandings.map((standing) => part(1, 2, standing, 1)),
      () => true,
    );
    expect([judgedIn(counts), shareOnTime(counts), days]).toEqual([3, 33, 60]);
    expect(shareOnTime({ ...counts, completedOnTime: 0, completedLate: 0, overdue: 0 })).toBeNull();
  });

  test("of two agencies that wait for equally many parts the first in order is named", () => {
    const parts = [part(2, 1, "overdue", 2), part(1, 2, "overdue", 2), part(3, 1, "open", 9)];
    expect(longestWaiting(parts, [{ id: 1 }, { id: 2 }, { id: 3 }])).toEqual({ agencyId: 1, count: 2 });
    expect(longestWaiting([part(3, 1, "open", 9)], [{ id: 3 }])).toBeNull();
  });
});

describe("indicators", () => {
  const unit = (name: string, target: number, actual: number) => ({ name, target, actual, remark: "" });

  test("a target of nothing can't be reached", () => {
    expect(reached({ target: 780, actual: 566 })).toBe(73);
    expect(reached({ target: 0, actual: 3 })).toBeNull();
  });

  test("the lowest units stand alone, the others as one sum", () => {
    const units = [unit("a", 10, 9), unit("b", 10, 1), unit("c", 20, 10), unit("d", 10, 10)];
    const { shown, others } = lowestUnits(units, 3);
    expect(shown.map(({ name }) => name)).toEqual(["b", "c"]);
    expect(others).toEqual({ count: 2, target: 20, actual: 19 });
    expect(lowestUnits(units, 4).others).toBeNull();
  });

  test("the most telling indicator is the lowest that has a breakdown", () => {
    const base = { agencyId: 1, name: "", unit: "", remark: "" };
    const lowest = { ...base, id: 1, target: 10, actual: 1, units: [] };
    const broken = { ...base, id: 2, target: 10, actual: 5, units: [unit("a", 10, 5)] };
    expect(mostTelling([lowest, broken])?.id).toBe(2);
    expect(mostTelling([lowest])).toBeNull();
  });
});
