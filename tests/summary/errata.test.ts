// An erratum beneath the summary of a closed quarter: dated, signed, numbered; the snapshot above it stays as it was.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { Stale } from "@/lib/forms/stale";
import { languages } from "@/lib/language/language";
import { addErratum } from "@/lib/summary/commands-errata";
import type { ErratumAdded } from "@/lib/summary/erratum";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { getSummary } from "@/lib/summary/queries";
import { givenTask } from "@/prisma/given";
import { closed, givenPair, refusedOn, written } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const refused = refusedOn(db);
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
beforeAll(async () => {
  house = await givenHouse(db);
});

const erratum = (wanted: Partial<ErratumAdded> = {}): ErratumAdded => ({
  quarter: quarter.id,
  seen: 0,
  key: randomUUID(),
  datedOn: "2024-04-25",
  text: "Section I: read 43 for 42 tasks.",
  signedName: "Lê Văn A",
  signedPost: "Chánh Văn phòng",
  ...wanted,
});

describe("errata", () => {
  beforeAll(async () => {
    const pair = await givenPair(db);
    quarter = pair.quarter;
    await givenTask(db, { quarter, agency: house.agencies.btc, state: "IN_PROGRESS" });
    await refused(() => addErratum(house.people.office, erratum()), "erratumNotClosed");
    await closed(db, house.people, quarter);
  });

  test("are refused to others, of another day, and where the page is older than the last of them", async () => {
    const { office, chair, staff, head, committee, admin } = house.people;
    for (const person of [chair, staff, head, committee])
      await refused(() => addErratum(person, erratum()), "erratumIsTheOffices");
    await refused(() => addErratum(admin, erratum()), "quarterNotFound");
    await refused(() => addErratum(office, erratum({ quarter: 19301 })), "quarterNotFound");
    const day = (datedOn: string) => () => addErratum(office, erratum({ datedOn }));
    await refused(day("2024-04-26"), { fields: { datedOn: "erratumDayAhead" } });
    await refused(day("2024-04-24"), { fields: { datedOn: "erratumDayBeforeClosing" } });
    await refused(() => addErratum(office, erratum({ seen: 1 })), Stale);
  });

  test("print beneath in every language, take the next number, and change nothing above", async () => {
    const { office, staff } = house.people;
    const before = await getSummary(staff, quarter.id, "2024-04-25");
    const first = erratum();
    expect(await addErratum(office, first)).toEqual({ is: "erratum", number: 1 });
    const told = await written(db);
    expect(await addErratum(office, first)).toEqual({ is: "erratum", number: 1 });
    expect(await written(db)).toEqual(told);
    await expect(addErratum(office, erratum())).rejects.toBeInstanceOf(Stale);
    expect(await addErratum(office, erratum({ seen: 1, text: "One more." }))).toEqual({
      is: "erratum",
      number: 2,
    });
    const after = await getSummary(staff, quarter.id, "2024-04-25");
    expect(after).toEqual({ ...before, errata: after?.errata });
    expect(after?.errata).toMatchObject([
      {
        number: 1,
        datedOn: "2024-04-25",
        text: first.text,
        signedName: "Lê Văn A",
        signedPost: "Chánh Văn phòng",
      },
      { number: 2, text: "One more." },
    ]);
    for (const language of languages) {
      if (!after || !before) throw new Error("no summary");
      const { errata, ...paper } = summaryDocument(after, language, after.errata);
      expect({ ...paper, errata: null }).toEqual(summaryDocument(before, language));
      expect(errata?.entries.map(({ title }) => title).join()).toMatch(/1.*2/);
    }
    const rows = await db.history.findMany({ where: { event: "erratumAdded" } });
    expect(rows.map(({ after: facts, note }) => [facts, note])).toMatchObject([
      [{ number: 1, datedOn: "2024-04-25" }, first.text],
      [{ number: 2, datedOn: "2024-04-25" }, "One more."],
    ]);
  });
});
