// Rule 4: what a stage takes in and lets go, and who may lead: the database never allows more than the app, unless it is said.
import { describe, expect, test } from "vitest";
import { quarterStates } from "@/lib/calendar/quarter";
import { takesEntries } from "@/lib/decisions/decision";
import { refusesEvidence } from "@/lib/evidence/policy";
import { wrongInChange } from "@/lib/planning/entry-tx";
import { stageStepsOf } from "@/lib/quarters/stage";
import { takesPlans } from "@/lib/tasks/policy";
import { entryStates } from "@/lib/tasks/standing";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { now, oneTask, today } from "./situation";

const db = await testDatabase();
const { bring, allows, owner, people, factsOf, lead, other, quarter, task, entry } = await oneTask(db);
/** The task as a plan shows it: nobody has taken up a part of it. */
const planned = {
  ...{ title: "Task", deliverable: "", priority: false, origin: "AGENCY_PLAN" as const },
  ...{ directive: "", officer: "", lead: lead.code, due: "2024-05-31" },
};
const planEntry = {
  ...{ id: entry.id, version: 1, taskId: entry.taskId, quarterId: quarter.id, code: task.code },
  ...{ carried: false, inForce: false, touched: false, planned, coordinating: [], answeredUntil: null },
};
const agencies = [lead, other].map(({ id, code }) => ({ id, code, validFrom: "1930-02-03", validTo: null }));
const stages = ["PLANNING", "OPEN", "REPORTING"] as const;
const due = "2024-05-31";
const situations = stages.flatMap((stage) =>
  entryStates.flatMap((state) => [false, true].map((submitted) => ({ stage, state, submitted, due }))),
);

describe("in each stage", () => {
  test("a task is entered where the app lets it be", async () => {
    for (const stage of stages) {
      await bring({ stage, state: "NOT_STARTED", due });
      const enters = await allows(
        `INSERT INTO task (code, title, deliverable, agency_id, origin, original_due, created_at)
         VALUES ('2024-Q2-BTC-77', 'New', '', ${lead.id}, 'AGENCY_PLAN', '${due}', ${now})`,
        `INSERT INTO entry (task_id, quarter_id, agency_id, due, last_word_at)
         SELECT id, ${quarter.id}, ${lead.id}, '${due}', ${now} FROM task WHERE code = '2024-Q2-BTC-77'`,
      );
      expect([stage, enters]).toEqual([stage, takesPlans(stage)]);
      expect(takesEntries(stage)).toBe(takesPlans(stage));
    }
  });

  test("a task's text changes where the app lets it", async () => {
    for (const stage of stages) {
      await bring({ stage, state: "NOT_STARTED", due });
      const changes = await allows(`UPDATE task SET title = 'Another' WHERE id = ${entry.taskId}`);
      expect([stage, changes]).toEqual([stage, takesPlans(stage)]);
    }
  });

  test("an entry leaves where nothing was begun and the quarter is planned", async () => {
    for (const { stage, state } of situations) {
      await bring({ stage, state, due });
      const leaves = await allows(`DELETE FROM entry WHERE id = ${entry.id}`);
      expect([stage, state, leaves]).toEqual([stage, state, stage === "PLANNING" && state === "NOT_STARTED"]);
    }
  });

  test("lead and deadline of a task change in its plan, and no more once they are in force", async () => {
    const before = await givenQuarter(db, { id: 20241 });
    // Of another task: whose original deadline it is plays no part here.
    const { entry: former } = await givenTask(db, { quarter: before, agency: lead });
    const later = "2024-06-14";
    for (const stage of stages)
      for (const carried of [false, true])
        for (const extended of [0, 1])
          for (const submitted of [false, true]) {
            await bring({ stage, state: "NOT_STARTED", submitted, due });
            await owner.query(`UPDATE entry SET extended = ${extended},
              carried_from_id = ${carried ? former.id : "NULL"} WHERE id = ${entry.id}`);
            const wrong = (wanted: Partial<typeof planned>) =>
              Object.keys(
                wrongInChange(
                  {
                    quarterState: stage,
                    quarterId: quarter.id,
                    today,
                    agencies,
                    directives: [],
                    people: [],
                  },
                  { ...planEntry, carried, inForce: carried || extended > 0 },
                  { ...planned, ...wanted },
                ),
              );
            const changes = (set: string, ...more: string[]) =>
              allows(`UPDATE entry SET ${set}, version = version + 1 WHERE id = ${entry.id}`, ...more);
            const situation = [stage, carried, extended, submitted];
            const leadChanges = await changes(`agency_id = ${other.id}`);
            expect([...situation, leadChanges]).toEqual([
              ...situation,
              wrong({ lead: other.code }).length === 0,
            ]);
            const dueMoves = await changes(
              `due = '${later}'`,
              `UPDATE task SET original_due = '${later}' WHERE id = ${entry.taskId}`,
            );
            expect([...situation, dueMoves]).toEqual([...situation, wrong({ due: later }).length === 0]);
          }
    await owner.query(`UPDATE entry SET extended = 0, carried_from_id = NULL WHERE id = ${entry.id}`);
    await db.entry.delete({ where: { id: former.id } });
  });

  test("evidence is added and removed where the app lets it be", async () => {
    await owner.query(`INSERT INTO evidence (entry_id, name, type, size, sha256, content, added_at)
      VALUES (${entry.id}, 'a.pdf', 'application/pdf', 1, encode(sha256('b'), 'hex'), 'b', ${now})`);
    for (const { stage, state, submitted } of situations) {
      await bring({ stage, state, submitted, due });
      const byApp = refusesEvidence(people.staff, { ...factsOf({ stage, state }), submitted }) === null;
      const adds = await allows(`INSERT INTO evidence (entry_id, name, type, size, sha256, content, added_at)
        VALUES (${entry.id}, 'b.pdf', 'application/pdf', 1, encode(sha256('a'), 'hex'), 'a', ${now})`);
      const removes = await allows("DELETE FROM evidence");
      expect([stage, state, submitted, adds, removes]).toEqual([stage, state, submitted, byApp, byApp]);
    }
    await owner.query("DELETE FROM evidence");
  });
});

describe("a quarter moves", () => {
  test("by the steps that the app offers; to CLOSED by its closing alone", async () => {
    await bring({ stage: "PLANNING", state: "NOT_STARTED", due });
    for (const from of stages)
      for (const to of quarterStates) {
        await owner.query(`UPDATE quarter SET state = '${from}' WHERE id = ${quarter.id}`);
        const byApp = from === to || stageStepsOf[from].some((step) => step.to === to);
        const closes = to === "CLOSED" ? `, closed_on = '${today}'` : "";
        const moves = await allows(
          `UPDATE quarter SET state = '${to}'${closes}, version = version + 1 WHERE id = ${quarter.id}`,
        );
        expect([from, to, moves]).toEqual([from, to, byApp]);
      }
  });

  test("back to its planning where nothing was reported", async () => {
    const second = await givenTask(db, { quarter, agency: other });
    for (const state of entryStates)
      for (const submitted of [false, true]) {
        await bring({ stage: "OPEN", state, submitted, due });
        const moves = await allows(
          `UPDATE quarter SET state = 'PLANNING', version = version + 1 WHERE id = ${quarter.id}`,
        );
        expect([state, submitted, moves]).toEqual([state, submitted, state === "NOT_STARTED" && !submitted]);
      }
    await db.entry.delete({ where: { id: second.entry.id } });
  });
});
