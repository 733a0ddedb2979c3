// Rule 5 by SQL as the app: a quarter is closed as the Office decided and the chair confirmed, or not at all.
import { describe, expect, test } from "vitest";
import { givenContribution } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { asApp, now, ofEntry, ofQuarter, today } from "./as-app";
import {
  carried,
  carries,
  closed,
  confirmed,
  dropped,
  drops,
  papers,
  proposed,
  snapshot,
} from "./as-closing";

const db = await testDatabase();
const { client, refusal, together, quarter, task, agencies, people } = await asApp(db);
const { office, chair } = people;

describe("a quarter is closed", async () => {
  const of = await quarter("REPORTING");
  const next = await quarter("PLANNING");
  const entries = await Promise.all(
    (["NOT_STARTED", "IN_PROGRESS", "REPORTED", "SUSPENDED"] as const).map(
      async (state, index) =>
        (
          await task({
            quarter: of,
            state,
            code: `2024-Q1-BTC-70${index}`,
            due: index ? "2024-04-30" : "2024-04-20",
          })
        ).entry,
    ),
  );
  const [first, begun, reported, suspended] = entries;
  if (!first || !begun || !reported || !suspended) throw new Error("four entries are given");
  await givenContribution(db, { entry: begun, agency: agencies.ubkt, state: "DELIVERED" });
  const given = [drops(first), carries(begun), carries(reported, "2024-04-30"), carries(suspended)];
  const oldDue = { due: "e.due", extended: "e.extended" };
  const parts = `INSERT INTO contribution (entry_id, agency_id, asked, asked_on, due, state, state_since, delivered_on)
    SELECT n.id, c.agency_id, c.asked, c.asked_on, c.due, c.state, c.state_since, c.delivered_on
    FROM contribution c JOIN entry n ON n.carried_from_id = c.entry_id WHERE n.quarter_id = ${next.id}`;
  const steps = `INSERT INTO contribution_step (contribution_id, state, at) SELECT p.id, s.state, s.at
    FROM contribution_step s JOIN contribution c ON c.id = s.contribution_id JOIN entry n ON n.carried_from_id = c.entry_id
      JOIN contribution p ON p.entry_id = n.id`;
  const gone = [
    ofEntry(first, dropped),
    carried(begun, next),
    carried(reported, next, oldDue),
    carried(suspended, next),
  ];
  const kept = [snapshot(of), papers(of)];
  const whole = [...gone, parts, steps, ofQuarter(of, closed), ...kept, confirmed(of, chair)];
  const without = (...statements: string[]) =>
    together(...whole.filter((each) => !statements.includes(each)));
  const instead = (statement: string, other: string) =>
    together(...whole.map((each) => (each === statement ? other : each)));

  test("not before it was proposed", async () => {
    expect(await together(...whole)).toBe("GB009");
    expect(await together(...given)).toBe("accepted");
    expect(await together(...whole)).toBe("GB009");
    expect(await refusal(ofQuarter(of, proposed(office)))).toBe("accepted");
  });

  test.each<[string, () => Promise<string>, string]>([
    ["without its snapshot", () => without(snapshot(of)), "GB007"],
    ["without its papers", () => without(papers(of)), "GB007"],
    [
      "with its paper in two languages alone",
      () => instead(papers(of), papers(of, 0, ["vi", "de"])),
      "GB007",
    ],
    ["with papers of errata that there are not", () => instead(papers(of), papers(of, 1)), "GB002"],
    [
      "with papers of another day",
      () => instead(papers(of), papers(of, 0, ["vi", "en", "de"], "'2024-04-01'")),
      "GB002",
    ],
    ["without the history of the chair", () => without(confirmed(of, chair)), "GB007"],
    ["by the Office", () => instead(confirmed(of, chair), confirmed(of, office, "OFFICE")), "GB007"],
    ["by who proposed it", () => instead(confirmed(of, chair), confirmed(of, office)), "GB007"],
    [
      "on another day",
      () => instead(ofQuarter(of, closed), ofQuarter(of, closed.replace(today, "2024-04-01"))),
      "GB007",
    ],
    ["with an entry left undecided", () => without(ofEntry(first, dropped)), "GB007"],
    ["with an entry left behind", () => without(carried(suspended, next), parts, steps), "GB007"],
    ["while what is carried over stays open", () => together(...gone), "GB007"],
    ["while what is dropped stays open", () => refusal(ofEntry(first, dropped)), "GB007"],
    [
      "with a forged state",
      () => instead(carried(begun, next), carried(begun, next, { state: "'NOT_STARTED'" })),
      "GB005",
    ],
    [
      "with what is carried over as done",
      () =>
        instead(
          carried(begun, next),
          carried(begun, next, { state: "'COMPLETED'", result: "'R'", done_on: "'2024-04-01'" }),
        ),
      "GB005",
    ],
    [
      "with another deadline than decided",
      () => instead(carried(begun, next), carried(begun, next, { due: "date '2024-12-31'" })),
      "GB007",
    ],
    [
      "with an extension that is not counted",
      () => instead(carried(begun, next), carried(begun, next, { extended: "e.extended" })),
      "GB005",
    ],
    [
      "with what is carried to another agency",
      () => instead(carried(begun, next), carried(begun, next, { agency_id: String(agencies.ubkt.id) })),
      "GB005",
    ],
    [
      "into a quarter that is not the next",
      async () => together(...gone.slice(0, 3), carried(suspended, await quarter("PLANNING"))),
      "GB005",
    ],
    [
      "with a part that nobody delivered",
      () => instead(parts, parts.replace("c.due, c.state", "c.due - 9, c.state")),
      "GB005",
    ],
    [
      "with another quarter at once",
      async () =>
        together(
          ...gone,
          `UPDATE quarter SET ${closed}, version = version + 1 WHERE id IN (${of.id}, ${(await quarter("REPORTING")).id})`,
        ),
      "GB007",
    ],
  ])("not %s", async (_, attempt, code) => {
    expect(await attempt()).toBe(code);
  });

  test("as it was decided and proposed, and then nothing of it changes", async () => {
    expect(await together(...whole)).toBe("accepted");
    const { rows } = await client.query(
      `SELECT state::text, extended FROM entry WHERE quarter_id = ${next.id} ORDER BY state::text`,
    );
    expect(rows).toEqual([
      { state: "IN_PROGRESS", extended: 1 },
      { state: "REPORTED", extended: 0 },
      { state: "SUSPENDED", extended: 1 },
    ]);
    for (const statement of [
      ofEntry(begun, `progress = 90, last_word_at = ${now}`),
      ofQuarter(of, "state = 'REPORTING', closed_on = NULL"),
      carries(first),
      `UPDATE agency_report SET assessment = 'Good', version = version + 1 WHERE quarter_id = ${of.id}`,
    ])
      expect(await refusal(statement)).toMatch(/GB002|GB007|accepted/);
    expect(await refusal(carried(first, next))).toBe("GB002");
  });

  test("with an entry that was dropped by the agency itself while a decision stood", async () => {
    const { entry } = await task({ quarter: await quarter("REPORTING"), state: "IN_PROGRESS" });
    await refusal(drops(entry));
    expect(await refusal(ofEntry(entry, dropped))).toBe("accepted");
  });
});

describe("a proposal stands until anything else happens in its quarter", () => {
  const happens = (id: number, event: string) =>
    `INSERT INTO history (at, person_id, role, subject, subject_id, quarter_id, event)
     VALUES (${now}, ${office.id}, 'OFFICE', 'quarter', ${id}, ${id}, '${event}')`;
  const later = (by: { id: number }) => proposed(by).replace("T10:00", "T11:00");

  test("then it closes nothing, is made anew, and never changed while it stands", async () => {
    const of = await quarter("REPORTING");
    await quarter("PLANNING");
    const close = () => together(ofQuarter(of, closed), snapshot(of), papers(of), confirmed(of, chair));
    const stands = async () => {
      const sql = `SELECT closing_proposal_holds(q) AS stands FROM quarter q WHERE id = ${of.id}`;
      return (await client.query<{ stands: boolean }>(sql)).rows[0]?.stands;
    };
    expect(await stands()).toBe(false);
    expect(await together(ofQuarter(of, proposed(office)), happens(of.id, "closingProposed"))).toBe(
      "accepted",
    );
    expect(await stands()).toBe(true);
    expect(await refusal(ofQuarter(of, later(office)))).toBe("GB007");
    expect(await refusal(happens(of.id + 1000, "daysSet"))).toBe("accepted");
    expect(await stands()).toBe(true);
    expect(await refusal(happens(of.id, "reportWithdrawn"))).toBe("accepted");
    expect(await stands()).toBe(false);
    expect(await close()).toBe("GB007");
    expect(await refusal(ofQuarter(of, later(chair)))).toBe("GB007");
    expect(await together(ofQuarter(of, later(office)), happens(of.id, "closingProposed"))).toBe("accepted");
    expect(await stands()).toBe(true);
    expect(await close()).toBe("accepted");
  });
});
