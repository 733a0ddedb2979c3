// Rule 1 by SQL as the app: every step of an entry, of the confirmer and of the agency, and what a step may not bring
// along.
import { describe, expect, test } from "vitest";
import { type EntryState, entryStates } from "@/lib/tasks/standing";
import { testDatabase } from "@/tests/support/database";
import { asApp, now, ofEntry, today } from "./as-app";

const db = await testDatabase();
const { refusal, quarter, task } = await asApp(db);
const open = await quarter("OPEN");
const planning = await quarter("PLANNING");
const entryIn = async (state: EntryState, wanted = {}) =>
  (await task({ quarter: open, state, ...wanted })).entry;

const allowed: Record<EntryState, EntryState[]> = {
  NOT_STARTED: ["IN_PROGRESS", "SUSPENDED", "DROPPED"],
  IN_PROGRESS: ["REPORTED", "SUSPENDED", "DROPPED"],
  REPORTED: ["COMPLETED", "IN_PROGRESS"],
  COMPLETED: ["IN_PROGRESS"],
  SUSPENDED: ["IN_PROGRESS", "DROPPED"],
  DROPPED: [],
};
const isDone = (state: EntryState) => state === "REPORTED" || state === "COMPLETED";

/** The step with all columns that a legitimate one of its kind sets. */
function stepTo(from: EntryState, to: EntryState): string {
  if (from === to) return "state = state";
  if (isDone(from) && to === "IN_PROGRESS")
    return "state = 'IN_PROGRESS', done_on = NULL, returned_remark = 'Which communes?'";
  if (isDone(from) && isDone(to)) return `state = '${to}'`;
  const day = isDone(to) ? `'${today}'` : "NULL";
  return `state = '${to}', result = 'Report 7', state_reason = 'No basis.', done_on = ${day}, last_word_at = ${now}`;
}

describe("each of the 36 steps of an entry", () => {
  const steps = entryStates.flatMap((from) => entryStates.map((to) => [from, to] as const));
  test.each(steps)("%s to %s", async (from, to) => {
    const entry = await entryIn(from);
    const may = from === to || allowed[from].includes(to);
    expect(await refusal(ofEntry(entry, stepTo(from, to)))).toBe(may ? "accepted" : "GB005");
  });
});

describe("a step brings nothing along that the agency has not said on that day", () => {
  test.each<[string, EntryState, string]>([
    [
      "reported on a day before",
      "IN_PROGRESS",
      "state = 'REPORTED', result = 'Report 7', done_on = '2024-03-29'",
    ],
    [
      "reported on a day to come",
      "IN_PROGRESS",
      "state = 'REPORTED', result = 'Report 7', done_on = '2024-05-02'",
    ],
    ["the day of the report altered", "REPORTED", "done_on = '2024-03-29'"],
    ["the day altered once completed", "COMPLETED", "done_on = '2024-03-29'"],
    ["the day altered with the confirmation", "REPORTED", "state = 'COMPLETED', done_on = '2024-03-29'"],
    ["the result altered once completed", "COMPLETED", "result = 'Report 8'"],
    ["the result altered with the confirmation", "REPORTED", "state = 'COMPLETED', result = 'Report 8'"],
    ["the progress altered once reported", "REPORTED", "progress = 40"],
    ["a reason altered once completed", "COMPLETED", "delay_reason = 'Others were late.'"],
    ["a return without a remark", "COMPLETED", "state = 'IN_PROGRESS', done_on = NULL"],
    ["a remark without a return", "IN_PROGRESS", "returned_remark = 'Which communes?'"],
    ["a remark beside a confirmation", "REPORTED", "state = 'COMPLETED', returned_remark = 'Well done'"],
    ["a word of another day", "IN_PROGRESS", "progress = 60, last_word_at = '2024-04-01T10:00:00+07'"],
    ["a word on what is dropped", "DROPPED", `progress = 60, last_word_at = ${now}`],
    ["another reason for what is dropped", "DROPPED", "state_reason = 'The committee said so.'"],
  ])("refused: %s", async (_, state, set) => {
    const entry = await entryIn(state, isDone(state) ? { doneOn: "2024-04-02" } : {});
    expect(await refusal(ofEntry(entry, set))).toBe("GB005");
  });

  test("a new version alone is accepted, a change without it is not", async () => {
    const entry = await entryIn("COMPLETED");
    expect(await refusal(ofEntry(entry, "state = state"))).toBe("accepted");
    for (const version of ["version", "version + 2", "version - 1", "1"])
      expect(await refusal(`UPDATE entry SET version = ${version} WHERE id = ${entry.id}`)).toBe("GB004");
  });

  test("an entry stays that of its task, quarter and lineage, and keeps its number", async () => {
    const entry = await entryIn("IN_PROGRESS");
    const other = await entryIn("IN_PROGRESS");
    for (const set of [
      `task_id = ${other.taskId}`,
      `quarter_id = ${planning.id}`,
      `carried_from_id = ${other.id}`,
      "id = 999",
    ])
      expect(await refusal(ofEntry(entry, set))).toBe("GB005");
  });

  test("nothing is reported or confirmed while the quarter is planned", async () => {
    const { entry } = await task({ quarter: planning });
    expect(await refusal(ofEntry(entry, `state = 'IN_PROGRESS', last_word_at = ${now}`))).toBe("GB006");
    expect(await refusal(ofEntry(entry, "help_needed = 'Two officers'"))).toBe("GB006");
    const { entry: done } = await task({ quarter: planning, state: "REPORTED" });
    expect(await refusal(ofEntry(done, "state = 'COMPLETED'"))).toBe("GB006");
  });
});
