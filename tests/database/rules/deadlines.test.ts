// Rule 4 by SQL as the app: how entries come and leave, what a task keeps, and how a deadline moves.
import { describe, expect, test } from "vitest";
import { givenEntry, givenExtension, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { asApp, now, ofEntry, ofExtension } from "./as-app";

const db = await testDatabase();
const { refusal, together, quarter, task, agencies } = await asApp(db);
const reporting = await quarter("REPORTING");
const open = await quarter("OPEN");
const planning = await quarter("PLANNING");

const newTask = (code: string, due = "2024-05-31") =>
  `INSERT INTO task (code, title, deliverable, agency_id, origin, original_due, created_at)
   VALUES ('2024-Q2-BTC-${code}', 'A task', '', ${agencies.btc.id}, 'AGENCY_PLAN', '${due}', now())`;
const entryOf = (code: string, { id }: { id: number }, more: Record<string, string> = {}) => {
  const columns = { due: "'2024-05-31'", last_word_at: now, agency_id: String(agencies.btc.id), ...more };
  return `INSERT INTO entry (task_id, quarter_id, ${Object.keys(columns)})
    SELECT id, ${id}, ${Object.values(columns)} FROM task WHERE code = '2024-Q2-BTC-${code}'`;
};
const lastWord = "'2024-04-01T10:00:00+07'";

describe("a task comes to a quarter", () => {
  test("that is planned or open, and to no other", async () => {
    expect(await together(newTask("801"), entryOf("801", planning))).toBe("accepted");
    expect(await together(newTask("802"), entryOf("802", open))).toBe("accepted");
    expect(await together(newTask("803"), entryOf("803", reporting))).toBe("GB006");
  });

  test.each<[string, Record<string, string>, string]>([
    ["begun", { state: "'IN_PROGRESS'" }, "GB005"],
    ["completed", { state: "'COMPLETED'", result: "'Report 7'", done_on: "'2024-04-25'" }, "GB005"],
    ["with progress", { progress: "40" }, "GB005"],
    ["with a result", { result: "'Report 7'" }, "GB005"],
    ["extended", { extended: "1" }, "GB005"],
    ["with the word of another day", { last_word_at: lastWord }, "GB005"],
    ["in a later version", { version: "7" }, "GB004"],
    ["with another deadline than its original one", { due: "'2024-06-30'" }, "GB006"],
  ])("but not %s", async (_, columns, code) => {
    expect(await together(newTask("804"), entryOf("804", open, columns))).toBe(code);
  });

  test("once: from then on it is carried over, by the closing alone", async () => {
    expect(await refusal(entryOf("802", planning))).toBe("GB005");
    const { entry } = await task({ quarter: reporting });
    const carried = `INSERT INTO entry (task_id, quarter_id, agency_id, due, last_word_at, carried_from_id)
      SELECT task_id, ${open.id}, agency_id, due, last_word_at, id FROM entry WHERE id = ${entry.id}`;
    expect(await refusal(carried)).toBe("GB007");
  });
});

describe("an entry leaves a quarter", () => {
  const leaves = ({ id }: { id: number }) => refusal(`DELETE FROM entry WHERE id = ${id}`);
  test("that is planned, and no other", async () => {
    expect(await leaves((await task({ quarter: planning })).entry)).toBe("accepted");
    expect(await leaves((await task({ quarter: open })).entry)).toBe("GB006");
    expect(await leaves((await task({ quarter: reporting })).entry)).toBe("GB006");
  });

  test("not if it was carried over or has begun", async () => {
    const { task: old, entry } = await task({ quarter: reporting });
    const carried = await givenEntry(db, {
      task: old,
      quarter: planning,
      agency: agencies.btc,
      carriedFromId: entry.id,
    });
    expect(await leaves(carried)).toBe("GB006");
    expect(await leaves((await task({ quarter: planning, state: "IN_PROGRESS" })).entry)).toBe("GB006");
  });
});

describe("what a task is", () => {
  const set = ({ task }: { task: { id: number } }, what: string) =>
    refusal(`UPDATE task SET ${what} WHERE id = ${task.id}`);
  test("changes while its quarter is planned or open, not while it is reported", async () => {
    for (const what of [
      "title = 'Another'",
      "priority = NOT priority",
      "origin = 'COMMITTEE'",
      "directive_id = NULL, deliverable = 'A plan'",
    ]) {
      expect(await set(await task({ quarter: planning }), what)).toBe("accepted");
      expect(await set(await task({ quarter: open }), what)).toBe("accepted");
      expect(await set(await task({ quarter: reporting }), what)).toBe("GB006");
    }
  });

  test("keeps its code, its number and the day on which it came", async () => {
    for (const what of ["code = '2024-Q1-BTC-999'", "id = 999", "created_at = now() - interval '1 year'"])
      expect(await set(await task({ quarter: planning }), what)).toBe("GB005");
  });
});

describe("a deadline", () => {
  test("moves with the original one while the quarter is planned", async () => {
    const {
      task: { id },
      entry,
    } = await task({ quarter: planning });
    const original = `UPDATE task SET original_due = '2024-06-15' WHERE id = ${id}`;
    expect(await together(original, ofEntry(entry, "due = '2024-06-15'"))).toBe("accepted");
    expect(await refusal(ofEntry(entry, "due = '2024-06-20'"))).toBe("GB006");
    expect(await refusal(original.replace("06-15", "06-20"))).toBe("GB006");
    expect(await together(original, ofEntry(entry, "due = '2024-06-15', extended = 1"))).toBe("GB006");
  });

  test("of what was carried over moves in no plan", async () => {
    const { task: old, entry } = await task({ quarter: reporting });
    const carried = await givenEntry(db, {
      task: old,
      quarter: planning,
      agency: agencies.btc,
      carriedFromId: entry.id,
      due: "2024-06-30",
    });
    expect(await refusal(ofEntry(carried, "due = '2024-09-30'"))).toBe("GB006");
    expect(await refusal(ofEntry(carried, "due = '2024-09-30', extended = extended + 1"))).toBe("GB006");
    expect(await refusal(`UPDATE task SET original_due = '2024-09-30' WHERE id = ${old.id}`)).toBe("GB001");
  });

  const agreed = async (state: "IN_PROGRESS" | "REPORTED" | "COMPLETED" | "SUSPENDED") => {
    const { entry } = await task({
      quarter: open,
      state,
      due: "2024-04-20",
      doneOn: "2024-04-24",
      delayReasonCode: "staff",
      delayReason: "One is ill.",
      proposedSolution: "Two help.",
    });
    await givenExtension(db, {
      entry,
      oldDue: "2024-04-20",
      newDue: "2024-05-20",
      askedAt: new Date(),
      decidedAt: new Date(),
    });
    return entry;
  };
  const extended = "due = '2024-05-20', extended = extended + 1";
  test("in force moves forward by an extension that was agreed", async () => {
    expect(await refusal(ofEntry(await agreed("IN_PROGRESS"), extended))).toBe("accepted");
    expect(await refusal(ofEntry(await agreed("SUSPENDED"), extended))).toBe("accepted");
    const other = (await task({ quarter: open, due: "2024-04-20" })).entry;
    expect(await refusal(ofEntry(other, extended))).toBe("GB006");
  });

  test.each([
    ["back", "due = '2024-04-10', extended = extended + 1"],
    ["without being counted", "due = '2024-05-20'"],
    ["counted twice", "due = '2024-05-20', extended = extended + 2"],
    ["further than agreed", "due = '2024-05-21', extended = extended + 1"],
    ["not at all, but counted", "extended = extended + 1"],
    ["uncounted again", "extended = 0 - 1"],
    ["with a step", `${extended}, state = 'SUSPENDED', state_reason = 'No funds.'`],
  ])("does not move %s", async (_, set) => {
    expect(await refusal(ofEntry(await agreed("IN_PROGRESS"), set))).toBe("GB006");
  });

  test("of what is done moves no more, so that late does not become on time", async () => {
    expect(await refusal(ofEntry(await agreed("COMPLETED"), extended))).toBe("GB006");
    expect(await refusal(ofEntry(await agreed("REPORTED"), extended))).toBe("GB006");
    expect(await refusal(ofEntry(await agreed("REPORTED"), `${extended}, state = 'COMPLETED'`))).toBe(
      "GB006",
    );
  });
});

describe("a question for a longer deadline", () => {
  const asks = ({ id }: { id: number }, more: Record<string, string> = {}) => {
    const columns = {
      old_due: "'2024-05-31'",
      new_due: "'2024-06-30'",
      reason: "'Late.'",
      asked_at: now,
      ...more,
    };
    return refusal(
      `INSERT INTO extension (entry_id, ${Object.keys(columns)}) VALUES (${id}, ${Object.values(columns)})`,
    );
  };

  test("is one at a time, asked today of the deadline in force, of what runs and is not done", async () => {
    const { entry } = await task({ quarter: open });
    expect(await asks(entry, { state: "'AGREED'", decided_at: now })).toBe("GB005");
    expect(await asks(entry, { old_due: "'2024-05-30'" })).toBe("GB005");
    expect(await asks(entry, { asked_at: lastWord })).toBe("GB005");
    expect(await asks(entry)).toBe("accepted");
    expect(await asks(entry)).toBe("extension_one_asked");
    expect(await asks((await task({ quarter: open, state: "COMPLETED" })).entry)).toBe("GB005");
    expect(await asks((await task({ quarter: planning })).entry)).toBe("GB006");
  });

  test("is answered once, as it was asked", async () => {
    const { entry } = await givenTask(db, { quarter: reporting, agency: agencies.btc, due: "2024-05-31" });
    const asked = await givenExtension(db, {
      entry,
      oldDue: "2024-05-31",
      newDue: "2024-06-30",
      askedAt: new Date(),
    });
    const decided = `decided_at = ${now}`;
    expect(await refusal(ofExtension(asked, `state = 'AGREED', ${decided}, new_due = '2024-12-31'`))).toBe(
      "GB005",
    );
    expect(await refusal(ofExtension(asked, `state = 'AGREED', decided_at = ${lastWord}`))).toBe("GB005");
    expect(await refusal(`UPDATE extension SET state = 'AGREED', ${decided} WHERE id = ${asked.id}`)).toBe(
      "GB004",
    );
    expect(await refusal(ofExtension(asked, `state = 'DECLINED', remark = 'No.', ${decided}`))).toBe(
      "accepted",
    );
    expect(await refusal(ofExtension(asked, `state = 'AGREED', ${decided}`))).toBe("GB005");
  });
});
