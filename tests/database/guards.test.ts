import { describe, expect, test } from "vitest";
import {
  givenAgency,
  givenAgencyReport,
  givenClosed,
  givenContribution,
  givenDirective,
  givenEntry,
  givenIndicator,
  givenMeeting,
  givenPerson,
  givenQuarter,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { testLocks } from "@/tests/support/locks";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const { client, refusal } = await testSql();
const { waiting } = await testLocks();

const agency = await givenAgency(db);
const person = await givenPerson(db, { agency });
const directive = await givenDirective(db);
const closed = await givenQuarter(db, { id: 20234 });
const open = await givenQuarter(db, { id: 20241 });
const old = await givenTask(db, { quarter: closed, agency });
await givenAgencyReport(db, { quarter: closed, agency });
const oldPart = await givenContribution(db, { entry: old.entry, agency });
const unanswered = await givenRequest(db, { quarter: closed, agency });
const answered = await givenRequest(db, {
  quarter: closed,
  agency,
  state: "DEFERRED",
  answeredOn: "2024-01-05",
});
await givenMeeting(db, { reviewed: closed, planned: open });
const indicator = await givenIndicator(db, {
  agency,
  figures: [{ quarterId: closed.id, target: 780, actual: 566 }],
});
const carried = await givenTask(db, { quarter: closed, agency });
await givenEntry(db, { task: carried.task, quarter: open, agency, carriedFromId: carried.entry.id });
await givenClosed(db, closed);
const present = await givenTask(db, { quarter: open, agency });
const unentered = await givenTask(db, { quarter: open, agency });
const part = await givenContribution(db, { entry: present.entry, agency });
const request = await givenRequest(db, { quarter: open, agency });

const answer = ({ id }: { id: number }, direction: string, further = "") =>
  `UPDATE request SET state = 'AGREED', answered_on = '2024-02-01', version = version + 1,
     direction = '${direction}' ${further} WHERE id = ${id}`;

describe("a closed quarter", () => {
  const copy = "INSERT INTO entry (task_id, quarter_id, agency_id, due, last_word_at)";
  test.each([
    ["an entry changes", `UPDATE entry SET progress = 50 WHERE id = ${old.entry.id}`],
    ["an entry leaves", `DELETE FROM entry WHERE id = ${old.entry.id}`],
    ["an entry moves out", `UPDATE entry SET quarter_id = ${open.id} WHERE id = ${old.entry.id}`],
    ["an entry moves in", `UPDATE entry SET quarter_id = ${closed.id} WHERE id = ${present.entry.id}`],
    [
      "an entry comes",
      `${copy} VALUES (${unentered.task.id}, ${closed.id}, ${agency.id}, '2023-12-31', now())`,
    ],
    ["a report changes", `UPDATE agency_report SET assessment = 'good' WHERE quarter_id = ${closed.id}`],
    ["a report leaves", `DELETE FROM agency_report WHERE quarter_id = ${closed.id}`],
    ["a part changes", `UPDATE contribution SET asked = 'more' WHERE id = ${oldPart.id}`],
    ["a part leaves", `DELETE FROM contribution WHERE id = ${oldPart.id}`],
    ["a part moves in", `UPDATE contribution SET entry_id = ${old.entry.id} WHERE id = ${part.id}`],
    [
      "a part's step changes",
      `UPDATE contribution_step SET at = now() WHERE contribution_id = ${oldPart.id}`,
    ],
    ["a part's step leaves", `DELETE FROM contribution_step WHERE contribution_id = ${oldPart.id}`],
    [
      "a part's step moves in",
      `UPDATE contribution_step SET contribution_id = ${oldPart.id} WHERE contribution_id = ${part.id}`,
    ],
    [
      "a part's step comes",
      `INSERT INTO contribution_step (contribution_id, state, at) VALUES (${oldPart.id}, 'ACCEPTED', now())`,
    ],
    ["a figure changes", `UPDATE indicator_figure SET actual = 780 WHERE quarter_id = ${closed.id}`],
    ["a figure leaves", `DELETE FROM indicator_figure WHERE quarter_id = ${closed.id}`],
    [
      "a figure comes",
      `INSERT INTO indicator_figure (indicator_id, quarter_id, unit_name, target, actual)
       VALUES (${indicator.id}, ${closed.id}, 'Vinh', 80, 61)`,
    ],
    ["a meeting on it changes", `UPDATE meeting SET state = 'CONCLUDED' WHERE reviewed_id = ${closed.id}`],
    ["a meeting on it leaves", `DELETE FROM meeting WHERE reviewed_id = ${closed.id}`],
    [
      "a meeting on it comes",
      `INSERT INTO meeting (reviewed_id, body, held_on, chair_name, chair_post)
       VALUES (${closed.id}, 'STANDING_COMMITTEE', '2024-02-01', 'The chair', 'Deputy Secretary')`,
    ],
    ["a request changes", `UPDATE request SET text = 'more' WHERE id = ${unanswered.id}`],
    ["a request changes with its answer", answer(unanswered, "agreed", ", text = 'more'")],
    ["an answer changes", answer(answered, "on second thought")],
    [
      "an answer is taken back",
      `UPDATE request SET state = 'SUBMITTED', answered_on = NULL WHERE id = ${answered.id}`,
    ],
    ["a request leaves", `DELETE FROM request WHERE id = ${unanswered.id}`],
    ["a request moves in", `UPDATE request SET quarter_id = ${closed.id} WHERE id = ${request.id}`],
    [
      "a request comes",
      `INSERT INTO request (quarter_id, agency_id, category, text, submitted_on)
       VALUES (${closed.id}, ${agency.id}, 'FUNDING', 'more', '2024-02-01')`,
    ],
    ["a task that ended in it changes", `UPDATE task SET title = 'Another title' WHERE id = ${old.task.id}`],
    ["a task that ended in it leaves", `DELETE FROM task WHERE id = ${old.task.id}`],
    ["it opens again", `UPDATE quarter SET state = 'REPORTING', closed_on = NULL WHERE id = ${closed.id}`],
    ["its day of closing changes", `UPDATE quarter SET closed_on = '2024-01-20' WHERE id = ${closed.id}`],
    ["the entries are emptied", "TRUNCATE entry CASCADE"],
    ["the steps are emptied", "TRUNCATE contribution_step"],
    ["the figures are emptied", "TRUNCATE indicator_figure"],
    ["the meetings are emptied", "TRUNCATE meeting CASCADE"],
    ["the requests are emptied", "TRUNCATE request CASCADE"],
  ])("refuses that %s", async (_, statement) => {
    expect(await refusal(statement)).toBe("GB002");
  });

  test("waits for the writer before it, and stops the one after it", async () => {
    const quarter = await givenQuarter(db, { id: 20233 });
    const { entry } = await givenTask(db, { quarter, agency });
    const change = (progress: number) => `UPDATE entry SET progress = ${progress} WHERE id = ${entry.id}`;
    await client.query("BEGIN");
    await client.query(change(30));
    const closing = givenClosed(db, quarter).then(() => "closed");
    await expect.poll(waiting).toEqual([expect.stringMatching(/^UPDATE .*quarter/)]);
    await client.query("COMMIT");
    expect(await closing).toBe("closed");
    expect(await refusal(change(40))).toBe("GB002");
  });

  test("lets an open quarter's entry change", async () => {
    expect(await refusal(`UPDATE entry SET progress = 50 WHERE id = ${present.entry.id}`)).toBe("accepted");
  });

  test("lets a request that waits get its answer, once", async () => {
    expect(await refusal(answer(unanswered, "agreed"))).toBe("accepted");
    expect(await refusal(answer(unanswered, "agreed again"))).toBe("GB002");
  });

  test("lets a task change that was carried over, but for its entry there", async () => {
    const change = `UPDATE task SET title = 'Another title', priority = true WHERE id = ${carried.task.id}`;
    expect(await refusal(change)).toBe("accepted");
    expect(await refusal(`UPDATE entry SET progress = 50 WHERE id = ${carried.entry.id}`)).toBe("GB002");
  });

  test("lets what belongs to an open quarter change", async () => {
    expect(
      await refusal(`UPDATE contribution_step SET remark = 'sent' WHERE contribution_id = ${part.id}`),
    ).toBe("accepted");
    expect(await refusal(`UPDATE request SET text = 'more' WHERE id = ${request.id}`)).toBe("accepted");
    expect(
      await refusal(
        `INSERT INTO indicator_figure (indicator_id, quarter_id, target, actual) VALUES (${indicator.id}, ${open.id}, 1, 1)`,
      ),
    ).toBe("accepted");
    expect(
      await refusal(`INSERT INTO meeting (reviewed_id, planned_id, body, held_on, chair_name, chair_post)
       VALUES (${open.id}, ${closed.id}, 'STANDING_COMMITTEE', '2024-04-25', 'The chair', 'Deputy Secretary')`),
    ).toBe("accepted");
  });

  test("has a day of closing, and no other quarter has one", async () => {
    expect(await refusal("UPDATE quarter SET state = 'CLOSED' WHERE id = 20241")).toBe("quarter_closed_on");
    expect(await refusal("UPDATE quarter SET closed_on = '2024-04-25' WHERE id = 20241")).toBe(
      "quarter_closed_on",
    );
  });
});

test("the original deadline never changes, the rest of a task does", async () => {
  const change = (set: string) => refusal(`UPDATE task SET ${set} WHERE id = ${present.task.id}`);
  expect(await change("original_due = '2024-12-31'")).toBe("GB001");
  expect(await change("title = 'Another title', original_due = original_due")).toBe("accepted");
});

const entry = (set: string) => `UPDATE entry SET ${set} WHERE id = ${present.entry.id}`;
const contribution = (set: string) => `UPDATE contribution SET ${set} WHERE id = ${part.id}`;

test.each([
  ["quarter_number", "INSERT INTO quarter (id, reports_due_on) VALUES (20245, '2024-03-31')"],
  ["quarter_number", "INSERT INTO quarter (id, reports_due_on) VALUES (20240, '2024-03-31')"],
  ["committee_one_row", "UPDATE committee SET id = 2"],
  ["agency_code", `UPDATE agency SET code = 'btc' WHERE id = ${agency.id}`],
  ["agency_validity", `UPDATE agency SET valid_to = valid_from WHERE id = ${agency.id}`],
  ["person_agency", `UPDATE person SET agency_id = NULL WHERE id = ${person.id}`],
  ["person_agency", `UPDATE person SET role = 'CHAIR' WHERE id = ${person.id}`],
  ["person_sign_in_name", `UPDATE person SET sign_in_name = 'Staff BTC' WHERE id = ${person.id}`],
  ["person_language", `UPDATE person SET language = 'fr' WHERE id = ${person.id}`],
  ["directive_slug", `UPDATE directive SET slug = '39-NQ/TW' WHERE id = ${directive.id}`],
  ["directive_not_its_own_parent", `UPDATE directive SET parent_id = id WHERE id = ${directive.id}`],
  ["directive_not_its_own_parent", `UPDATE directive SET superseded_by_id = id WHERE id = ${directive.id}`],
  ["task_code", `UPDATE task SET code = '2024-Q5-BTC-01' WHERE id = ${present.task.id}`],
  ["task_text", `UPDATE task SET title = '' WHERE id = ${present.task.id}`],
  ["entry_progress", entry("progress = 101")],
  ["entry_progress", entry("progress = -1")],
  ["entry_done", entry("state = 'COMPLETED', result = 'Report 1'")],
  ["entry_done", entry("done_on = '2024-03-01'")],
  ["entry_result", entry("state = 'REPORTED', done_on = '2024-03-01', result = ' '")],
  ["entry_state_reason", entry("state = 'SUSPENDED', state_reason = ' '")],
  ["entry_state_reason", entry("state = 'DROPPED'")],
  ["entry_text", entry("result = repeat('x', 4001)")],
  ["entry_task_id_quarter_id_key", entry(`task_id = ${unentered.task.id}`)],
  ["contribution_delivered", contribution("state = 'DELIVERED'")],
  ["contribution_delivered", contribution("delivered_on = '2024-03-01'")],
  ["contribution_remark", contribution("state = 'DECLINED'")],
  ["contribution_text", contribution("asked = repeat('x', 4001)")],
  [
    "extension_later",
    `INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at)
     VALUES (${present.entry.id}, '2024-03-31', '2024-03-31', 'late', now())`,
  ],
  ["request_answered", `UPDATE request SET state = 'AGREED' WHERE id = ${request.id}`],
])("the database holds %s: %s", async (constraint, statement) => {
  expect(await refusal(statement)).toBe(constraint);
});
