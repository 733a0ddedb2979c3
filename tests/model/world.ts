// The database of the model: emptied before each run, given its tasks, and read in the shape of the model.
import type pg from "pg";
import type { Person } from "@/lib/people/person";
import type { Database } from "@/prisma/connect";
import { givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { givenHouse } from "@/tests/support/people";
import { testSql } from "@/tests/support/sql";
import { clock } from "./clock";
import type { Model, Stage } from "./state";

export type World = {
  db: Database;
  owner: pg.Client;
  people: Record<string, Person>;
  agencies: {
    btc: { id: number; code: string };
    ubkt: { id: number; code: string };
    vptu: { id: number; code: string };
  };
};

export async function givenWorld(db: Database): Promise<World> {
  const { client } = await testSql();
  const { agencies, people } = await givenHouse(db);
  return { db, owner: client, people, agencies };
}

/** As the owner of a server of its own, whom no guard stops: the history too begins anew. */
const emptied = [
  "idempotency_key",
  "history",
  "snapshot",
  "erratum",
  "closing_decision",
  "extension",
  "contribution_step",
  "contribution",
  "agency_report",
  "entry",
  "task",
  "quarter",
].map((table) => `DELETE FROM ${table}`);

export type Start = { day: string; first: Exclude<Stage, "CLOSED">; second: "PLANNING" | "OPEN" };

const quarters = { first: 20241, second: 20242 };

/** Six tasks of three agencies in two quarters, three of them with a part of another agency. */
export async function begin(world: World, { day, first, second }: Start): Promise<Model> {
  clock.day = day;
  const { db, owner, agencies } = world;
  const head = "UPDATE history_head SET last_id = 0, hash = ''";
  await owner.query(
    ["SET session_replication_role = replica", ...emptied, head, "RESET session_replication_role"].join("; "),
  );
  await passTo(world, day);
  const { btc, ubkt, vptu } = agencies;
  const one = await givenQuarter(db, { id: quarters.first, state: first });
  const two = await givenQuarter(db, { id: quarters.second, state: second });
  const begun = first === "PLANNING" ? ("NOT_STARTED" as const) : ("IN_PROGRESS" as const);
  const given = async (code: string, agency: typeof btc, quarter: typeof one, due: string, more = {}) =>
    (await givenTask(db, { code: `2024-Q1-${agency.code}-${code}`, agency, quarter, due, ...more })).entry;
  const plan = await given("01", btc, one, "2024-04-30", { state: begun });
  await given("02", btc, one, "2024-04-20", { origin: "COMMITTEE" });
  const supervision = await given("03", ubkt, one, "2024-05-15", { state: begun });
  await given("04", vptu, one, "2024-05-05", { origin: "MEETING" });
  const next = await given("05", btc, two, "2024-06-30");
  await given("06", ubkt, two, "2024-06-10", { origin: "COMMITTEE" });
  await givenContribution(db, { entry: plan, agency: ubkt, due: "2024-04-28" });
  await givenContribution(db, { entry: supervision, agency: btc, due: "2024-05-02", state: "ACCEPTED" });
  await givenContribution(db, { entry: next, agency: vptu, due: "2024-06-01" });
  return { day, ...(await read(world)) };
}

/** The day passes for the app and for its database. */
export async function passTo(world: World, day: string): Promise<void> {
  clock.day = day;
  await world.owner.query("UPDATE committee SET demo_today = $1", [day]);
}

const entries = `SELECT json_agg(json_build_object('id', e.id, 'task', t.code, 'quarter', e.quarter_id, 'agency', e.agency_id,
    'plan', t.origin = 'AGENCY_PLAN', 'state', e.state, 'progress', e.progress, 'result', e.result,
    'reasonCode', e.delay_reason_code, 'reason', e.delay_reason, 'solution', e.proposed_solution, 'stateReason', e.state_reason,
    'remark', e.returned_remark, 'doneOn', e.done_on, 'due', e.due, 'extended', e.extended, 'version', e.version,
    'carriedFrom', e.carried_from_id, 'standing', standing(e.state, e.due, e.done_on, (SELECT demo_today FROM committee)),
    'decision', (SELECT json_build_object('carryOver', d.carry_over, 'due', d.due, 'reason', d.reason)
      FROM closing_decision d WHERE d.entry_id = e.id),
    'asked', (SELECT json_build_object('id', x.id, 'newDue', x.new_due) FROM extension x
      WHERE x.entry_id = e.id AND x.state = 'ASKED')) ORDER BY t.code, e.quarter_id)
  FROM entry e JOIN task t ON t.id = e.task_id`;
const parts = `SELECT json_agg(json_build_object('id', c.id, 'task', t.code, 'quarter', e.quarter_id, 'agency', c.agency_id,
    'lead', e.agency_id, 'state', c.state, 'due', c.due, 'deliveredOn', c.delivered_on, 'version', c.version)
    ORDER BY t.code, e.quarter_id)
  FROM contribution c JOIN entry e ON e.id = c.entry_id JOIN task t ON t.id = e.task_id`;
const stages = `SELECT json_agg(json_build_object('id', q.id, 'state', q.state, 'version', q.version,
    'proposed', CASE q.state WHEN 'CLOSED' THEN q.closing_proposed_by_id IS NOT NULL ELSE closing_proposal_holds(q) END,
    'fell', q.state <> 'CLOSED' AND q.closing_proposed_by_id IS NOT NULL AND NOT closing_proposal_holds(q), 'closedOn', q.closed_on) ORDER BY q.id) FROM quarter q`;
const reports = `SELECT json_agg(json_build_object('quarter', r.quarter_id, 'agency', r.agency_id, 'version', r.version,
    'submitted', r.submitted_at IS NOT NULL) ORDER BY r.quarter_id, r.agency_id) FROM agency_report r`;
const everything = `SELECT (${entries}) AS entries, coalesce((${parts}), '[]') AS parts, (${stages}) AS quarters,
  coalesce((${reports}), '[]') AS reports, (SELECT count(*)::int FROM history) AS history`;

type Read = Omit<Model, "day">;

/** The database in the shape of the model; what only the model keeps has its initial value. */
export async function read({ owner }: World): Promise<Read> {
  const { rows } = await owner.query<Read>(everything);
  const [row] = rows;
  if (!row) throw new Error("nothing was read");
  return {
    ...row,
    entries: row.entries.map((entry) => ({ ...entry, spoken: false, before: entry.progress })),
  };
}

/** Whether each line of the history carries the hash of the one before, up to the end that is kept. */
export async function isChained({ owner }: World): Promise<boolean> {
  const { rows } = await owner.query<{ whole: boolean }>(`
    SELECT coalesce(bool_and(previous = before AND hash = again), true)
      AND coalesce((array_agg(hash ORDER BY id DESC))[1], '') = (SELECT hash FROM history_head) AS whole
    FROM (SELECT h.id, h.hash, h.previous_hash AS previous, history_digest(h) AS again,
      lag(h.hash, 1, '') OVER (ORDER BY h.id) AS before FROM history h) l`);
  return rows[0]?.whole ?? false;
}
