// Sign-in under attack: guesses use a small part of the machine, reveal nothing, and keep no owner out.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { changePassword, setPasswordByLink, signIn } from "@/lib/accounts/commands";
import { inTurn } from "@/lib/passwords/hashing";
import { newLink } from "@/lib/passwords/link";
import { hashPassword, isPassword } from "@/lib/passwords/password";
import { daysKnown, type KnownHere, markOf, marksIn, withMark } from "@/lib/people/known-here";
import { now } from "@/lib/server/clock";
import { givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";

const db = await testDatabase();
const password = "the right password";
const chair = await givenPerson(db, { signInName: "chair", role: "CHAIR", password });
const inDays = (days: number) => Math.floor(now().getTime() / 1000) + days * 86_400;
const markOfChair = (): KnownHere => ({
  id: randomUUID(),
  person: chair.id,
  version: chair.sessionVersion,
  until: inDays(daysKnown),
});

beforeEach(async () => {
  await db.signInGuess.deleteMany();
});

/** What came of a try, and after how many milliseconds. */
async function outcome(name: string, typed: string, address: string | null, known: KnownHere[] = []) {
  const from = performance.now();
  const said = await signIn({ name, password: typed }, address, known).then(
    (mark) => (mark ? "in" : "wrong"),
    (error: Error) => error.message,
  );
  return { said, after: performance.now() - from };
}

describe("the owner of a name at which eight addresses guess", () => {
  /** Eight guessers who begin again with every answer, until `during` is done. */
  async function besieged<T>(during: () => Promise<T>): Promise<T> {
    let over = false;
    const guesser = async (at: number) => {
      while (!over) await outcome("chair", "a guess", `192.0.2.${at}`);
    };
    const guessers = Array.from({ length: 8 }, (_, at) => guesser(at));
    await expect
      .poll(
        async () => (await db.signInGuess.findFirst({ where: { key: { startsWith: "line:" } } }))?.points,
        {
          timeout: 30_000,
        },
      )
      .toBeGreaterThan(8);
    const result = await during();
    over = true;
    await Promise.all(guessers);
    return result;
  }

  test("comes in ten times of ten with a browser that signed in before", async () => {
    const known = [markOfChair()];
    const tries = await besieged(async () => {
      const made = [];
      for (let each = 0; each < 10; each += 1)
        made.push(await outcome("chair", password, "192.0.2.1", known));
      return made;
    });
    expect(tries.map(({ said }) => said)).toEqual(Array(10).fill("in"));
  }, 180_000);

  test("has three free tries there, and waits in that line alone from then on", async () => {
    const known = [markOfChair()];
    const waits = [];
    for (let each = 0; each < 5; each += 1) waits.push(await outcome("chair", "mistyped", null, known));
    expect(waits.map(({ said }) => said)).toEqual(Array(5).fill("wrong"));
    expect(waits[3]?.after).toBeGreaterThan(240);
    expect(waits[4]?.after).toBeGreaterThan(490);
    expect(await db.signInGuess.count({ where: { key: { startsWith: "all:" } } })).toBe(0);
    expect(await outcome("chair", password, null, known)).toMatchObject({ said: "in" });
  });
});

describe("the mark of a browser", () => {
  const account = { id: 7, sessionVersion: 3 };
  const good = { id: randomUUID(), person: 7, version: 3, until: inDays(1) };

  test("counts for its own account, version and time alone", () => {
    expect(markOf([good], account, now())).toBe(good);
    expect(markOf([good], { ...account, id: 8 }, now())).toBeNull();
    expect(markOf([good], { ...account, sessionVersion: 4 }, now())).toBeNull();
    expect(markOf([{ ...good, until: inDays(-1) }], account, now())).toBeNull();
    expect(markOf([], account, now())).toBeNull();
  });

  test("stands beside those of six people at most, one for each", () => {
    const others = Array.from({ length: 8 }, (_, at) => ({ ...good, person: 10 + at }));
    const marks = [...others, good, { ...good, id: randomUUID() }].reduce(withMark, [] as KnownHere[]);
    expect(marks).toHaveLength(6);
    expect(marks.filter(({ person }) => person === 7)).toHaveLength(1);
    expect(marks[0]?.person).toBe(7);
    expect(marksIn({ marks })).toEqual(marks);
    for (const other of [null, {}, { marks: [{}] }, { marks: "x" }]) expect(marksIn(other)).toEqual([]);
  });
});

describe("invented names", () => {
  const calm = () => outcome("nobody.at.all", "a guess", null);
  const another = (at: number) => outcome(`invented${at}`, "a guess", `192.0.2.${at}`);

  test("are answered as wrong passwords are, and no sooner", async () => {
    for (const name of ["nobody.at.all", "chair"]) {
      const { said, after } = await outcome(name, "a guess", null);
      expect(said).toBe("wrong");
      expect(after).toBeGreaterThan(490);
    }
  });

  test("bring nobody free tries: all stand in one line, with the wrong ones at names that exist", async () => {
    await db.signInGuess.deleteMany();
    const first = await Promise.all(Array.from({ length: 30 }, (_, at) => another(at)));
    expect(first.map(({ said }) => said)).toEqual(Array(30).fill("wrong"));
    const next = await Promise.all(Array.from({ length: 30 }, (_, at) => another(100 + at)));
    const away = next.filter(({ said }) => said === "signInCrowded");
    expect(away.length).toBeGreaterThan(18);
    expect(next.filter(({ said }) => !["wrong", "signInCrowded"].includes(said))).toEqual([]);
    for (const { after } of away) expect(after).toBeGreaterThan(3000);
  });

  test("and a name that exists get one answer where that line is full, but the owner's password opens", async () => {
    const expire = new Date(Date.now() + 60_000);
    await db.signInGuess.createMany({
      data: [
        { key: "all:everybody", points: 100, expire },
        { key: "turn:everybody", points: 0, expire },
      ],
    });
    const [invented, existing, owner] = await Promise.all([
      calm(),
      outcome("chair", "a guess", null),
      outcome("chair", password, "198.51.100.7"),
    ]);
    expect([invented.said, existing.said, owner.said]).toEqual(["signInCrowded", "signInCrowded", "in"]);
    for (const { after } of [invented, existing]) expect(after).toBeGreaterThan(3490);
  });
});

describe("of all hashing at one moment", () => {
  /** Takes all places and the whole queue, and frees them when the work is done. */
  async function whileFull(work: () => Promise<void>) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = Array.from({ length: 22 }, () => inTurn(() => promise));
    try {
      await work();
    } finally {
      resolve();
      await Promise.all(held);
    }
  }

  test("two are done, twenty wait, and the rest are refused at once", async () => {
    const passwordHash = await hashPassword(password);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 22 }, () => inTurn(work)),
      ...Array.from({ length: 38 }, () => isPassword(passwordHash, password)),
    ]);
    const refused = outcomes.filter((each) => each.status === "rejected");
    expect(most).toBe(2);
    expect(refused).toHaveLength(38);
    for (const { reason } of refused) expect(reason).toMatchObject({ message: "passwordsBusy" });
    expect(await isPassword(passwordHash, password)).toBe(true);
  });

  test("every door that hashes says so, and writes nothing", async () => {
    const { secret, hash } = newLink();
    const expiresAt = new Date(Date.now() + 3_600_000);
    await db.oneTimeLink.create({ data: { hash, personId: chair.id, expiresAt } });
    const mark = await signIn({ name: "chair", password }, null);
    if (!mark) throw new Error("the sign-in was refused");
    const acting = await personOf(db, { ...chair, agency: null });
    const [histories, sessions] = [await db.history.count(), await db.session.count()];
    const change = { current: password, password: "another long one", key: randomUUID() };
    await whileFull(async () => {
      for (const name of ["chair", "nobody.at.all"])
        expect((await outcome(name, password, null)).said).toBe("passwordsBusy");
      await expect(changePassword(acting, change, mark)).rejects.toThrow("passwordsBusy");
      await expect(setPasswordByLink({ link: secret, password: change.password })).rejects.toThrow(
        "passwordsBusy",
      );
    });
    expect([await db.history.count(), await db.session.count()]).toEqual([histories, sessions]);
    expect((await db.oneTimeLink.findUniqueOrThrow({ where: { hash } })).usedAt).toBeNull();
  });
});
