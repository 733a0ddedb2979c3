// What a closing refuses, step by step; each refusal writes nothing.
import { beforeAll, describe, expect, test, vi } from "vitest";
import { decideEntries, proposeClosing, sendBackClosing, withdrawProposal } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { Stale } from "@/lib/forms/stale";
import type { Person } from "@/lib/people/person";
import { givenClosed, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { givenPair, pressOn, proposed, refusedOn, row } from "./given-closing";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

type Pair = Awaited<ReturnType<typeof givenPair>>;
const refused = refusedOn(db);
const task = ({ quarter }: Pair, wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
  givenTask(db, { quarter, agency: house.agencies.btc, due: "2024-04-30", state: "IN_PROGRESS", ...wanted });

const submission = async ({ quarter }: Pair) => pressOn(db, quarter);
const remark = "The deadlines are too long.";

const steps: Record<string, (person: Person, pair: Pair, seen?: number) => Promise<string>> = {
  decide: async (person, pair, seen) =>
    decideEntries(person, {
      ...(await submission(pair)),
      ...(seen ? { seen } : {}),
      rows: [],
      rest: "carry",
    }),
  propose: async (person, pair, seen) =>
    proposeClosing(person, { ...(await submission(pair)), ...(seen ? { seen } : {}) }),
  withdraw: async (person, pair, seen) =>
    withdrawProposal(person, { ...(await submission(pair)), ...(seen ? { seen } : {}), remark }),
  sendBack: async (person, pair, seen) =>
    sendBackClosing(person, { ...(await submission(pair)), ...(seen ? { seen } : {}), remark }),
  confirm: async (person, pair, seen) =>
    confirmClosing(person, { ...(await submission(pair)), ...(seen ? { seen } : {}) }),
};
const ofOffice = ["decide", "propose", "withdraw"];

describe("who may not", () => {
  test.each(Object.keys(steps))("%s", async (name) => {
    const pair = await givenPair(db);
    await task(pair);
    await proposed(db, house.people.office, pair.quarter);
    const { office, chair, admin, staff, head, committee } = house.people;
    const others = [staff, head, committee, ofOffice.includes(name) ? chair : office];
    const refusal = ofOffice.includes(name) ? "closingIsTheOffices" : "closingIsTheChairs";
    for (const person of others)
      await refused(() => steps[name]?.(person, pair) ?? Promise.resolve(""), refusal);
    await refused(() => steps[name]?.(admin, pair) ?? Promise.resolve(""), "quarterNotFound");
  });

  test("whoever proposed, also as the chair that the same person has become", async () => {
    const pair = await givenPair(db);
    await task(pair);
    await proposed(db, house.people.office, pair.quarter);
    const risen: Person = { ...house.people.chair, id: house.people.office.id };
    await refused(async () => confirmClosing(risen, await submission(pair)), "closingByAnother");
  });
});

describe("when not", () => {
  test.each(Object.keys(steps))(
    "%s: unknown quarter, another stage, closed, an older version",
    async (name) => {
      const pair = await givenPair(db);
      await task(pair);
      const person = ofOffice.includes(name) ? house.people.office : house.people.chair;
      const step = (of: Pair, seen?: number) => steps[name]?.(person, of, seen) ?? Promise.resolve("");
      if (name !== "decide" && name !== "propose") await proposed(db, house.people.office, pair.quarter);
      await refused(() => step(pair, 99), Stale);
      const open = await givenQuarter(db, { id: pair.quarter.id + 2, state: "OPEN" });
      await refused(() => step({ ...pair, quarter: open }), "closingNotReporting");
      await givenClosed(db, open);
      await refused(() => step({ ...pair, quarter: open }), "quarterClosed");
      const unknown = {
        ...(await submission(pair)),
        quarter: 19301,
        rows: [],
        rest: "carry" as const,
        remark,
      };
      const again = { decide: decideEntries, propose: proposeClosing, withdraw: withdrawProposal };
      const doors = { ...again, sendBack: sendBackClosing, confirm: confirmClosing };
      await refused(() => doors[name as keyof typeof doors](person, unknown), "quarterNotFound");
    },
  );

  test("nothing is proposed, or already", async () => {
    const pair = await givenPair(db);
    await task(pair);
    const { office, chair } = house.people;
    for (const step of ["sendBack", "confirm"])
      await refused(() => steps[step]?.(chair, pair) ?? Promise.resolve(""), "closingNotProposed");
    await refused(() => steps.withdraw?.(office, pair) ?? Promise.resolve(""), "closingNotProposed");
    await refused(() => steps.propose?.(office, pair) ?? Promise.resolve(""), "closingUndecided");
    await proposed(db, office, pair.quarter);
    await refused(() => steps.propose?.(office, pair) ?? Promise.resolve(""), "closingAlreadyProposed");
  });

  test("the next quarter is missing, or takes nothing more", async () => {
    const alone = await givenQuarter(db, { id: 20194, state: "REPORTING" });
    const { office } = house.people;
    await refused(async () => proposeClosing(office, await pressOn(db, alone)), "closingNextMissing");
    const next = await givenQuarter(db, { id: 20201, state: "REPORTING" });
    await refused(async () => proposeClosing(office, await pressOn(db, alone)), "closingNextRuns");
    await db.quarter.update({ where: { id: next.id }, data: { state: "OPEN" } });
    await proposeClosing(office, await pressOn(db, alone));
    await db.quarter.update({ where: { id: next.id }, data: { state: "REPORTING" } });
    await refused(
      async () => confirmClosing(house.people.chair, await pressOn(db, alone)),
      "closingNextRuns",
    );
  });
});

describe("what cannot be decided", () => {
  test("nothing at all, a day that is over or earlier, a drop without a reason or of a reported task", async () => {
    const pair = await givenPair(db);
    const [open, reported] = [
      await task(pair),
      await task(pair, { state: "REPORTED", doneOn: "2024-04-20" }),
    ];
    const decide = async (...rows: ReturnType<typeof row>[]) =>
      decideEntries(house.people.office, { ...(await submission(pair)), rows });
    await refused(() => decide(), "closingNothingChosen");
    await refused(() => decide(row(open.entry, { decision: null })), "closingNothingChosen");
    const name = (field: string) => `${open.entry.id}.${field}`;
    const fields: [Partial<ReturnType<typeof row>>, Record<string, string>][] = [
      [{ decision: null, reason: "why" }, { [name("decision")]: "closingDecisionMissing" }],
      [{ due: null }, { [name("due")]: "dayMissing" }],
      [{ due: "2024-04-25" }, { [name("due")]: "closingDuePast" }],
      [{ due: "2024-04-29" }, { [name("due")]: "closingDueEarlier" }],
      [{ decision: "drop" }, { [name("reason")]: "closingReasonMissing" }],
    ];
    for (const [wanted, wrong] of fields)
      await refused(() => decide(row(open.entry, wanted)), { fields: wrong });
    await expect(decide(row(reported.entry, { decision: "drop", reason: "why" }))).rejects.toMatchObject({
      fields: { [`${reported.entry.id}.decision`]: "closingOnlyCarry" },
    });
  });

  test("an entry of another quarter: it is not this one's to decide", async () => {
    const [pair, other] = [await givenPair(db), await givenPair(db)];
    const foreign = await task(other);
    const rows = [row(foreign.entry, { due: "2024-06-30" })];
    await refused(
      async () => decideEntries(house.people.office, { ...(await submission(pair)), rows }),
      "closingNothingChosen",
    );
  });
});
