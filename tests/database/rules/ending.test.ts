// What ends a task ends its parts, by SQL as the app: no task without them, no part without its task; and what is taken back.
import { describe, expect, test } from "vitest";
import { givenContribution, givenExtension } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { asApp, now, ofEntry, ofExtension, ofPart, report, today } from "./as-app";

const db = await testDatabase();
const { refusal, together, quarter, task, agencies } = await asApp(db);
const open = await quarter("OPEN");
const reporting = await quarter("REPORTING");
type State = "ASKED" | "ACCEPTED" | "DELIVERED" | "RETURNED" | "DECLINED" | "ACKNOWLEDGED" | "NOT_NEEDED";
type Whole = "REPORTED" | "IN_PROGRESS" | "COMPLETED" | "DROPPED";

async function withPart(state: State, whole: Whole = "REPORTED", of = open) {
  const { entry } = await task({
    quarter: of,
    state: whole,
    result: "Report 7",
    stateReason: "It fell away.",
  });
  return {
    entry,
    part: await givenContribution(db, { entry, agency: agencies.ubkt, state, due: "2024-05-15" }),
  };
}
const completes = (entry: { id: number }) => ofEntry(entry, "state = 'COMPLETED'");
const drops = (entry: { id: number }) => ofEntry(entry, "state = 'DROPPED', state_reason = 'It fell away.'");
const settles = (part: { id: number }, to: "NOT_NEEDED" | "ACKNOWLEDGED") => [
  ofPart(
    part,
    `state = '${to}', state_since = ${now}, remark = 'It is done.', delivered_on = ${
      to === "ACKNOWLEDGED" ? `coalesce(delivered_on, '${today}')` : "NULL"
    }`,
  ),
  `INSERT INTO contribution_step (contribution_id, state, at) VALUES (${part.id}, '${to}', ${now})`,
];

describe("a task ends with its parts", () => {
  test.each<[State, string]>([
    ["ASKED", "GB006"],
    ["ACCEPTED", "GB006"],
    ["RETURNED", "GB006"],
    ["DELIVERED", "GB006"],
    ["DECLINED", "accepted"],
    ["ACKNOWLEDGED", "accepted"],
  ])("completed or dropped with a part that is %s: %s", async (state, answer) => {
    expect(await refusal(completes((await withPart(state)).entry))).toBe(answer);
    expect(await refusal(drops((await withPart(state, "IN_PROGRESS")).entry))).toBe(answer);
  });

  test("settled in the same transaction, in whichever order of the two", async () => {
    for (const to of ["NOT_NEEDED", "ACKNOWLEDGED"] as const) {
      const { entry, part } = await withPart("ASKED");
      expect(await together(...settles(part, to), completes(entry))).toBe("accepted");
    }
    const delivered = await withPart("DELIVERED");
    expect(await together(...settles(delivered.part, "ACKNOWLEDGED"), completes(delivered.entry))).toBe(
      "accepted",
    );
    const thrown = await withPart("DELIVERED");
    expect(await together(...settles(thrown.part, "NOT_NEEDED"), completes(thrown.entry))).toBe("GB005");
  });

  test("and no part without its task", async () => {
    for (const to of ["NOT_NEEDED", "ACKNOWLEDGED"] as const) {
      const { part } = await withPart("ACCEPTED");
      expect(await together(...settles(part, to))).toBe("GB006");
    }
  });

  test("without a word, or received on another day", async () => {
    const { entry, part } = await withPart("ASKED");
    const [, step = ""] = settles(part, "NOT_NEEDED");
    const wordless = ofPart(part, `state = 'NOT_NEEDED', state_since = ${now}`);
    expect(await together(wordless, step, completes(entry))).toBe("contribution_remark");
    const earlier = `state = 'ACKNOWLEDGED', state_since = ${now}, delivered_on = '2024-03-01'`;
    expect(await together(ofPart(part, earlier), completes(entry))).toBe("GB005");
  });
});

describe("a part of an ended task", () => {
  test.each<[State, Whole, string]>([
    ["ASKED", "COMPLETED", `state = 'ACCEPTED', state_since = ${now}`],
    ["ASKED", "DROPPED", `state = 'DECLINED', state_since = ${now}, remark = 'No.'`],
    ["ACCEPTED", "COMPLETED", `state = 'DELIVERED', state_since = ${now}, delivered_on = '${today}'`],
    ["NOT_NEEDED", "COMPLETED", `state = 'ASKED', state_since = ${now}, remark = ''`],
    ["ASKED", "COMPLETED", "due = '2024-05-16'"],
  ])("%s of a task that is %s does not move: %s", async (state, whole, set) => {
    expect(await refusal(ofPart((await withPart(state, whole)).part, set))).toBe("GB006");
  });

  test("is not asked of it either", async () => {
    for (const whole of ["REPORTED", "COMPLETED", "DROPPED"] as const) {
      const { entry } = await withPart("DECLINED", whole);
      const asks = `INSERT INTO contribution (entry_id, agency_id, asked, asked_on, due, state_since)
        VALUES (${entry.id}, ${agencies.ubkt.id}, 'More', '${today}', '2024-05-15', ${now})`;
      expect(await refusal(asks)).toBe("GB006");
    }
  });

  test("is open again only once the task is returned", async () => {
    const { entry, part } = await withPart("NOT_NEEDED", "COMPLETED");
    const again = [
      ofPart(part, `state = 'ASKED', state_since = ${now}, remark = ''`),
      `INSERT INTO contribution_step (contribution_id, state, at) VALUES (${part.id}, 'ASKED', ${now})`,
    ];
    const returns = ofEntry(entry, "state = 'IN_PROGRESS', done_on = NULL, returned_remark = 'Which?'");
    expect(await together(...again, returns)).toBe("GB006");
    expect(await together(returns, ...again)).toBe("accepted");
  });
});

describe("taken back", () => {
  const back = `state = 'IN_PROGRESS', done_on = NULL, progress = 80, last_word_at = ${now}`;
  test.each([
    ["as it is", back, "accepted"],
    ["with another result", `${back}, result = 'Report 8'`, "GB005"],
    ["with another reason for delay", `${back}, delay_reason = 'Nobody knows.'`, "GB005"],
    [
      "on another day",
      "state = 'IN_PROGRESS', done_on = NULL, last_word_at = '2024-04-01T10:00:00+07'",
      "GB005",
    ],
  ])("a report %s: %s gives %s", async (_, set, answer) => {
    const { entry } = await task({ quarter: open, state: "REPORTED", result: "Report 7" });
    expect(await refusal(ofEntry(entry, set))).toBe(answer);
  });

  test("nothing once it is confirmed or the agency has submitted its report", async () => {
    const confirmed = await task({ quarter: open, state: "COMPLETED", result: "Report 7" });
    expect(await refusal(ofEntry(confirmed.entry, back))).toBe("GB005");
    const given = { quarter: reporting, origin: "COMMITTEE" as const, result: "Report 7" };
    const reported = await task({ ...given, state: "REPORTED" });
    const asked = (
      await task({ ...given, state: "IN_PROGRESS", delayReasonCode: "staff", delayReason: "Ill." })
    ).entry;
    const extension = await givenExtension(db, {
      ...{ entry: asked, oldDue: "2024-05-31", newDue: "2024-06-20", askedAt: new Date("2024-04-20") },
    });
    const withdraws = ofExtension(extension, `state = 'WITHDRAWN', decided_at = ${now}`);
    await db.entry.update({ where: { id: asked.id }, data: { proposedSolution: "Two help." } });
    expect(await refusal(report(reporting, agencies.btc))).toBe("accepted");
    expect(await refusal(ofEntry(reported.entry, back))).toBe("GB008");
    expect(await refusal(withdraws)).toBe("GB008");
  });

  test("a question once, while it waits", async () => {
    const { entry } = await task({ quarter: open, state: "IN_PROGRESS" });
    const wanted = { entry, oldDue: "2024-05-31", newDue: "2024-06-20", askedAt: new Date("2024-04-20") };
    const extension = await givenExtension(db, wanted);
    const withdraws = ofExtension(extension, `state = 'WITHDRAWN', decided_at = ${now}`);
    expect(await refusal(withdraws)).toBe("accepted");
    expect(await refusal(withdraws)).toBe("GB005");
    expect(await refusal(ofEntry(entry, "due = '2024-06-20', extended = 1"))).toBe("GB006");
  });
});
