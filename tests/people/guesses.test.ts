import { expect, test } from "vitest";
import { signIn } from "@/lib/people/commands";
import { waitAfter } from "@/lib/people/guesses";
import { givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const password = "the right password";
await givenPerson(db, { signInName: "chair", role: "CHAIR", password });

const timed = async (typed: string, name = "chair", address = "192.0.2.1") => {
  const from = performance.now();
  const mark = await signIn({ name, password: typed }, address);
  return { mark, wait: performance.now() - from };
};

test("the wait grows with each wrong password and is never longer than three seconds", () => {
  const waits = Array.from({ length: 60 }, (_, wrong) => waitAfter(wrong, 3));
  expect(waits.slice(0, 8)).toEqual([0, 0, 0, 250, 500, 1000, 2000, 3000]);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(Math.max(...waits)).toBe(3000);
});

test("a guesser is slowed, by whatever address, and the owner still gets in", async () => {
  const guesses = Array.from({ length: 40 }, (_, at) => timed(`guess ${at}`, "chair", `192.0.2.${at}`));
  const waits = (await Promise.all(guesses)).map((each) => each.wait);
  expect(Math.max(...waits)).toBeGreaterThan(2900);
  const owner = await timed(password);
  expect(owner.mark).not.toBeNull();
  expect(owner.wait).toBeGreaterThan(2900);
  expect(owner.wait).toBeLessThan(4500);
});

test("after the right password the name starts afresh", async () => {
  const { mark, wait } = await timed(password);
  expect(mark).not.toBeNull();
  expect(wait).toBeLessThan(1000);
});

test("an address that tries many names is slowed too", async () => {
  const tries = Array.from({ length: 30 }, (_, at) => timed("guess", `name${at}`, "198.51.100.1"));
  const waits = (await Promise.all(tries)).map((each) => each.wait);
  expect(Math.max(...waits)).toBeGreaterThan(2900);
});
