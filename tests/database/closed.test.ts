// Closed means closed: on every table that belongs to a quarter all four statements are refused, to the app and to the owner.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  givenAgencyReport,
  givenContribution,
  givenExtension,
  givenIndicator,
  givenMeeting,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { closed, givenPair, row } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { testSql, withoutTelling } from "@/tests/support/sql";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
const owner = await testSql();
const app = await testSql("app");
const house = await givenHouse(db);
const { btc, ubkt } = house.agencies;
const { quarter, next } = await givenPair(db);

const agency = { quarter, agency: btc };
const ended = await givenTask(db, { ...agency, state: "COMPLETED", doneOn: "2024-04-10" });
const given = await givenTask(db, { ...agency, state: "IN_PROGRESS" });
const dropped = await givenTask(db, { ...agency, state: "IN_PROGRESS" });
const part = await givenContribution(db, { entry: given.entry, agency: ubkt });
const asked = { oldDue: "2024-04-30", newDue: "2024-05-31", askedAt: new Date("2024-04-19T02:00:00Z") };
await givenExtension(db, { entry: given.entry, ...asked });
await givenAgencyReport(db, agency);
await givenRequest(db, { ...agency, state: "DEFERRED", answeredOn: "2024-04-05" });
await givenMeeting(db, { reviewed: quarter, heldOn: "2024-04-25", state: "CONCLUDED" });
const figure = { quarterId: quarter.id, target: 780, actual: 566 };
const indicator = await givenIndicator(db, { agency: btc, figures: [figure] });
await db.$executeRaw`INSERT INTO evidence (entry_id, name, type, size, sha256, content, added_at)
  VALUES (${given.entry.id}, 'paper.pdf', 'application/pdf', 1, encode(sha256('a'), 'hex'), 'a', now())`;
await closed(db, house.people, quarter, [
  row(dropped.entry, { decision: "drop", reason: "The basis fell away." }),
]);
await db.$executeRaw`INSERT INTO erratum (quarter_id, number, dated_on, text, signed_name, signed_post, at)
  VALUES (${quarter.id}, 1, '2024-04-25', 'Read 43.', 'A', 'Chief', now())`;
const unentered = await givenTask(db, { quarter: next, agency: btc });

const ofEntry = `entry_id = ${given.entry.id}`;
const ofQuarter = `quarter_id = ${quarter.id}`;

/** Of each table: rows of the quarter, a change of them, and a row that would come to it. */
const tables: Record<string, { where: string; set: string; insert: string | null }> = {
  quarter: {
    where: `id = ${quarter.id}`,
    set: "reports_due_on = '2024-05-01', version = version + 1",
    insert: null,
  },
  entry: {
    where: ofQuarter,
    set: "progress = 50, version = version + 1",
    insert: `(task_id, quarter_id, agency_id, due, last_word_at)
      VALUES (${unentered.task.id}, ${quarter.id}, ${btc.id}, '2024-05-31', now())`,
  },
  contribution: {
    where: ofEntry,
    set: "asked = 'more', version = version + 1",
    insert: `(entry_id, agency_id, asked, asked_on, due, state_since)
      VALUES (${given.entry.id}, ${ubkt.id}, 'more', '2024-04-01', '2024-05-31', now())`,
  },
  contribution_step: {
    where: `contribution_id = ${part.id}`,
    set: "remark = 'sent'",
    insert: `(contribution_id, state, at) VALUES (${part.id}, 'ACCEPTED', now())`,
  },
  extension: {
    where: ofEntry,
    set: "reason = 'more', version = version + 1",
    insert: `(entry_id, old_due, new_due, reason, asked_at)
      VALUES (${given.entry.id}, '2024-04-30', '2024-05-31', 'late', now())`,
  },
  evidence: {
    where: ofEntry,
    set: "name = 'other.pdf'",
    insert: `(entry_id, name, type, size, sha256, content, added_at)
      VALUES (${given.entry.id}, 'b.pdf', 'application/pdf', 1, encode(sha256('b'), 'hex'), 'b', now())`,
  },
  closing_decision: {
    where: ofEntry,
    set: "reason = 'more'",
    insert: `(entry_id, carry_over, due, decided_at) VALUES (${ended.entry.id}, true, '2024-06-30', now())`,
  },
  agency_report: {
    where: ofQuarter,
    set: "assessment = 'good', version = version + 1",
    insert: `(quarter_id, agency_id, submitted_at) VALUES (${quarter.id}, ${ubkt.id}, now())`,
  },
  request: {
    where: ofQuarter,
    set: "text = 'more', version = version + 1",
    insert: `(quarter_id, agency_id, category, text, submitted_on)
      VALUES (${quarter.id}, ${btc.id}, 'FUNDING', 'more', '2024-04-20')`,
  },
  indicator_figure: {
    where: ofQuarter,
    set: "actual = 780",
    insert: `(indicator_id, quarter_id, unit_name, target, actual) VALUES (${indicator.id}, ${quarter.id}, 'Vinh', 8, 6)`,
  },
  meeting: {
    where: `reviewed_id = ${quarter.id}`,
    set: "chair_name = 'Another', version = version + 1",
    insert: `(reviewed_id, body, held_on, chair_name, chair_post)
      VALUES (${quarter.id}, 'STANDING_COMMITTEE', '2024-04-26', 'The chair', 'Deputy Secretary')`,
  },
  task: { where: `id = ${ended.task.id}`, set: "title = 'Another title'", insert: null },
  snapshot: {
    where: ofQuarter,
    set: "taken_at = now()",
    insert: `(quarter_id, revision, json, sha256, taken_at)
      VALUES (${quarter.id}, 2, '{}', encode(sha256('{}'), 'hex'), now())`,
  },
  paper: {
    where: ofQuarter,
    set: "name = 'another'",
    insert: `(quarter_id, errata, language, name, content, sha256, setting, printed_at)
      VALUES (${quarter.id}, 0, 'vi', 'another', '%PDF-', encode(sha256('%PDF-'), 'hex'), '{}', now())`,
  },
  // A correction is the one thing that may come; what came stays.
  erratum: { where: ofQuarter, set: "text = 'Read 44.'", insert: null },
};

/** Everything that these rows hold, as one text. */
async function kept(): Promise<string> {
  const texts: string[] = [];
  for (const [table, { where }] of Object.entries(tables)) {
    const { rows } = await owner.client.query(
      `SELECT jsonb_agg(to_jsonb(t) ORDER BY t::text) AS all FROM ${table} t WHERE ${where}`,
    );
    texts.push(`${table} ${JSON.stringify(rows)}`);
  }
  return texts.join("\n");
}

let before = "";
beforeAll(async () => {
  before = await kept();
});
afterAll(async () => expect(await kept()).toBe(before));

const statements = Object.entries(tables).flatMap(([table, { where, set, insert }]) => [
  ...(insert ? [[table, "INSERT", `INSERT INTO ${table} ${insert}`] as const] : []),
  [table, "UPDATE", `UPDATE ${table} SET ${set} WHERE ${where}`] as const,
  [table, "DELETE", `DELETE FROM ${table} WHERE ${where}`] as const,
  [table, "TRUNCATE", `TRUNCATE ${table} CASCADE`] as const,
]);

describe("of a closed quarter", () => {
  test("rows of every table are there to be refused", async () => {
    for (const [table, { where }] of Object.entries(tables)) {
      const { rowCount } = await owner.client.query(`SELECT 1 FROM ${table} WHERE ${where}`);
      expect([table, rowCount === 0]).toEqual([table, false]);
    }
  });

  test.each(statements)("%s: %s is refused to the owner", async (table, kind, statement) => {
    const once: Record<string, string> = { snapshot: "snapshot_revision", paper: "paper_pkey" };
    expect(await owner.refusal(statement)).toBe((kind === "INSERT" && once[table]) || "GB002");
  });

  test.each(statements)("%s: %s is refused to the app", async (_table, _kind, statement) => {
    expect(await app.refusal(statement)).toMatch(/^(GB00\d|42501|snapshot_revision|paper_pkey)$/);
  });

  test("an erratum may come, numbered anew and signed", async () => {
    const add = (number: number, name: string) =>
      `INSERT INTO erratum (quarter_id, number, dated_on, text, signed_name, signed_post, at)
       VALUES (${quarter.id}, ${number}, '2024-04-25', 'Read 44.', '${name}', 'Chief', '2024-04-25T10:00+07')`;
    expect(await app.refusal(add(1, "A"))).toBe("erratum_quarter_id_number_key");
    expect(await app.refusal(add(2, " "))).toBe("erratum_signed");
    await app.client.query("BEGIN");
    expect(await app.refusal(add(2, "A"))).toBe("accepted");
    await app.client.query("ROLLBACK");
  });
});

describe("closing by a statement of the app", async () => {
  const pair = await givenPair(db);
  const open = await givenTask(db, { quarter: pair.quarter, agency: btc, state: "IN_PROGRESS" });
  const close = `UPDATE quarter SET state = 'CLOSED', closed_on = '2024-04-25', version = version + 1
    WHERE id = ${pair.quarter.id}`;
  const decide = `INSERT INTO closing_decision VALUES (${open.entry.id}, true, '2024-06-28', '', now())`;
  const propose = `UPDATE quarter SET closing_proposed_by_id = ${house.people.office.id},
    closing_proposed_at = '2024-04-25T10:00+07', version = version + 1 WHERE id = ${pair.quarter.id}`;

  test("needs the proposal, every entry decided, and at its end the snapshot", async () => {
    await withoutTelling(db);
    expect(await app.refusal(close)).toBe("GB007");
    expect(await app.refusal(propose)).toBe("GB007");
    expect(await app.refusal(decide)).toBe("accepted");
    expect(await app.refusal(propose)).toBe("accepted");
    expect(await app.refusal(close)).toBe("GB007");
    const gone = `UPDATE entry SET state = 'COMPLETED', done_on = '2024-04-20', result = 'Report' WHERE id = ${open.entry.id}`;
    expect(await owner.refusal(gone)).toBe("accepted");
    expect(await app.refusal(close)).toBe("GB007");
    const { state } = await db.quarter.findUniqueOrThrow({ where: { id: pair.quarter.id } });
    expect(state).toBe("REPORTING");
  });
});
