import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { rowsOnPage, type TaskFilter } from "@/lib/list/filter";
import { listRows, listTasks } from "@/lib/list/queries";
import type { Person } from "@/lib/people/person";
import { sumCounts } from "@/lib/tasks/counts";
import { origins } from "@/lib/tasks/fields";
import { countEntries } from "@/lib/tasks/queries-counts";
import { type Counts, noCounts, standings } from "@/lib/tasks/standing";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import {
  generatedFilter,
  generatedTask,
  inOrder,
  type Known,
  letsThrough,
  writeTasks,
} from "./generated-list";

const db = await testDatabase();
const today = "2024-04-25";
const quarter = 20241;

let house: Awaited<ReturnType<typeof givenHouse>>;
let people: typeof house.people;
let tasks: Known[];

beforeAll(async () => {
  house = await givenHouse(db);
  people = house.people;
  for (const id of [20231, 20234, quarter, 20242]) await givenQuarter(db, { id, state: "OPEN" });
  const { btc, vptu, ubkt } = house.agencies;
  const generated = fc.sample(generatedTask, { numRuns: 150, seed: 137 });
  tasks = await writeTasks(db, { BTC: btc, VPTU: vptu, UBKT: ubkt }, generated, today);
});

const plain = (filter: TaskFilter): Known[] =>
  tasks.filter((each) => each.quarter === quarter && letsThrough(filter, each, today));

const countsOf = (known: readonly Known[]): Counts => {
  const counts = noCounts();
  for (const { standing } of known) counts[standing] += 1;
  return counts;
};

const list = (filter: TaskFilter) => listTasks(people.committee, quarter, filter, today);
const allRows = (filter: TaskFilter) => listRows(people.committee, quarter, filter, today, 10_000);
const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);

describe("rows, total and counts of a list", () => {
  test("are those of a plain filter, for any filter", async () => {
    await fc.assert(
      fc.asyncProperty(generatedFilter, async (filter) => {
        const { rows, total, counts } = await list(filter);
        const all = await allRows(filter);
        const expected = plain(filter);
        expect(codes(all).sort()).toEqual(codes(expected).sort());
        expect(rows).toEqual(all.slice(0, rowsOnPage));
        expect(total).toBe(expected.length);
        expect(counts).toEqual(countsOf(expected));
      }),
      { numRuns: 300 },
    );
  });

  test("are what each choice of the filter had promised", async () => {
    await fc.assert(
      fc.asyncProperty(generatedFilter, async (filter) => {
        const { facets } = await list(filter);
        for (const each of standings)
          expect(facets.standings[each]).toBe(plain({ ...filter, standings: [each] }).length);
        for (const each of origins)
          expect(facets.origins[each]).toBe(plain({ ...filter, origin: each }).length);
        expect(facets.priority).toBe(plain({ ...filter, priority: true }).length);
        expect(facets.withoutDirective).toBe(plain({ ...filter, directive: "none" }).length);
        for (const { id, code } of await db.agency.findMany())
          expect(facets.agencies.get(id)).toBe(plain({ ...filter, agency: code.toLowerCase() }).length);
        for (const { id, slug } of await db.directive.findMany())
          expect(facets.directives.get(id)).toBe(plain({ ...filter, directive: slug }).length);
      }),
      { numRuns: 60 },
    );
  });

  test("agree with the counts of the dashboard", async () => {
    const groups = await countEntries(people.committee, [quarter], today);
    const { counts, quarterCounts } = await list({});
    expect(counts).toEqual(sumCounts(groups, () => true));
    expect(quarterCounts).toEqual(counts);
    for (const agency of await db.agency.findMany())
      expect((await list({ agency: agency.code.toLowerCase() })).counts).toEqual(
        sumCounts(groups, ({ agencyId }) => agencyId === agency.id),
      );
    const extended = await list({ extended: true });
    expect(extended.counts).toEqual(sumCounts(groups, (group) => group.extended));
    expect(extended.quarterCounts).toEqual(counts);
  });

  test("tell the coordinating agencies, without those that declined", async () => {
    const asked = new Map(
      plain({}).map(({ code, parts }) => [
        code,
        new Set(parts.filter(({ state }) => state !== "DECLINED").map(({ agency }) => agency)).size,
      ]),
    );
    for (const { code, coordinating } of await allRows({})) expect(coordinating).toBe(asked.get(code));
  });

  test("are nothing for the administrator", async () => {
    const { rows, total, quarterCounts } = await listTasks(people.admin, quarter, {}, today);
    expect({ rows, total, quarterCounts }).toEqual({ rows: [], total: 0, quarterCounts: noCounts() });
  });
});

test("the filter “mine” shows what the reader is in charge of, in rows, counts and the figure beside it", async () => {
  const of = { quarter: await givenQuarter(db, { id: 20243, state: "OPEN" }), agency: house.agencies.btc };
  const { staff, colleague, committee } = people;
  await givenTask(db, { ...of, title: "Mine", officerId: staff.id, priority: true });
  await givenTask(db, { ...of, title: "Mine too", officerId: staff.id });
  await givenTask(db, { ...of, title: "A colleague's", officerId: colleague.id });
  const seen = async (person: Person, filter: TaskFilter) => {
    const { rows, total, facets } = await listTasks(person, of.quarter.id, filter, today);
    return { titles: rows.map(({ title }) => title).toSorted(), total, mine: facets.mine };
  };
  expect(await seen(staff, { mine: true })).toEqual({ titles: ["Mine", "Mine too"], total: 2, mine: 2 });
  expect(await seen(staff, { mine: true, priority: true })).toEqual({ titles: ["Mine"], total: 1, mine: 1 });
  expect(await seen(colleague, { mine: true })).toMatchObject({ titles: ["A colleague's"] });
  expect((await seen(staff, { agency: "btc" })).mine).toBe(2);
  expect(await seen(committee, { mine: true })).toEqual({ titles: [], total: 0, mine: 0 });
});

describe("the order of a list", () => {
  test("begins with what is overdue, by deadline", async () => {
    await fc.assert(
      fc.asyncProperty(generatedFilter, async ({ text: _, sort: __, descending: ___, ...filter }) => {
        expect(codes(await allRows(filter))).toEqual(codes(inOrder(plain(filter))));
      }),
      { numRuns: 60 },
    );
  });

  test("is turned round without turning the order of equals", async () => {
    const rows = await allRows({ sort: "due", descending: true });
    const expected = inOrder(plain({})).toSorted((a, b) => b.due.localeCompare(a.due));
    expect(codes(rows)).toEqual(codes(expected));
  });

  test("goes on from page to page without gap or repetition", async () => {
    const pages = [1, 2].map((page) => listRows(people.committee, quarter, { page, sort: "title" }, today));
    const rows = (await Promise.all(pages)).flat();
    expect(new Set(codes(rows)).size).toBe(plain({}).length);
    expect(rows).toEqual(await allRows({ page: 2, sort: "title" }));
  });
});
