// The delays of a quarter on a real database: counted, listed, and each figure opens exactly its rows.
import { beforeAll, describe, expect, test } from "vitest";
import { noReason } from "@/lib/delay-reasons/reason";
import { parseTaskFilter, taskFilterQuery } from "@/lib/list/filter";
import { listTasks } from "@/lib/list/queries";
import { byFrequency, byHelper, delayStandings, delaysIn, sumDelays } from "@/lib/overview/delays";
import { type Delays, getDelays } from "@/lib/overview/queries-delays";
import { givenClosed, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const today = "2024-04-25";
let house: Awaited<ReturnType<typeof givenHouse>>;

beforeAll(async () => {
  house = await givenHouse(db);
  const { btc, ubkt } = house.agencies;
  const before = await givenQuarter(db, { id: 20234 });
  const quarter = await givenQuarter(db);
  const started = { state: "IN_PROGRESS" } as const;
  const long = await givenTask(db, {
    quarter: before,
    agency: btc,
    code: "2023-Q4-BTC-01",
    due: "2023-12-20",
  });
  await givenClosed(db, before, "2024-01-05");
  const { taskId } = long.entry;
  await db.entry.create({
    data: {
      taskId,
      quarterId: quarter.id,
      agencyId: btc.id,
      due: new Date("2024-03-01T00:00:00Z"),
      state: "IN_PROGRESS",
      delayReasonCode: "staff",
      lastWordAt: new Date(),
      helpNeeded: "a decision",
      helpFrom: "COMMITTEE",
    },
  });
  const given = [
    {
      agency: btc,
      code: "2024-Q1-BTC-02",
      due: "2024-04-20",
      delayReasonCode: "staff",
      helpNeeded: "people",
      ...started,
    },
    {
      agency: ubkt,
      code: "2024-Q1-UBKT-01",
      due: "2024-04-01",
      ...started,
      helpNeeded: "figures",
      helpFrom: "BTC",
    },
    {
      agency: ubkt,
      code: "2024-Q1-UBKT-02",
      due: "2024-03-01",
      state: "COMPLETED",
      doneOn: "2024-03-11",
      delayReasonCode: "it",
    },
    {
      agency: ubkt,
      code: "2024-Q1-UBKT-03",
      due: "2024-03-01",
      state: "REPORTED",
      doneOn: "2024-03-03",
      delayReasonCode: "staff",
      helpNeeded: "none any more",
    },
    {
      agency: btc,
      code: "2024-Q1-BTC-03",
      due: "2024-06-01",
      ...started,
      helpNeeded: "soon",
      helpFrom: "UBKT",
    },
    {
      agency: btc,
      code: "2024-Q1-BTC-04",
      due: "2024-03-01",
      state: "COMPLETED",
      doneOn: "2024-02-01",
      delayReasonCode: "it",
    },
    { agency: btc, code: "2024-Q1-BTC-05", due: "2024-03-01", state: "SUSPENDED" },
  ] as const;
  for (const wanted of given) await givenTask(db, { quarter, ...wanted });
});

const delays = async (): Promise<Delays> => {
  const found = await getDelays(house.people.committee, 20241, today);
  if (!found) throw new Error("there is no such quarter");
  return found;
};

describe("the delays of a quarter", () => {
  test("are what is overdue and what was completed late", async () => {
    const { counted } = await delays();
    expect(sumDelays(counted)).toEqual({ overdue: 4, completedLate: 1 });
  });

  test("are listed the oldest first, what is done after what is not", async () => {
    const { list } = await delays();
    expect(list.map(({ code, days }) => [code, days])).toEqual([
      ["2023-Q4-BTC-01", 55],
      ["2024-Q1-UBKT-01", 24],
      ["2024-Q1-BTC-02", 5],
      ["2024-Q1-UBKT-03", 2],
      ["2024-Q1-UBKT-02", 10],
    ]);
    expect(list[0]).toMatchObject({
      lateQuarters: 2,
      helpFrom: "COMMITTEE",
      helper: null,
      reason: { code: "staff" },
    });
  });

  test("have their reasons by frequency", async () => {
    const { counted, reasons } = await delays();
    expect(byFrequency(reasons, counted).map(({ reason, count }) => [reason.code, count])).toEqual([
      ["staff", 3],
      ["it", 1],
    ]);
  });

  test("every figure of the matrix opens exactly its rows", async () => {
    const { counted, reasons, agencies } = await delays();
    const codes = [...reasons.map(({ code }) => code), noReason];
    for (const agency of [...agencies, null])
      for (const reason of codes) {
        const filter = {
          ...(agency ? { agency: agency.code.toLowerCase() } : {}),
          reason,
          standings: delayStandings,
        };
        const query = new URLSearchParams(taskFilterQuery(filter));
        const shown = await listTasks(house.people.committee, 20241, parseTaskFilter(query), today);
        const figure = delaysIn(
          sumDelays(
            counted,
            (each) =>
              (!agency || each.agencyId === agency.id) &&
              (reason === noReason ? each.reason === null : each.reason === reason),
          ),
        );
        expect([agency?.code, reason, shown.total]).toEqual([agency?.code, reason, figure]);
      }
  });

  test("name whose help unfinished tasks ask for, overdue or not", async () => {
    const { help } = await delays();
    expect(byHelper(help).map(({ helpFrom, asked }) => [helpFrom, asked.map(({ code }) => code)])).toEqual([
      ["COMMITTEE", ["2023-Q4-BTC-01"]],
      ["BTC", ["2024-Q1-UBKT-01"]],
      ["UBKT", ["2024-Q1-BTC-03"]],
      ["", ["2024-Q1-BTC-02"]],
    ]);
    expect(help.map(({ daysOverdue }) => daysOverdue)).toEqual([55, 24, 5, null]);
  });

  test("of a closed quarter are those of the day on which it was closed", async () => {
    const found = await getDelays(house.people.committee, 20234, today);
    expect(found?.list).toMatchObject([{ code: "2023-Q4-BTC-01", days: 16, lateQuarters: 1 }]);
  });

  test("are there for everybody but the administrator", async () => {
    for (const person of Object.values(house.people))
      expect((await getDelays(person, 20241, today)) === null).toBe(person.role === "ADMIN");
    expect(await getDelays(house.people.office, 20251, today)).toBeNull();
  });
});
