// One key for each purpose: what one of them makes is worth nothing for another, and a secret is changed without harm.
import { createHash, hkdfSync } from "node:crypto";
import { EncryptJWT } from "jose";
import { decode } from "next-auth/jwt";
import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { signIn } from "@/lib/accounts/commands";
import { openToken, sealToken } from "@/lib/people/token";
import { keyFor, purposes, sealed } from "@/lib/server/keys";
import { ensureAppRole } from "@/prisma/app-role";
import { testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const { client: owner } = await testSql();
const present = "the present secret, of 32 characters or more";
const former = "the former secret, of 32 characters or more";
const texts = ["", "giaoban_app", "the role giaoban_app", "name\0chair"];

describe("the keys", () => {
  test("of two purposes, or of two secrets, never make the same of the same text", () => {
    const made = texts.map((text) => purposes.map((purpose) => sealed(purpose, text)));
    for (const ofText of made) expect(new Set(ofText).size).toBe(purposes.length);
    const keys = [present, former].flatMap((secret) => purposes.map((each) => keyFor(each, secret)));
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(2 * purposes.length);
    for (const key of keys) expect(key).toHaveLength(32);
  });

  test("are none of them the secret's own bytes or its plain hash", () => {
    const plain = [Buffer.from(present), createHash("sha256").update(present).digest()];
    for (const purpose of purposes)
      for (const bytes of plain) expect(keyFor(purpose, present).equals(bytes)).toBe(false);
  });
});

test("what the counter of guesses stores opens no database, whatever was typed as a name", async () => {
  const address = await ensureAppRole(testDatabaseUrl(), {
    key: keyFor("app-role"),
    sealKey: keyFor("session-seal"),
  });
  if (!address) throw new Error("no role was made");
  const role = decodeURIComponent(new URL(address).username);
  const typed = [role, `the role ${role}`, `app-role\0${role}`, `giaoban/app-role/1${role}`];
  for (const name of typed) await signIn({ name, password: "whatever it is" }, "192.0.2.7");
  const stored = (await db.signInGuess.findMany()).map(({ key }) => key);
  expect(stored.length).toBeGreaterThanOrEqual(2 * typed.length);
  const opens = async (password: string): Promise<boolean> => {
    const as = new URL(address);
    as.password = encodeURIComponent(password);
    const client = new pg.Client(as.href);
    client.on("error", () => undefined);
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  };
  expect(await opens(decodeURIComponent(new URL(address).password))).toBe(true);
  const parts = stored.flatMap((key) => [key, ...key.split(":")]);
  const tried = parts.flatMap((part) => [part, Buffer.from(part, "base64url").toString("hex")]);
  for (const password of new Set(tried.filter(Boolean))) expect(await opens(password)).toBe(false);
  await owner.query(`DROP OWNED BY "${role}"`);
  await owner.query(`DROP ROLE "${role}"`);
}, 30_000);

describe("a token", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  /** The app after a start with these secrets. */
  async function startedWith(secret: string, before?: string) {
    vi.resetModules();
    vi.stubEnv("AUTH_SECRET", secret);
    vi.stubEnv("AUTH_SECRET_FORMER", before);
    return await import("@/lib/people/token");
  }
  const content = { session: "0d3bb7d2-4d3c-4a1c-9e9b-0f7a7b5f5a11", version: 3 };

  test("of the former secret holds while that is named, and a new one is made with the present secret", async () => {
    const old = await (await startedWith(former)).sealToken("token", content, 60);
    const { openToken: open, sealToken: seal } = await startedWith(present, former);
    expect(await open("token", old)).toMatchObject(content);
    const fresh = await seal("token", content, 60);
    expect(await (await startedWith(present)).openToken("token", fresh)).toMatchObject(content);
    expect(await (await startedWith(former)).openToken("token", fresh)).toBeNull();
    expect(await (await startedWith(present)).openToken("token", old)).toBeNull();
  });

  test("of another purpose, changed, too old, or of another algorithm is none", async () => {
    const good = await sealToken("token", content, 60);
    expect(await openToken("token", good)).toMatchObject(content);
    expect(await openToken("known-here", good)).toBeNull();
    for (const at of [0, 40, good.length - 4]) {
      const other = good[at] === "A" ? "B" : "A";
      expect(await openToken("token", good.slice(0, at) + other + good.slice(at + 1))).toBeNull();
    }
    const old = await sealToken("token", content, -60);
    for (const token of ["", "x", "a.b.c", "a.b.c.d.e", old])
      expect(await openToken("token", token)).toBeNull();
  });

  test.each([
    ["dir", "A128CBC-HS256"],
    ["PBES2-HS256+A128KW", "A256GCM"],
  ])("is none by %s and %s either, though its key would open it", async (alg, enc) => {
    const secret = keyFor("token");
    const key = Buffer.from(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
    const token = await new EncryptJWT(content).setProtectedHeader({ alg, enc }).encrypt(key);
    expect(await decode({ token, secret })).toMatchObject(content);
    expect(await openToken("token", token)).toBeNull();
  });
});
