// The same for the row of an entry as for that of a quarter: whoever holds it is waited for before anything is judged.
import { describe, expect, test } from "vitest";
import { Stale } from "@/lib/forms/stale";
import { changeTask } from "@/lib/planning/commands-change";
import { givenTask } from "@/prisma/given";
import { givenPair } from "@/tests/closing/given-closing";
import { changed } from "@/tests/planning/given-plan";
import { testDatabase } from "@/tests/support/database";
import { testLocks } from "@/tests/support/locks";
import { givenHouse } from "@/tests/support/people";
import { type Case, commandsOf, dueIn, factsOf, givenScene, refusal } from "./scene";

const db = await testDatabase();
const { whileHeld } = await testLocks();
const house = await givenHouse(db);
const { confirm, confirmBoth, add, remove, answer, receive } = commandsOf(house);
const { partGoes, leadGoes, isDropped, hasMoved } = factsOf(house);

describe("a command waits for who holds its entry before it judges", () => {
  test.each<Case>([
    ["confirmResult", confirm, hasMoved, expect.any(Stale), "REPORTED"],
    [
      "confirmResults",
      confirmBoth,
      hasMoved,
      expect.objectContaining({ is: "confirmed", count: 1, leftOut: [expect.any(String)] }),
      "REPORTED",
    ],
    ["addEvidence", add, isDropped, refusal("evidenceFinal")],
    ["removeEvidence", remove, isDropped, refusal("evidenceFinal")],
    ["answerPart", answer, partGoes, refusal("notYours")],
    ["receivePart", receive, leadGoes, refusal("notYours"), "REPORTED"],
  ])("%s", async (_, command, fact, expected, state) => {
    const given = await givenScene(db, house.agencies, state);
    const locked = `SELECT FROM entry WHERE id = ${given.entry.id} FOR UPDATE`;
    const { statement, outcome } = await whileHeld(`${locked}; ${fact(given)}`, () => command(given));
    expect(statement).toMatch(/^SELECT FROM entry WHERE id = .*FOR (SHARE|NO KEY UPDATE)$/);
    expect(outcome).toEqual(expected);
  });

  test("changeTask", async () => {
    const { next } = await givenPair(db);
    const { task, entry } = await givenTask(db, {
      quarter: next,
      agency: house.agencies.btc,
      due: dueIn(next),
    });
    const moves = `UPDATE entry SET version = version + 1 WHERE id = ${entry.id}`;
    const wanted = { quarter: next.id, directive: "", due: dueIn(next) };
    const { statement, outcome } = await whileHeld(moves, () =>
      changeTask(house.people.head, changed(task.code.toLowerCase(), 1, wanted)),
    );
    expect(statement).toMatch(/^SELECT e\.id FROM entry e .*FOR UPDATE OF e$/);
    expect(outcome).toEqual(expect.any(Stale));
  });
});
