// The parts of coordinating agencies by SQL as the app: their steps, each on its day, and what cannot be made unseen.
import { describe, expect, test } from "vitest";
import { contributionStates } from "@/lib/tasks/contribution";
import { givenAgency, givenContribution } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { asApp, now, ofPart, today } from "./as-app";

const db = await testDatabase();
const { refusal, together, quarter, task, agencies } = await asApp(db);
const reporting = await quarter("REPORTING");
const open = await quarter("OPEN");
const planning = await quarter("PLANNING");
type State = (typeof contributionStates)[number];
const partIn = async (state: State, of = open) =>
  givenContribution(db, { entry: (await task({ quarter: of })).entry, agency: agencies.ubkt, state });

const step = ({ id }: { id: number }, state: State, at = now) =>
  `INSERT INTO contribution_step (contribution_id, state, at) VALUES (${id}, '${state}', ${at})`;
function stepTo(from: State, to: State): string {
  if (from === to) return "state = state";
  const delivered =
    to === "DELIVERED" ? `'${today}'` : to === "ACKNOWLEDGED" ? `coalesce(delivered_on, '${today}')` : "NULL";
  return `state = '${to}', state_since = ${now}, remark = 'The table is missing.', delivered_on = ${delivered}`;
}

/** As the domain has it, said here anew: app and database both ask prisma/rules/steps.ts. */
const allowed: Record<State, State[]> = {
  ASKED: ["ACCEPTED", "DELIVERED", "DECLINED"],
  ACCEPTED: ["DELIVERED", "DECLINED"],
  DECLINED: [],
  DELIVERED: ["ACKNOWLEDGED", "RETURNED"],
  ACKNOWLEDGED: [],
  RETURNED: ["DELIVERED"],
  NOT_NEEDED: [],
};
/** The part ends with its task: without the task's step it is refused when the transaction ends. */
const settles = (from: State, to: State): boolean =>
  ["ASKED", "ACCEPTED", "RETURNED"].includes(from) && ["ACKNOWLEDGED", "NOT_NEEDED"].includes(to);
const reopens = (from: State, to: State): boolean => from === "NOT_NEEDED" && settles(to, from);

describe("each of the 49 steps of a part", () => {
  const steps = contributionStates.flatMap((from) => contributionStates.map((to) => [from, to] as const));
  test.each(steps)("%s to %s", async (from, to) => {
    const part = await partIn(from);
    const may = from === to || allowed[from].includes(to);
    const rows = from === to ? [] : [step(part, to)];
    const answer = may || reopens(from, to) ? "accepted" : settles(from, to) ? "GB006" : "GB005";
    expect(await together(ofPart(part, stepTo(from, to)), ...rows)).toBe(answer);
  });

  test("have a row each, of their day", async () => {
    const accepts = stepTo("ASKED", "ACCEPTED");
    expect(await refusal(ofPart(await partIn("ASKED"), accepts))).toBe("GB005");
    const part = await partIn("ASKED");
    expect(await refusal(step(part, "ACCEPTED"))).toBe("GB005");
    expect(await together(ofPart(part, accepts), step(part, "ACCEPTED", "'2024-03-01T10:00:00+07'"))).toBe(
      "GB005",
    );
    expect(await refusal(`DELETE FROM contribution_step WHERE contribution_id = ${part.id}`)).toBe("GB005");
    expect(await refusal("UPDATE contribution_step SET at = now()")).toBe("42501");
  });
});

describe("a part", () => {
  test.each<[string, State, string]>([
    [
      "delivered on a day before",
      "ACCEPTED",
      `state = 'DELIVERED', state_since = ${now}, delivered_on = '2024-03-15'`,
    ],
    [
      "delivered since a day before",
      "ACCEPTED",
      `state = 'DELIVERED', state_since = '2024-03-15', delivered_on = '${today}'`,
    ],
    ["the day of its delivery altered", "DELIVERED", "delivered_on = '2024-03-01'"],
    ["the day altered once received", "ACKNOWLEDGED", "delivered_on = '2024-03-01'"],
    [
      "the day altered with the receipt",
      "DELIVERED",
      `state = 'ACKNOWLEDGED', state_since = ${now}, delivered_on = '2024-03-01'`,
    ],
    ["the remark of its return altered", "RETURNED", "remark = 'All is well.'"],
    ["since when altered", "ACCEPTED", `state_since = ${now}`],
    ["explained once it is delivered", "DELIVERED", "delay_reason = 'One is ill.'"],
    ["asked on another day", "ASKED", "asked_on = '2024-04-01'"],
    ["of another entry", "ASKED", "entry_id = entry_id - 1"],
    ["another number", "ASKED", "id = 999"],
  ])("refused: %s", async (_, state, set) => {
    expect(await refusal(ofPart(await partIn(state), set))).toBe("GB005");
  });

  test("advances its version with every change", async () => {
    const { id } = await partIn("ASKED");
    expect(await refusal(`UPDATE contribution SET delay_reason = 'One is ill.' WHERE id = ${id}`)).toBe(
      "GB004",
    );
    expect(await refusal(ofPart({ id }, "delay_reason = 'One is ill.'"))).toBe("accepted");
  });

  test("is asked for something else until it is answered", async () => {
    const set = "asked = 'A table', due = '2024-05-30'";
    expect(await refusal(ofPart(await partIn("ASKED"), set))).toBe("accepted");
    expect(await refusal(ofPart(await partIn("ACCEPTED"), set))).toBe("GB006");
    expect(await refusal(ofPart(await partIn("ASKED", reporting), set))).toBe("GB006");
  });

  test("is answered while its quarter runs", async () => {
    const part = await partIn("ASKED", planning);
    expect(await together(ofPart(part, stepTo("ASKED", "ACCEPTED")), step(part, "ACCEPTED"))).toBe("GB006");
  });

  test("goes to another agency only as its successor", async () => {
    const heir = await givenAgency(db, { code: "BTGDV", rank: 9 });
    const part = await partIn("ACCEPTED");
    const goes = ofPart(part, `agency_id = ${heir.id}`);
    expect(await refusal(goes)).toBe("GB006");
    const merged = `UPDATE agency SET successor_id = ${heir.id}, version = version + 1 WHERE id = ${agencies.ubkt.id}`;
    expect(await together(goes, merged)).toBe("accepted");
    await db.agency.update({ where: { id: agencies.ubkt.id }, data: { successorId: null } });
  });
});

describe("a part comes and leaves", () => {
  const part = (entry: { id: number }, more: Record<string, string> = {}) => {
    const columns = {
      asked: "'Figures'",
      asked_on: `'${today}'`,
      due: "'2024-05-31'",
      state_since: now,
      ...more,
    };
    return `WITH part AS (INSERT INTO contribution (entry_id, agency_id, ${Object.keys(columns)})
      VALUES (${entry.id}, ${agencies.ubkt.id}, ${Object.values(columns)}) RETURNING id) SELECT id FROM part`;
  };
  const withStep = `INSERT INTO contribution_step (contribution_id, state, at) SELECT max(id), 'ASKED', ${now} FROM contribution`;
  test("asked today, in a quarter that is planned or open", async () => {
    const asks = async (of: { id: number }, more = {}) =>
      together(part((await task({ quarter: of })).entry, more), withStep);
    expect(await asks(open)).toBe("accepted");
    expect(await asks(planning)).toBe("accepted");
    expect(await asks(reporting)).toBe("GB006");
    expect(await asks(open, { asked_on: "'2024-01-15'" })).toBe("GB005");
    expect(await asks(open, { state: "'DELIVERED'", delivered_on: "'2024-03-01'" })).toBe("GB005");
    expect(await refusal(part((await task({ quarter: open })).entry))).toBe("GB005");
  });

  test("before it is delivered, while nobody reports yet", async () => {
    const leaves = ({ id }: { id: number }) =>
      together(
        `DELETE FROM contribution_step WHERE contribution_id = ${id}`,
        `DELETE FROM contribution WHERE id = ${id}`,
      );
    expect(await leaves(await partIn("ACCEPTED"))).toBe("accepted");
    expect(await leaves(await partIn("DELIVERED"))).toBe("GB006");
    expect(await leaves(await partIn("ASKED", reporting))).toBe("GB006");
  });
});
