// A closed quarter shows the names of its time wherever it is read; the one that runs shows those of now.
import { expect, test, vi } from "vitest";
import { getAgencies } from "@/lib/agencies/queries";
import { getAgencyReport } from "@/lib/agency-reports/queries";
import { quarterAddress } from "@/lib/calendar/quarter";
import { getClosing } from "@/lib/closing/queries";
import { getReasons } from "@/lib/delay-reasons/queries";
import { getDirectives } from "@/lib/directives/queries";
import { getEvidence } from "@/lib/evidence/queries";
import { listHistory } from "@/lib/history/queries";
import type { TaskFilter } from "@/lib/list/filter";
import { fileRows, listTasks } from "@/lib/list/queries";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getCoordination } from "@/lib/overview/queries-coordination";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import { getDelays } from "@/lib/overview/queries-delays";
import { getIndicators } from "@/lib/overview/queries-indicators";
import { getStage } from "@/lib/overview/queries-stage";
import { getPlan } from "@/lib/planning/queries";
import { getQuarterList } from "@/lib/quarters/queries-list";
import { getSummary } from "@/lib/summary/queries";
import { getTask } from "@/lib/tasks/queries";
import {
  givenAgency,
  givenAgencyReport,
  givenContribution,
  givenDirective,
  givenIndicator,
  givenQuarter,
  givenTask,
} from "@/prisma/given";
import { givenEvidence } from "@/prisma/given-evidence";
import { closed } from "@/tests/closing/given-closing";
import { pdf } from "@/tests/evidence/files";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { testSql } from "@/tests/support/sql";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
const { client } = await testSql();
const { agencies, people } = await givenHouse(db);
const { btc, ubkt } = agencies;
const today = "2024-05-20";

/** What is found anywhere in a quarter after the renaming, were it not for its time. */
const mark = "RENAMED";
const all = { page: 1, only: null };

const given = await (async () => {
  const quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });
  const next = await givenQuarter(db, { id: 20242, state: "PLANNING" });
  const top = await givenDirective(db, { symbol: "39-NQ/TW", titleEn: "Resolution on the province" });
  const scheme = await givenDirective(db, { symbol: "01-ĐA/TU", kind: "SCHEME", parentId: top.id });
  const loose = await givenDirective(db, { symbol: "07-ĐA/TU", kind: "SCHEME" });
  const about = { quarter, agency: btc, directive: scheme, priority: true };
  const late = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };
  const asks = { helpNeeded: "Two officers.", helpFrom: "UBKT", state: "IN_PROGRESS" as const };
  const due = "2024-03-31";
  const open = await givenTask(db, { ...about, ...late, ...asks, due, title: "Review of the cadre plans" });
  await givenContribution(db, { entry: open.entry, agency: ubkt, delayReasonCode: "it" });
  const ended = await givenTask(db, { ...about, state: "COMPLETED", doneOn: "2024-04-02", due });
  const addedBy = people.staff;
  const file = {
    name: "a.pdf",
    type: "application/pdf" as const,
    content: pdf("names"),
    addedAt: new Date(),
  };
  await givenEvidence(db, { ...file, entry: open.entry, addedBy });
  await givenAgencyReport(db, { quarter, agency: btc, assessment: "Good." });
  await givenIndicator(db, { agency: btc, figures: [{ quarterId: quarter.id, target: 780, actual: 566 }] });
  await closed(db, people, quarter);
  return { quarter, next, open: open.task, ended: ended.task, top, scheme, loose };
})();

const { quarter, next, open } = given;
const filters: TaskFilter[] = [
  {},
  { text: "cadre plans" },
  { text: "resolution province" },
  { text: "39-NQ/TW" },
  { text: mark },
  { directive: "39-nq-tw" },
  { directive: "07-da-tu" },
  { priority: true },
  { origin: "AGENCY_PLAN" },
  { reason: "staff" },
  { sort: "title" },
  { sort: "directive", descending: true },
  { sort: "agency" },
];

/** The dashboard; the priorities of the next quarter are that one's own, under the names of this one. */
async function dashboardOf(id: number) {
  const read = await getDashboard(people.chair, id, today);
  const { next: following, ...dashboard } = read ?? { next: null };
  return { dashboard, "next titles": following?.priorities.map(({ code, title }) => [code, title]) };
}

/** The page of a task that ended in the closed quarter, without whose help its form could ask if there were one. */
async function endedTask() {
  const task = await getTask(people.chair, given.ended.code, today);
  if (!task) throw new Error("no task");
  const { helpers, ...shown } = task;
  return shown;
}

/** Everything that is read of a quarter, by the name of what reads it. */
async function readOf(id: number): Promise<Record<string, unknown>> {
  const person = people.chair;
  const lists = filters.map(async (filter) => [
    await listTasks(person, id, filter, today),
    await fileRows(person, id, filter, today),
  ]);
  const list = await getQuarterList(person, today);
  const historyOf = { quarter: quarterAddress(id) };
  return {
    agencies: await getAgencies(person, id),
    directives: (await getDirectives(person, id)).map(({ slug, supersededById, ...named }) => named),
    reasons: await getReasons(person, id),
    ...(await dashboardOf(id)),
    board: await getAgencyBoard(person, id, "btc", today),
    report: await getAgencyReport(person, id, "btc", today),
    stage: await getStage(person, id, today),
    closing: await getClosing(person, id, today, all),
    coordination: await getCoordination(person, id, today, { all: true }),
    delays: await getDelays(person, id, today),
    indicators: await getIndicators(person, id),
    summary: await getSummary(person, id, today),
    plan: await getPlan(people.office, { quarterId: id, today, agency: "btc" }),
    history: (await listHistory(person, historyOf)).rows,
    ended: id === quarter.id ? await endedTask() : null,
    quarters: list?.quarters.find((line) => line.id === id),
    ...Object.fromEntries(
      (await Promise.all(lists)).map((read, at) => [`list ${JSON.stringify(filters[at])}`, read]),
    ),
  };
}

async function rename(): Promise<void> {
  const three = (field: string) =>
    ["vi", "en", "de"].map((each) => `${field}_${each} = '${mark}'`).join(", ");
  await client.query(
    `UPDATE agency SET ${three("name")}, ${three("short")}, rank = 100 - rank, valid_to = '2024-05-01'`,
  );
  await client.query(`UPDATE directive SET ${three("title")}, ${three("remark")}, ${three("issuer")}`);
  await client.query(`UPDATE directive SET symbol = symbol || ' ${mark}', rank = 100 - id`);
  await client.query("UPDATE directive SET parent_id = NULL WHERE id = $1", [given.scheme.id]);
  await client.query(
    `UPDATE task SET title = '${mark}', deliverable = '${mark}', origin = 'COMMITTEE', directive_id = $1
     WHERE id = $2`,
    [given.loose.id, open.id],
  );
  await client.query(`UPDATE delay_reason SET ${three("name")}, rank = 100 - rank`);
  await client.query(`UPDATE indicator SET name = '${mark}', unit = '${mark}', agency_id = $1`, [ubkt.id]);
  await client.query(`UPDATE person SET full_name = '${mark}', post = '${mark}'`);
  await givenAgency(db, { code: "BTGDV", validFrom: "2024-01-01" });
  await givenDirective(db, { symbol: `99-NQ/TW ${mark}` });
  const names = { nameVi: mark, nameEn: mark, nameDe: mark };
  await db.delayReason.create({ data: { code: "later", ...names, rank: 1 } });
}

const before = await readOf(quarter.id);
const files = async () => {
  const task = await getTask(people.chair, open.code, today);
  if (!task) throw new Error("no task");
  return { task, ...(await getEvidence(people.chair, task)) };
};
await rename();
const after = await readOf(quarter.id);
const running = await readOf(next.id);

/**
 * An agency that came later may be named where the present is meant, as in who leads a task now; it did not exist then.
 */
const known = (read: unknown): unknown =>
  JSON.parse(
    JSON.stringify(read, (_key, part) => {
      if (!Array.isArray(part)) return part;
      return part.filter((each) => (each as { code?: string } | null)?.code !== "BTGDV");
    }),
  );

test.each(Object.keys(before))("the closed quarter's %s is what it was", (name) => {
  expect(known(after[name])).toEqual(known(before[name]));
  expect(JSON.stringify(after[name])).not.toContain(mark);
});

test.each([
  "agencies",
  "directives",
  "reasons",
  "dashboard",
  "board",
  "plan",
  "list {}",
  'list {"text":"RENAMED"}',
])("the next quarter's %s has the names of now", (name) => {
  expect(JSON.stringify(running[name])).toContain(mark);
});

test("an agency that came after the closing did not exist in the quarter, whatever day it counts from", () => {
  const lines = (read: Record<string, unknown>) =>
    (read.dashboard as { lines: { agency: { code: string } }[] }).lines.map(({ agency }) => agency.code);
  expect(lines(after)).toEqual(lines(before));
});

test("the text of then is found in the closed quarter, that of now in the one that runs", async () => {
  const found = async (id: number, text: string) =>
    (await listTasks(people.chair, id, { text }, today)).total;
  expect([await found(quarter.id, "cadre plans"), await found(quarter.id, mark)]).toEqual([1, 0]);
  expect([await found(next.id, "cadre plans"), await found(next.id, mark)]).toEqual([0, 1]);
});

test("a task's page names each of its quarters by its time, and who brought a file to it", async () => {
  const { task, files: shown } = await files();
  expect(task).toMatchObject({
    title: mark,
    priority: true,
    entry: { quarterId: next.id, agency: { nameEn: mark } },
  });
  expect(
    task.entries.map(({ worded, agency }) => [worded.title, worded.directive?.symbol, agency.nameEn]),
  ).toEqual([
    [mark, `07-ĐA/TU ${mark}`, mark],
    ["Review of the cadre plans", "01-ĐA/TU", "Commission BTC"],
  ]);
  expect(shown.map(({ addedBy }) => addedBy)).toEqual([people.staff.signInName]);
});
