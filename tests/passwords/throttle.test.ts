import { expect, test } from "vitest";
import { signIn } from "@/lib/accounts/commands";
import { waitAfter } from "@/lib/passwords/throttle";
import { countTry, takeTurn, uncountTry } from "@/lib/passwords/throttle-rows";
import { sealed } from "@/lib/server/keys";
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

/** The number of tries in the queue of this name. */
const lineOfChair = () => `line:${sealed("guess", "name\0chair")}`;

test("the wait grows with each wrong password and is never longer than three seconds", () => {
  const waits = Array.from({ length: 60 }, (_, wrong) => waitAfter(wrong, 3));
  expect(waits.slice(0, 8)).toEqual([0, 0, 0, 250, 500, 1000, 2000, 3000]);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(Math.max(...waits)).toBe(3000);
});

test("tries at one moment are given one turn after another, and none where the line is full", async () => {
  const tries = Array.from({ length: 20 }, () => takeTurn("turn:a name", 5000, 20_000));
  const turns = (await Promise.all(tries)).filter((turn) => turn !== null).toSorted((a, b) => a - b);
  expect(turns).toHaveLength(5);
  for (const [at, turn] of turns.entries()) expect(Math.abs(turn - 5000 * (at + 1))).toBeLessThan(4000);
  expect(await takeTurn("turn:another name", 0, 20_000)).toBeLessThan(4000);
});

test("tries at one moment are all counted, from the first of them on, and one can be taken back", async () => {
  const before = await Promise.all(Array.from({ length: 20 }, () => countTry("line:a name", 15)));
  expect(before.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  await uncountTry("line:a name");
  expect(await countTry("line:a name", 15)).toBe(19);
  const { expire } = await db.signInGuess.findUniqueOrThrow({ where: { key: "line:a name" } });
  await countTry("line:a name", 60);
  expect((await db.signInGuess.findUniqueOrThrow({ where: { key: "line:a name" } })).expire).toEqual(expire);
});

test("a count begins anew when its time is over", async () => {
  const data = { key: "line:of yesterday", points: 40, expire: new Date(Date.now() - 1000) };
  await db.signInGuess.create({ data });
  expect([await countTry(data.key, 15), await countTry(data.key, 15)]).toEqual([0, 1]);
});

test("guesses at once are no faster than one by one, and the owner gets in meanwhile from elsewhere", async () => {
  const guesses = Array.from({ length: 60 }, (_, at) => timed(`guess ${at}`));
  const flood = Promise.allSettled(guesses);
  await expect
    .poll(async () => (await db.signInGuess.findFirst({ where: { key: lineOfChair() } }))?.points)
    .toBeGreaterThan(8);
  const owner = await timed(password, "chair", "198.51.100.7");
  expect(owner.mark).not.toBeNull();
  expect(owner.wait).toBeGreaterThan(2900);
  const outcomes = await flood;
  const away = outcomes.filter((each) => each.status === "rejected");
  expect(away.length).toBeGreaterThan(48);
  for (const { reason } of away) expect(reason).toMatchObject({ message: "signInBusy" });
});

test("guesses from many addresses are slowed as well", async () => {
  const turns = Array.from({ length: 30 }, (_, at) => timed("guess", "head.btc", `192.0.2.${at}`));
  const outcomes = await Promise.allSettled(turns);
  const waits = outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value.wait] : []));
  expect(waits.length).toBeLessThanOrEqual(14);
  expect(Math.max(...waits)).toBeGreaterThan(9000);
});

test("after the right password the name starts afresh", async () => {
  const { mark } = await timed(password, "chair", "198.51.100.9");
  expect(mark).not.toBeNull();
  expect(await db.signInGuess.count({ where: { key: lineOfChair() } })).toBe(0);
});

test("the right password takes one try back from its address, and leaves it those of others", async () => {
  await db.signInGuess.deleteMany();
  await timed("a guess", "somebody", "198.51.100.7");
  await timed(password, "chair", "198.51.100.7");
  const counts = await db.signInGuess.findMany({ where: { key: { startsWith: "address:" } } });
  expect(counts.map(({ points }) => points)).toEqual([1]);
});

test("an address that tries many names is slowed too", async () => {
  await db.signInGuess.deleteMany();
  const tries = Array.from({ length: 30 }, (_, at) => timed("guess", `name${at}`, "198.51.100.1"));
  const waits = (await Promise.all(tries)).map((each) => each.wait);
  expect(Math.max(...waits)).toBeGreaterThan(2900);
});
