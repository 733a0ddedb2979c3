// What the database's own rules refuse is answered with a sentence: each code that a rule raises, in each language.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { languages } from "@/lib/language/language";
import { refusedBy } from "@/lib/server/database-errors";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const top = join(import.meta.dirname, "../..");
const folder = join(top, "prisma/rules");
const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".sql"),
);
const rules = scripts.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
const codes = new Set(rules.match(/\bGB\d{3}\b/g));
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

describe.each([...codes].toSorted())("%s", (code) => {
  const raised = () =>
    change(house.people.staff, { key: `press-${code}` }, async (tx) => {
      await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);
      return "done";
    });

  test("is a refusal with a sentence of its own, and nothing was written", async () => {
    const refused = await raised().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    const { message } = refused as Refusal;
    expect(message).not.toBe("heldByDatabase");
    for (const language of languages) {
      const file = join(top, `lib/language/messages/${language}/errors.json`);
      const sentence: unknown = JSON.parse(readFileSync(file, "utf8"))[message];
      expect(sentence, `${language}: ${message}`).toMatch(/\S/);
      expect(sentence, "names no value that the database does not tell").not.toMatch(/\{/);
    }
    expect(await db.idempotencyKey.count({ where: { personId: house.people.staff.id } })).toBe(0);
  });
});

test("whatever the rules raise has such a code, and no sentence waits for one that nothing raises", () => {
  const raised = rules.match(/RAISE EXCEPTION [^;]*;/g) ?? [];
  expect(raised.length).toBeGreaterThan(60);
  expect(raised.filter((each) => !/ USING ERRCODE = 'GB\d{3}';$/.test(each))).toEqual([]);
  const known = readFileSync(join(top, "lib/server/database-errors.ts"), "utf8").match(/\bGB\d{3}\b/g);
  expect([...new Set(known)].toSorted()).toEqual([...codes].toSorted());
});

test("a refusal at the end of the transaction is a sentence too", async () => {
  const planned = await givenQuarter(db, { id: 20243, state: "PLANNING" });
  const { task } = await givenTask(db, { quarter: planned, agency: house.agencies.btc });
  const answer = change(house.people.office, { key: "press-at-the-end" }, async (tx) => {
    await tx.$executeRaw`UPDATE task SET original_due = original_due - 1 WHERE id = ${task.id}`;
    return "done";
  });
  await expect(answer).rejects.toThrow(Refusal);
});

test("a code of a later migration is at least told as one", () => {
  expect(refusedBy({ code: "GB999" })).toEqual({ code: "GB999", message: "heldByDatabase" });
  expect(refusedBy({ code: "23514" })).toBeNull();
  expect(refusedBy(new Error("none"))).toBeNull();
});
