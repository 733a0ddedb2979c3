// Attacks on tasks by SQL with the app's connection: nothing is accepted without the history event of the change,
// written by a signed-in person to whom it is allowed.
import { describe, expect, test } from "vitest";
import { givenContribution, givenExtension, givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenSession } from "@/tests/support/people";
import { change, now, ofEntry } from "./as-app";
import { asSignedIn, type Name, type WithId } from "./as-signed-in";

const db = await testDatabase();
const { house, quarters, by, as, records, ofTask, ofQuarter, given, refused, kept } = await asSignedIn(db);
const { btc, ubkt } = house.agencies;
const { open, reporting, planning } = quarters;

const confirms = (entry: WithId) => ofEntry(entry, "state = 'COMPLETED'");

describe("confirming", () => {
  test("as nobody, without a line and with one, is refused", async () => {
    const { task, entry } = await given({ state: "REPORTED" });
    await refused(as(null, confirms(entry)), "GB013");
    await refused(as(null, confirms(entry), records("head", "confirmed", ofTask(task))), "GB011");
    expect((await db.entry.findUniqueOrThrow({ where: { id: entry.id } })).state).toBe("REPORTED");
  });

  test.each<[Name, "AGENCY_PLAN" | "COMMITTEE", string]>([
    ["head", "AGENCY_PLAN", "accepted"],
    ["otherHead", "AGENCY_PLAN", "GB012"],
    ["staff", "AGENCY_PLAN", "GB012"],
    ["office", "AGENCY_PLAN", "GB012"],
    ["chair", "AGENCY_PLAN", "GB012"],
    ["admin", "AGENCY_PLAN", "GB012"],
    ["office", "COMMITTEE", "accepted"],
    ["head", "COMMITTEE", "GB012"],
    ["committee", "COMMITTEE", "GB012"],
  ])("by %s, of a task of %s: %s", async (who, origin, answer) => {
    const { task, entry } = await given({ state: "REPORTED", origin });
    expect(await as(who, confirms(entry), records(who, "confirmed", ofTask(task)))).toBe(answer);
  });

  test("with a row of another event, or of another task, is refused", async () => {
    const { task, entry } = await given({ state: "REPORTED" });
    const { task: other } = await given();
    await refused(as("head", confirms(entry), records("head", "progressReported", ofTask(task))), "GB013");
    await refused(as("head", confirms(entry), records("head", "confirmed", ofTask(other))), "GB013");
  });

  test("on the strength of a line of another transaction is refused", async () => {
    const { task, entry } = await given({ state: "REPORTED" });
    await kept(as("head", records("head", "confirmed", ofTask(task))));
    expect(await as("head", confirms(entry))).toBe("GB013");
  });
});

describe("a deadline in three statements", () => {
  const asks = ({ id }: WithId) =>
    `INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at) VALUES (${id}, '2024-05-31', '2024-12-31', 'Late.', ${now})`;
  const agrees = ({ id }: WithId) =>
    `UPDATE extension SET state = 'AGREED', decided_at = ${now}, version = version + 1 WHERE entry_id = ${id}`;
  const moves = (entry: WithId) => ofEntry(entry, "due = '2024-12-31', extended = extended + 1");

  test("moves for nobody, one by one or at once", async () => {
    const { task, entry } = await given();
    for (const statements of [
      [asks(entry)],
      [asks(entry), agrees(entry)],
      [asks(entry), agrees(entry), moves(entry)],
    ])
      await refused(as(null, ...statements), "GB013");
    const both = [
      records("staff", "extensionAsked", ofTask(task)),
      records("staff", "extended", ofTask(task)),
    ];
    await refused(as("staff", asks(entry), agrees(entry), moves(entry), ...both), "GB012");
    await refused(as("staff", asks(entry), agrees(entry), moves(entry), both[0] ?? ""), "GB013");
  });

  test("moves by who decides it, and is recorded", async () => {
    const { task, entry } = await given();
    await givenExtension(db, { entry, oldDue: "2024-05-31", newDue: "2024-12-31", askedAt: new Date() });
    const recorded = records("head", "extended", ofTask(task));
    await refused(
      as("otherHead", agrees(entry), moves(entry), records("otherHead", "extended", ofTask(task))),
      "GB012",
    );
    await refused(as("head", moves(entry), recorded), "GB006");
    await kept(as("head", agrees(entry), moves(entry), recorded));
  });

  test("of a plan is recorded as a change of the plan", async () => {
    const { task, entry } = await given({ quarter: planning, state: "NOT_STARTED" });
    const both = [
      `UPDATE task SET original_due = '2024-06-15' WHERE id = ${task.id}`,
      ofEntry(entry, "due = '2024-06-15'"),
    ];
    await refused(as("head", ...both), "GB013");
    await refused(as("staff", ...both, records("staff", "taskChanged", ofTask(task, planning))), "GB012");
    await kept(as("head", ...both, records("head", "taskChanged", ofTask(task, planning))));
  });
});

describe("what else is governed", () => {
  test("tasks and entries come, change and leave with a line by who plans", async () => {
    const { task, entry } = await given({ quarter: planning, state: "NOT_STARTED" });
    const leaves = [`DELETE FROM entry WHERE id = ${entry.id}`, `DELETE FROM task WHERE id = ${task.id}`];
    await refused(as(null, ...leaves), "GB013");
    await refused(
      as("otherHead", ...leaves, records("otherHead", "taskRemoved", ofTask(task, planning))),
      "GB012",
    );
    await refused(as(null, `UPDATE task SET title = 'Another' WHERE id = ${task.id}`), "GB013");
    const comes = `WITH fresh AS (INSERT INTO task (code, title, deliverable, agency_id, origin, original_due, created_at)
        VALUES ('2024-Q2-BTC-901', 'A task', '', ${btc.id}, 'AGENCY_PLAN', '2024-05-31', now()) RETURNING id)
      INSERT INTO entry (task_id, quarter_id, agency_id, due, last_word_at)
        SELECT id, ${planning.id}, ${btc.id}, '2024-05-31', ${now} FROM fresh`;
    await refused(as("head", comes), "GB013");
    await kept(as("head", ...leaves, records("head", "taskRemoved", ofTask(task, planning))));
  });

  test("a report on a task is the lead agency's", async () => {
    const { task, entry } = await given();
    const says = ofEntry(entry, `progress = 60, last_word_at = ${now}`);
    await refused(as(null, says), "GB013");
    await refused(as("otherStaff", says, records("otherStaff", "progressReported", ofTask(task))), "GB012");
    await kept(as("colleague", says, records("colleague", "progressReported", ofTask(task))));
  });

  test("a part is answered by the agency that was asked", async () => {
    const { task, entry } = await given();
    const part = await givenContribution(db, { entry, agency: ubkt, due: "2024-05-15" });
    const accepts = change("contribution")(part, `state = 'ACCEPTED', state_since = ${now}`);
    const step = `INSERT INTO contribution_step (contribution_id, state, at) VALUES (${part.id}, 'ACCEPTED', ${now})`;
    await refused(as(null, accepts, step), "GB013");
    await refused(as("staff", accepts, step, records("staff", "partAccepted", ofTask(task))), "GB012");
    await kept(as("otherStaff", accepts, step, records("otherStaff", "partAccepted", ofTask(task))));
  });

  test("a file comes and goes with a line", async () => {
    const { task, entry } = await given();
    const comes = `INSERT INTO evidence (entry_id, name, type, size, sha256, content, added_at)
      VALUES (${entry.id}, 'a.pdf', 'application/pdf', 1, encode(sha256('a'), 'hex'), 'a', ${now})`;
    await refused(as(null, comes), "GB013");
    await kept(as("staff", comes, records("staff", "evidenceAdded", ofTask(task))));
    await refused(as("staff", `DELETE FROM evidence WHERE entry_id = ${entry.id}`), "GB013");
  });

  test("quarters, decisions, the proposal and reasons are the Office's, and recorded", async () => {
    const moved = `UPDATE quarter SET state = 'REPORTING', version = version + 1 WHERE id = ${open.id}`;
    await refused(as(null, moved), "GB013");
    await refused(as("head", moved, records("head", "quarterMoved", ofQuarter(open))), "GB012");
    const days = `UPDATE quarter SET reports_due_on = '2024-12-31', version = version + 1 WHERE id = ${open.id}`;
    await refused(as("office", days, records("office", "quarterMoved", ofQuarter(open))), "GB013");
    await refused(as(null, `INSERT INTO quarter (id, reports_due_on) VALUES (20243, '2024-09-30')`), "GB013");
    const { entry } = await given({ quarter: reporting });
    await refused(
      as(null, `INSERT INTO closing_decision VALUES (${entry.id}, true, '2024-08-30', '', ${now})`),
      "GB013",
    );
    await refused(as(null, "UPDATE delay_reason SET active = false WHERE code = 'staff'"), "GB013");
    const proposed = `UPDATE quarter SET closing_proposed_by_id = ${house.people.office.id}, closing_proposed_at = ${now},
      version = version + 1 WHERE id = ${reporting.id}`;
    await db.entry.updateMany({
      where: { quarterId: reporting.id },
      data: { state: "DROPPED", stateReason: "No basis.", doneOn: null },
    });
    await refused(as(null, proposed), "GB013");
    const second = await givenPerson(db, {
      agency: house.agencies.vptu,
      role: "OFFICE",
      signInName: "office2",
    });
    const session = await givenSession(db, second);
    const line = records("office", "closingProposed", ofQuarter(reporting)).replace(
      `, ${house.people.office.id}, 'OFFICE'`,
      `, ${second.id}, 'OFFICE'`,
    );
    await refused(by(session, proposed, line), "GB012");
  });
});

describe("the officer in charge", () => {
  const names = ({ id }: WithId, person: WithId | null, more = "") =>
    `UPDATE task SET officer_id = ${person?.id ?? "NULL"}${more} WHERE id = ${id}`;
  const { staff, otherStaff, committee } = house.people;

  test("is of the lead agency, named by its head and by nobody else, with an event of its own", async () => {
    const { task } = await given();
    const recorded = (who: Name) => records(who, "officerAssigned", ofTask(task));
    await refused(as("head", names(task, staff)), "GB013");
    for (const stranger of [otherStaff, committee])
      await refused(as("head", names(task, stranger), recorded("head")), "GB014");
    for (const who of ["staff", "otherHead", "office", "committee", "chair", "admin"] as const)
      await refused(as(who, names(task, staff), recorded(who)), "GB012");
    await kept(as("head", names(task, staff), recorded("head")));
    await kept(as("head", names(task, null), recorded("head")));
  });

  test("brings no other change of the task along", async () => {
    const { task } = await given();
    const recorded = records("head", "officerAssigned", ofTask(task));
    await refused(as("head", names(task, staff, ", title = 'Another'"), recorded), "GB013");
  });
});
