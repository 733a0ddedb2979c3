// Rules 4 and 5 by SQL as the app: the steps of a quarter, and what is required before it is closed.
import { describe, expect, test } from "vitest";
import { givenAgencyReport, givenQuarter } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { asApp, now, ofQuarter, today } from "./as-app";
import { carries, closed, proposed, unproposed } from "./as-closing";

const db = await testDatabase();
const { refusal, together, quarter, task, agencies, people } = await asApp(db);
const { office, chair } = people;

const states = ["PLANNING", "OPEN", "REPORTING", "CLOSED"] as const;

describe("each of the 16 steps of a quarter", () => {
  const steps = states.flatMap((from) => states.map((to) => [from, to] as const));
  const allowed = ["PLANNING OPEN", "OPEN REPORTING", "OPEN PLANNING", "REPORTING OPEN"];
  let id = 19301;
  test.each(steps)("%s to %s", async (from, to) => {
    id += 10;
    const of = await givenQuarter(db, { id, state: from });
    const step = to === "CLOSED" ? closed : `state = '${to}', closed_on = NULL`;
    const answer =
      from === "CLOSED"
        ? "GB002"
        : from === to || allowed.includes(`${from} ${to}`)
          ? "accepted"
          : to === "CLOSED" && from === "REPORTING"
            ? "GB007"
            : "GB005";
    expect(await refusal(ofQuarter(of, step))).toBe(answer);
  });

  test("a quarter begins planned, in its first version, proposed by nobody", async () => {
    const begins = (columns: string, values: string) =>
      refusal(`INSERT INTO quarter (id, reports_due_on, ${columns}) VALUES (20304, '2030-12-31', ${values})`);
    expect(await begins("state", "'OPEN'")).toBe("GB005");
    expect(await begins("state, closed_on", "'CLOSED', '2024-04-25'")).toBe("GB005");
    expect(await begins("version", "3")).toBe("GB005");
    expect(await begins("closing_proposed_by_id", String(office.id))).toBe("GB005");
    expect(await begins("state", "'PLANNING'")).toBe("accepted");
  });

  test("each change advances the version, and a quarter keeps its number", async () => {
    const { id } = await quarter("OPEN");
    expect(await refusal(`UPDATE quarter SET reports_due_on = '2024-07-15' WHERE id = ${id}`)).toBe("GB004");
    expect(await refusal(ofQuarter({ id }, "reports_due_on = '2024-07-15'"))).toBe("accepted");
    expect(await refusal(ofQuarter({ id }, "id = 19994"))).toBe("GB005");
  });

  test("what is reported does not go back to planning", async () => {
    const begun = await quarter("OPEN");
    await task({ quarter: begun, state: "IN_PROGRESS" });
    const submitted = await quarter("OPEN");
    await givenAgencyReport(db, { quarter: submitted, agency: agencies.btc });
    for (const of of [begun, submitted])
      expect(await refusal(ofQuarter(of, "state = 'PLANNING'"))).toBe("GB006");
  });
});

describe("a closing is proposed", () => {
  test("by the Office, while the quarter is reported, once each open entry is decided", async () => {
    const of = await quarter("REPORTING");
    const { entry } = await task({ quarter: of });
    expect(await refusal(ofQuarter(of, proposed(office)))).toBe("GB007");
    expect(await refusal(carries(entry))).toBe("accepted");
    expect(await refusal(ofQuarter(of, proposed(chair)))).toBe("GB007");
    expect(await refusal(ofQuarter(of, `${proposed(office)}, state = 'OPEN'`))).toBe("GB007");
    expect(await refusal(ofQuarter(of, proposed(office).replace(today, "2024-04-01")))).toBe("GB007");
    expect(await refusal(ofQuarter(await quarter("OPEN"), proposed(office)))).toBe("GB007");
    expect(await refusal(ofQuarter(of, proposed(office)))).toBe("accepted");
  });

  test("and stays as it was made: who proposed, when and what", async () => {
    const of = await quarter("REPORTING");
    const { entry } = await task({ quarter: of });
    await refusal(carries(entry));
    await refusal(ofQuarter(of, proposed(office)));
    expect(await refusal(ofQuarter(of, `closing_proposed_by_id = ${chair.id}`))).toBe("GB007");
    expect(await refusal(ofQuarter(of, "state = 'OPEN'"))).toBe("GB007");
    const instead = `UPDATE closing_decision SET carry_over = false, due = NULL, reason = 'No.' WHERE entry_id = ${entry.id}`;
    expect(await refusal(instead)).toBe("GB007");
    expect(await refusal(`DELETE FROM closing_decision WHERE entry_id = ${entry.id}`)).toBe("GB007");
    expect(await together(instead, ofQuarter(of, unproposed))).toBe("accepted");
    expect(await refusal(ofQuarter(of, `state = 'OPEN', ${unproposed}`))).toBe("accepted");
  });

  test("of decisions that are whole, taken while the quarter is reported", async () => {
    const { entry } = await task({ quarter: await quarter("REPORTING") });
    const decides = (values: string) =>
      refusal(`INSERT INTO closing_decision VALUES (${entry.id}, ${values}, ${now})`);
    expect(await decides("true, NULL, ''")).toBe("closing_decision_complete");
    expect(await decides("false, '2024-08-30', 'No basis.'")).toBe("closing_decision_complete");
    expect(await decides("false, NULL, ' '")).toBe("closing_decision_complete");
    expect(await decides("false, NULL, repeat('x', 4001)")).toBe("closing_decision_text");
    expect(await refusal(carries((await task({ quarter: await quarter("OPEN") })).entry))).toBe("GB007");
  });
});
