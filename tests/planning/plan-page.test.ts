// What the page of a plan reads: for whom, of which agency, and in how many queries.
import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { assignTask, planTasks } from "@/lib/planning/commands";
import { changeTask } from "@/lib/planning/commands-change";
import { directiveNamed, planRow } from "@/lib/planning/plan";
import { getPlan, getPlannable } from "@/lib/planning/queries";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { codesIn } from "@/lib/tasks/fields";
import { givenAgency, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const house = await givenPlanning(db);
const { people, agencies } = house;
const today = "2024-04-25";
const wanted = { quarterId: planned, today };

beforeAll(async () => {
  await givenAgency(db, { code: "CU", rank: 9, validTo: "2024-04-10" });
  await assignTask(people.head, entered());
  await assignTask(people.office, entered({ origin: "COMMITTEE", title: "Of the committee" }));
});

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await read();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

test("a head may change what the agency planned itself, the Office everything, the others nothing", async () => {
  const asSeenBy = async (person: keyof typeof people, agency?: string) => {
    const plan = await getPlan(people[person], { ...wanted, agency });
    return plan && { of: plan.agency.code, can: plan.tasks.map(({ can }) => can), enter: plan.can.enter };
  };
  expect(await asSeenBy("head")).toEqual({ of: "BTC", can: [true, false], enter: true });
  expect(await asSeenBy("otherHead", "btc")).toEqual({ of: "BTC", can: [false, false], enter: false });
  expect(await asSeenBy("office", "btc")).toEqual({ of: "BTC", can: [true, true], enter: true });
  expect(await asSeenBy("staff")).toEqual({ of: "BTC", can: [false, false], enter: false });
  expect(await asSeenBy("committee", "ubkt")).toEqual({ of: "UBKT", can: [], enter: false });
  expect(await asSeenBy("admin")).toBeNull();
  expect(await getPlan(people.head, { ...wanted, quarterId: 20294 })).toBeNull();
});

test("a plan is read in two queries, in three where one copies", async () => {
  expect(await queriesOf(() => getPlan(people.head, wanted))).toBe(2);
  expect(await queriesOf(() => getPlan(people.head, { ...wanted, from: 20241 }))).toBe(3);
});

test("what stands in the plan already is not offered for copying", async () => {
  const quarter = { id: 20241 };
  await givenTask(db, { quarter, agency: agencies.btc, title: "review of CADRE planning" });
  await givenTask(db, { quarter, agency: agencies.btc, title: "Only there" });
  const { copy } = (await getPlan(people.head, { ...wanted, from: 20241 })) ?? {};
  expect(copy?.tasks.map(({ title, here }) => [title, here])).toEqual([
    ["review of CADRE planning", true],
    ["Only there", false],
  ]);
});

test("an agency that is not there any longer stays on the page, but nothing is entered for it", async () => {
  const plan = await getPlan(people.office, { ...wanted, agency: "cu" });
  expect(plan?.agencies.find(({ code }) => code === "CU")?.ended).toBe(true);
  expect(plan?.agencies.filter(({ ended }) => !ended).map(({ code }) => code)).toEqual([
    "VPTU",
    "BTC",
    "UBKT",
  ]);
  expect(plan?.can.enter).toBe(false);
});

test("quarters that take plans are offered to who makes them", async () => {
  expect(await getPlannable(people.head)).toEqual([planned, 20243]);
  expect(await getPlannable(people.staff)).toEqual([]);
  expect(await getPlannable(people.admin)).toEqual([]);
});

test("my work names the quarter that is planned to heads and the Office, in the one query it had", async () => {
  const planning = async (person: keyof typeof people) => (await getMyWork(people[person], today))?.planning;
  expect(await planning("head")).toEqual([{ quarterId: planned, plansDueOn: null, tasks: 2 }]);
  expect(await planning("otherHead")).toEqual([{ quarterId: planned, plansDueOn: null, tasks: 0 }]);
  expect(await planning("office")).toEqual([{ quarterId: planned, plansDueOn: null, tasks: 2 }]);
  expect(await planning("staff")).toEqual([]);
  expect(await queriesOf(() => getMyWork(people.head, today))).toBe(1);
});

test("a row that somebody else changed and nobody wrote in goes along without undoing their change", async () => {
  const code = await assignTask(people.head, entered({ title: "Seen" }));
  await changeTask(people.office, changed(code, 1, { title: "Said better" }));
  const seen = { task: code, seen: "1", title: "Seen", deliverable: "Report", directive: "39-NQ/TW" };
  const row = { row: "a", ...planRow.parse({ lead: "BTC", due: "2024-06-14", ...seen }) };
  expect(await planTasks(people.head, { quarter: planned, key: key(), rows: [row] })).toEqual({
    is: "table",
    changed: 0,
    entered: 0,
  });
  expect(await db.task.count({ where: { title: "Said better" } })).toBe(1);
});

test("a symbol typed otherwise is no change, and the history has it as the register does", async () => {
  const code = await assignTask(people.head, entered({ title: "Symbol", directive: "39 – nq/tw" }));
  const before = await db.history.count();
  await changeTask(people.head, changed(code, 1, { title: "Symbol", directive: "39-nq/tw" }));
  expect(await db.history.count()).toBe(before);
});

test.each([
  ["btc, UBKT", ["BTC", "UBKT"]],
  ["BTC và UBKT", ["BTC", "UBKT"]],
  ["BTC;UBKT / btc\nVPTU.", ["BTC", "UBKT", "VPTU"]],
  [" ", []],
])("%j names the agencies %j", (typed, codes) => {
  expect(codesIn(typed)).toEqual(codes);
});

test("a directive is known without the marks that a keyboard lacks, where only one can be meant", () => {
  const register = [{ symbol: "137-QĐ/TW" }, { symbol: "03-ĐA/TU" }, { symbol: "03-DA/TU" }];
  expect(directiveNamed(register, "137 - qd/tw")).toEqual({ symbol: "137-QĐ/TW" });
  expect(directiveNamed(register, "03-đa/tu")).toEqual({ symbol: "03-ĐA/TU" });
  expect(directiveNamed(register.slice(0, 2), "03-da/tu")).toEqual({ symbol: "03-ĐA/TU" });
  expect(directiveNamed(register, "03-dă/tu")).toBeNull();
});
