// The demonstration's passwords are published: no start opens its database for real work, or keeps quiet about it.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { settingsOf } from "@/lib/server/env";
import { assertNoDemonstration } from "@/lib/start/demonstration";
import { lineOfLink } from "@/lib/start/first-link";
import { givenCommittee, givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const { refusal } = await testSql("app");
const forReal = settingsOf({ DEMO: "0" });
const refused = /^This database holds the demonstration .+, and DEMO is not 1: .+\.$/;

describe("a start without DEMO=1", () => {
  beforeEach(async () => {
    await givenCommittee(db, { demo: false, demoToday: null });
    await db.person.deleteMany();
  });

  test("opens a new database, and one whose people chose their own passwords", async () => {
    await expect(assertNoDemonstration(db, forReal)).resolves.toBeUndefined();
    await givenPerson(db, { signInName: "admin", role: "ADMIN", password: "a password of one's own" });
    await givenPerson(db, { signInName: "chair", role: "CHAIR" });
    await expect(assertNoDemonstration(db, forReal)).resolves.toBeUndefined();
  });

  test("ends where the demonstration was loaded", async () => {
    await givenCommittee(db, { demo: true });
    await expect(assertNoDemonstration(db, forReal)).rejects.toThrow(refused);
    await assertNoDemonstration(db, settingsOf({ DEMO: "1" }));
  });

  test("ends where it was loaded before that was noted, while one published password still opens", async () => {
    await givenPerson(db, {
      signInName: "committee",
      role: "COMMITTEE",
      password: "giaoban-demo",
      active: false,
    });
    await expect(assertNoDemonstration(db, forReal)).rejects.toThrow(refused);
  });

  test("cannot be led to believe otherwise by the app", async () => {
    expect(await refusal("UPDATE committee SET demo = false")).toBe("42501");
  });
});

describe("the first administrator's link", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "giaoban-link-"));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const file = join(dataDir, "first-administrator-link");
  const link = "http://127.0.0.1:3000/set-password?link=abc";

  test("is read on a terminal, and stands in no file", () => {
    expect(lineOfLink(link, { dataDir, terminal: true })).toContain(link);
    expect(existsSync(file)).toBe(false);
  });

  test("goes elsewhere into a file of this user alone, whose name alone is told", () => {
    const other = join(dataDir, "of-somebody-else");
    writeFileSync(other, "theirs");
    symlinkSync(other, file);
    const line = lineOfLink(link, { dataDir, terminal: false });
    expect(line).toContain(file);
    expect(line).not.toContain("link=");
    expect(readFileSync(file, "utf8")).toBe(`${link}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(other, "utf8")).toBe("theirs");
  });

  test("leaves with the start that needs none", () => {
    expect(lineOfLink(null, { dataDir, terminal: false })).toBeNull();
    expect(existsSync(file)).toBe(false);
  });
});
