// What the administrator writes of agencies, and what of a merger is refused.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeAgency, makeAgency } from "@/lib/agencies/commands";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { agencyMaking } from "@/lib/agencies/register";
import { Stale } from "@/lib/forms/stale";
import { mergeAgency } from "@/lib/mergers/commands";
import { getMerger } from "@/lib/mergers/queries";
import { givenAgency, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { people, agencies } = await givenHouse(db);
const { admin } = people;
const quarter = await givenQuarter(db, { id: 20241 });

const naming = {
  ...{ nameVi: "Ban Tuyên giáo và Dân vận", nameEn: "Propaganda and Mobilisation", nameDe: "Propaganda" },
  ...{ shortVi: "BTGDV", shortEn: "Propaganda", shortDe: "Propaganda", rank: 9 },
};
const making = (code: string) => ({ ...naming, code, validFrom: "2024-03-01", key: randomUUID() });
const submission = async (agency: string) => {
  const { version } = await db.agency.findUniqueOrThrow({ where: { code: agency } });
  return { agency, seen: version, key: randomUUID() };
};
const change = async (agency: string, more: Partial<Parameters<typeof changeAgency>[1]> = {}) => ({
  ...(await submission(agency)),
  ...{ ...naming, validFrom: "2024-03-01", validTo: null },
  ...more,
});
const merging = async (agency: string, into: string, validTo = "2024-03-31") => ({
  ...{ ...(await submission(agency)), into, validTo, basis: "Decision 2" },
});

async function refused(attempt: () => Promise<unknown>, message: string): Promise<void> {
  const before = await db.history.count();
  await expect(attempt()).rejects.toThrow(message);
  expect(await db.history.count()).toBe(before);
}

test("an agency is made once, with its history", async () => {
  expect(await makeAgency(admin, making("BTGDV"))).toBe("btgdv");
  await refused(() => makeAgency(admin, making("BTGDV")), "agencyCodeTaken");
  const made = await db.history.findFirst({ where: { event: "agencyMade" }, omit: { id: true } });
  expect(made?.after).toMatchObject({
    code: "BTGDV",
    nameVi: naming.nameVi,
    validFrom: "2024-03-01",
    validTo: null,
  });
});

test.each(["TASKS", "Summary", "NEW", "committee", "1A", "A", "ĐB", "TOOLONGCODE"])(
  "%s is no code",
  (code) => {
    expect(agencyMaking.safeParse({ ...making(code), rank: "9" }).success).toBe(false);
  },
);

describe("changing an agency", () => {
  test("is history, field by field; nothing new is nothing written", async () => {
    await changeAgency(admin, await change("BTGDV", { nameVi: "Ban Tuyên giáo, Dân vận", rank: 5 }));
    const { after, before } = await db.history.findFirstOrThrow({ where: { event: "agencyChanged" } });
    expect(before).toEqual({ nameVi: naming.nameVi, rank: 9 });
    expect(after).toEqual({ code: "BTGDV", nameVi: "Ban Tuyên giáo, Dân vận", rank: 5, version: 2 });
    const count = await db.history.count();
    await changeAgency(admin, await change("BTGDV", { nameVi: "Ban Tuyên giáo, Dân vận", rank: 5 }));
    expect(await db.history.count()).toBe(count);
  });

  test("of an older page is told, with what was seen", async () => {
    const count = await db.history.count();
    const error = await changeAgency(admin, { ...(await change("BTGDV")), seen: 1 }).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(Stale);
    expect((error as Stale).changed.differences).toContainEqual({ field: "rank", seen: 9, now: 5 });
    expect(await db.history.count()).toBe(count);
  });

  test("it ends without a successor only when nobody works there", async () => {
    await refused(
      async () => changeAgency(admin, await change("UBKT", { validTo: "2024-04-30" })),
      "agencyAtWork",
    );
    const task = await givenTask(db, { quarter, agency: await givenAgency(db, { code: "OLD" }) });
    await refused(
      async () => changeAgency(admin, await change("OLD", { validTo: "2024-04-30" })),
      "agencyAtWork",
    );
    await db.entry.update({
      where: { id: task.entry.id },
      data: { state: "DROPPED", stateReason: "Done elsewhere" },
    });
    await refused(
      async () => changeAgency(admin, await change("OLD", { validTo: "2024-03-01" })),
      "endBeforeStart",
    );
    await changeAgency(admin, await change("OLD", { validTo: "2024-04-30" }));
  });
});

describe("a merger", () => {
  test("needs a successor that exists on the day after", async () => {
    await refused(async () => mergeAgency(admin, await merging("UBKT", "UBKT")), "successorMissing");
    await refused(async () => mergeAgency(admin, await merging("UBKT", "XYZ")), "successorMissing");
    await refused(
      async () => mergeAgency(admin, await merging("UBKT", "OLD", "2024-05-31")),
      "successorEnded",
    );
    await refused(
      async () => mergeAgency(admin, await merging("UBKT", "BTGDV", "2024-02-15")),
      "successorLater",
    );
    await refused(
      async () => mergeAgency(admin, await merging("BTGDV", "UBKT", "2024-03-01")),
      "endBeforeStart",
    );
    const old = { ...(await merging("UBKT", "BTGDV")), seen: 7 };
    await expect(mergeAgency(admin, old)).rejects.toBeInstanceOf(Stale);
  });

  test("waits for who is planning a task of the agency, and takes it along", async () => {
    const writer = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM quarter WHERE id = ${quarter.id} FOR SHARE`;
      const merger = mergeAgency(admin, await merging("UBKT", "BTGDV"));
      const { entry } = await givenTask(tx, { quarter, agency: agencies.ubkt });
      return { entry, merger };
    });
    await writer.merger;
    const { agencyId } = await db.entry.findUniqueOrThrow({ where: { id: writer.entry.id } });
    expect((await db.agency.findUniqueOrThrow({ where: { id: agencyId } })).code).toBe("BTGDV");
  });

  test("pressed twice it is one", async () => {
    const once = await merging("BTC", "BTGDV");
    const answers = await Promise.all([mergeAgency(admin, once), mergeAgency(admin, once)]);
    expect(answers).toEqual(["merged", "merged"]);
    expect(await db.history.count({ where: { event: "agencyMerged", subjectId: agencies.btc.id } })).toBe(1);
  });
});

test("for nobody else is there a register", async () => {
  for (const person of Object.values(people).filter(({ role }) => role !== "ADMIN")) {
    expect(await getAgencyRegister(person)).toBeNull();
    expect(await getMerger(person, agencies.vptu, agencies.btc)).toBeNull();
    await refused(() => makeAgency(person, making("NEWONE")), "notAdministrator");
    await refused(async () => changeAgency(person, await change("VPTU")), "notAdministrator");
    await refused(async () => mergeAgency(person, await merging("VPTU", "BTGDV")), "notAdministrator");
  }
});
