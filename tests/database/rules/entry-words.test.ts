// Rules 3 and 4 by SQL as the app: a late entry is explained, and nobody speaks after the report is submitted.
import { describe, expect, test } from "vitest";
import { givenAgencyReport } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { asApp, explained, now, ofEntry, report, today } from "./as-app";

const db = await testDatabase();
const { refusal, together, quarter, task, agencies } = await asApp(db);
const open = await quarter("OPEN");
const reporting = await quarter("REPORTING");
const saying = (progress: number, more = "help_needed = help_needed") =>
  `progress = ${progress}, last_word_at = ${now}, ${more}`;
const reason = "delay_reason_code = 'staff', delay_reason = 'One is ill.'";

describe("a word on an overdue entry", () => {
  const late = async (state: "IN_PROGRESS" | "SUSPENDED" = "IN_PROGRESS") =>
    (await task({ quarter: open, due: "2024-04-24", state })).entry;
  const done = `state = 'REPORTED', result = 'Report 7', done_on = '${today}', last_word_at = ${now}`;
  test.each([
    ["without either", saying(50), "GB009"],
    ["without the solution", saying(50, reason), "GB009"],
    [
      "without the text of the reason",
      saying(50, "delay_reason_code = 'staff', proposed_solution = 'Two help.'"),
      "GB009",
    ],
    [
      "with blanks",
      saying(50, "delay_reason_code = 'staff', delay_reason = ' ', proposed_solution = ' '"),
      "GB009",
    ],
    ["with both", saying(50, explained), "accepted"],
    ["that it is done, without the reason", done, "GB009"],
    ["that it is done, with the reason", `${done}, ${reason}`, "accepted"],
    [
      "that it is dropped, with the reason alone",
      `state = 'DROPPED', state_reason = 'No basis.', ${reason}`,
      "GB009",
    ],
    [
      "that it is dropped, with both",
      `state = 'DROPPED', state_reason = 'No basis.', ${explained}`,
      "accepted",
    ],
  ])("%s", async (_, set, answer) => {
    expect(await refusal(ofEntry(await late(), set))).toBe(answer);
  });

  test("is asked the same of a suspended one, and nothing on its last day", async () => {
    expect(
      await refusal(ofEntry(await late("SUSPENDED"), `state = 'IN_PROGRESS', last_word_at = ${now}`)),
    ).toBe("GB009");
    const { entry } = await task({ quarter: open, due: today, state: "IN_PROGRESS" });
    expect(await refusal(ofEntry(entry, saying(50)))).toBe("accepted");
  });

  test("is judged by the demonstration's day, else by the calendar in Asia/Ho_Chi_Minh", async () => {
    const { entry } = await task({ quarter: open, due: "2024-05-31", state: "IN_PROGRESS" });
    await db.committee.update({ where: { id: 1 }, data: { demoToday: new Date("2024-06-01") } });
    expect(await refusal(ofEntry(entry, saying(50).replace(today, "2024-06-01")))).toBe("GB009");
    await db.committee.update({ where: { id: 1 }, data: { demoToday: null } });
    expect(await refusal(ofEntry(entry, "progress = 50, last_word_at = now()"))).toBe("GB009");
    expect(await refusal(ofEntry(entry, `progress = 50, last_word_at = now(), ${explained}`))).toBe(
      "accepted",
    );
    expect(await refusal(ofEntry(entry, `progress = 60, last_word_at = now() - interval '2 days'`))).toBe(
      "GB005",
    );
    await db.committee.update({ where: { id: 1 }, data: { demoToday: new Date(today) } });
    expect(await refusal("UPDATE committee SET demo_today = '2023-01-01'")).toBe("42501");
  });
});

describe("while the quarter is reported", () => {
  test("what stays open is explained although it is not late, what is done or suspended need not be", async () => {
    const entry = async () => (await task({ quarter: reporting, state: "IN_PROGRESS" })).entry;
    expect(await refusal(ofEntry(await entry(), saying(50)))).toBe("GB009");
    expect(await refusal(ofEntry(await entry(), saying(50, explained)))).toBe("accepted");
    const done = `state = 'REPORTED', result = 'Report 7', done_on = '${today}', last_word_at = ${now}`;
    expect(await refusal(ofEntry(await entry(), done))).toBe("accepted");
    expect(await refusal(ofEntry(await entry(), "state = 'SUSPENDED', state_reason = 'No funds.'"))).toBe(
      "accepted",
    );
  });
});

describe("once the agency has submitted its report", async () => {
  const after = await quarter("REPORTING");
  const words = { delayReasonCode: "staff", delayReason: "One is ill.", proposedSolution: "Two help." };
  const entryOf = async (
    state: "IN_PROGRESS" | "REPORTED" | "COMPLETED",
    origin: "AGENCY_PLAN" | "COMMITTEE" = "AGENCY_PLAN",
  ) => (await task({ quarter: after, state, origin, ...words })).entry;
  const begun = await entryOf("IN_PROGRESS");
  const plan = await entryOf("REPORTED");
  const ofCommittee = await entryOf("REPORTED", "COMMITTEE");
  const completed = await entryOf("COMPLETED");
  await givenAgencyReport(db, { quarter: after, agency: agencies.btc });
  const change = `UPDATE agency_report SET version = version + 1, WHAT WHERE quarter_id = ${after.id}`;

  test.each([
    ["its word on a task", () => ofEntry(begun, saying(90))],
    ["the same word again", () => ofEntry(begun, `last_word_at = ${now}`)],
    ["that it drops a task", () => ofEntry(begun, "state = 'DROPPED', state_reason = 'No basis.'")],
    ["the head's confirmation", () => ofEntry(plan, "state = 'COMPLETED'")],
    [
      "the head's return",
      () => ofEntry(completed, "state = 'IN_PROGRESS', done_on = NULL, returned_remark = 'More'"),
    ],
    ["its own assessment", () => change.replace("WHAT", "assessment = 'All is well.'")],
    ["another instant of its submission", () => change.replace("WHAT", `submitted_at = ${now}`)],
    [
      "a question for a longer deadline",
      () => `INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at)
       VALUES (${begun.id}, '2024-05-31', '2024-06-30', 'The basis came late.', ${now})`,
    ],
    [
      "its evidence",
      () => `INSERT INTO evidence (entry_id, name, type, size, sha256, content, added_at)
       VALUES (${begun.id}, 'a.pdf', 'application/pdf', 1, encode(sha256('a'), 'hex'), 'a', ${now})`,
    ],
  ])("refused: %s", async (_, statement) => {
    expect(await refusal(statement())).toBe("GB008");
  });

  test("the Office goes on with what is the committee's", async () => {
    expect(await refusal(ofEntry(ofCommittee, "state = 'COMPLETED'"))).toBe("accepted");
  });

  test("the entry is not carried to an agency that has not submitted yet", async () => {
    const to = `agency_id = ${agencies.ubkt.id}`;
    expect(await refusal(ofEntry(begun, to))).toBe("GB006");
    expect(
      await together(ofEntry(begun, to), ofEntry(begun, `${saying(90)}, agency_id = ${agencies.btc.id}`)),
    ).toMatch(/GB00[68]/);
  });

  test("the agency withdraws the report, speaks and submits again", async () => {
    expect(await refusal(change.replace("WHAT", "submitted_at = NULL"))).toBe("accepted");
    expect(await refusal(ofEntry(begun, saying(90)))).toBe("accepted");
    expect(await refusal(change.replace("WHAT", `submitted_at = ${now}`))).toBe("GB009");
    expect(await refusal(ofEntry(plan, "state = 'COMPLETED'"))).toBe("accepted");
    expect(await refusal(change.replace("WHAT", `submitted_at = ${now}`))).toBe("accepted");
  });
});

describe("a report", async () => {
  const third = await quarter("REPORTING");
  test("waits until the head has answered what is reported of the own plan", async () => {
    const { entry: own } = await task({ quarter: third, agency: agencies.vptu, state: "REPORTED" });
    await task({ quarter: third, agency: agencies.vptu, state: "REPORTED", origin: "MEETING" });
    expect(await refusal(report(third, agencies.vptu))).toBe("GB009");
    expect(await refusal(ofEntry(own, "state = 'COMPLETED'"))).toBe("accepted");
    expect(await refusal(report(third, agencies.vptu))).toBe("accepted");
  });

  test("waits until all that is open is explained", async () => {
    const { entry } = await task({ quarter: third });
    expect(await refusal(report(third, agencies.btc))).toBe("GB009");
    await db.entry.update({
      where: { id: entry.id },
      data: { state: "SUSPENDED", stateReason: "No funds." },
    });
    expect(await refusal(report(third, agencies.btc, "'2024-04-01T10:00:00+07'"))).toBe("GB006");
    expect(await refusal(report(third, agencies.btc))).toBe("accepted");
    const moved = `UPDATE agency_report SET version = version + 1, agency_id = ${agencies.ubkt.id}`;
    expect(await refusal(`${moved} WHERE quarter_id = ${third.id}`)).toBe("GB005");
  });

  test("is not submitted before the quarter is reported", async () => {
    expect(await refusal(report(open, agencies.ubkt))).toBe("GB006");
    expect(await refusal(report(open, agencies.ubkt, null))).toBe("accepted");
  });
});
