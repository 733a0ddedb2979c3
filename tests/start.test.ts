// A start that cannot succeed: one message that names the cause, an exit code, and nothing created.
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isDemoExposed, settingsOf } from "@/lib/server/env";
import { freePort } from "@/prisma/embedded";
import { started } from "@/tests/support/start";

const secret = "0123456789abcdef0123456789abcdef";
const nowhere = "postgresql://giaoban:secret@127.0.0.1:1/giaoban";

describe("each variable", () => {
  test.each<[string, Record<string, string>]>([
    ["PORT must be a whole number from 1 to 65535.", { PORT: "three thousand" }],
    ["PORT must be a whole number from 1 to 65535.", { PORT: "70000" }],
    ["APP_URL is missing: with HOST 0.0.0.0", { HOST: "0.0.0.0" }],
    ["APP_URL must be an origin", { APP_URL: "giaoban.example.org" }],
    ["APP_URL must be an origin", { APP_URL: "https://example.org/giaoban" }],
    ["DATABASE_URL must be an address", { DATABASE_URL: "localhost:5432", AUTH_SECRET: secret }],
    ["AUTH_SECRET is missing", { DATABASE_URL: nowhere }],
    ["AUTH_SECRET must have at least 32 characters.", { DATABASE_URL: nowhere, AUTH_SECRET: "short" }],
    ["AUTH_SECRET_FORMER must have at least 32 characters.", { AUTH_SECRET_FORMER: "short" }],
    ["IDLE_MINUTES must be a whole number of minutes from 5 to 720.", { IDLE_MINUTES: "0" }],
    ["IDLE_MINUTES must be a whole number of minutes from 5 to 720.", { IDLE_MINUTES: "721" }],
    ["IDLE_MINUTES must be a whole number of minutes from 5 to 720.", { IDLE_MINUTES: "two hours" }],
    ["DRAFTS must be 0 or 1.", { DRAFTS: "off" }],
    ["DEMO must be 0 or 1.", { DEMO: "yes" }],
    ["DEMO_TODAY must be a day", { DEMO_TODAY: "2024-02-30" }],
    ["DEMO_LANGUAGE must be one of vi, en, de.", { DEMO_LANGUAGE: "fr" }],
  ])("%s", (sentence, values) => {
    expect(() => settingsOf(values)).toThrow(sentence);
  });

  test("of the framework marks the development server", () => {
    expect(settingsOf({ NODE_ENV: "development" }).development).toBe(true);
    for (const NODE_ENV of ["production", "test", undefined])
      expect(settingsOf({ NODE_ENV }).development).toBe(false);
  });

  test("has a value that works where it is not set, or empty", () => {
    const plain = settingsOf({ PORT: "", HOST: "", APP_URL: "", DATABASE_URL: "" });
    expect(plain).toMatchObject({
      port: 3000,
      appUrl: "http://127.0.0.1:3000",
      demo: true,
      demoToday: "2024-04-25",
      idleMinutes: 120,
      drafts: true,
    });
  });

  test("says whether others than this machine reach the demonstration", () => {
    const at = (APP_URL: string, DEMO = "1") => isDemoExposed(settingsOf({ APP_URL, DEMO }));
    for (const name of ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])
      expect(at(`http://${name}:3000`)).toBe(false);
    for (const name of ["giaoban.example.org", "10.0.0.5", "127.0.0.1.example.org", "[2001:db8::1]"])
      expect(at(`https://${name}`)).toBe(true);
    expect(at("https://giaoban.example.org", "0")).toBe(false);
  });

  test("an own database has no demonstration unless it is asked for", () => {
    const own = { DATABASE_URL: nowhere, AUTH_SECRET: secret };
    expect(settingsOf(own)).toMatchObject({ demo: false, demoToday: null });
    expect(settingsOf({ ...own, DEMO: "1" })).toMatchObject({ demo: true, demoToday: "2024-04-25" });
  });

  test("the origin has no slash at the end", () => {
    expect(settingsOf({ HOST: "0.0.0.0", APP_URL: "https://example.org/" }).appUrl).toBe(
      "https://example.org",
    );
  });
});

describe("npm start", () => {
  const other = createServer().listen(0, "127.0.0.1");
  afterAll(() => other.close());
  const taken = () => {
    const address = other.address();
    return typeof address === "object" && address ? String(address.port) : "";
  };
  const folder = join(tmpdir(), "giaoban-never-made");
  const noFolder = resolve("package.json", "data");

  test.each<[string, () => Record<string, string>]>([
    ["PORT", () => ({ PORT: taken(), DATA_DIR: folder })],
    ["DATA_DIR", () => ({ DATA_DIR: noFolder })],
    ["DATA_DIR", () => ({ DATA_DIR: "/proc/giaoban" })],
    ["DATABASE_URL", () => ({ DATABASE_URL: nowhere, AUTH_SECRET: secret, DATA_DIR: folder })],
    ["AUTH_SECRET", () => ({ DATABASE_URL: nowhere, DATA_DIR: folder })],
  ])("refuses a wrong %s", async (name, variables) => {
    const start = started({ PORT: String(await freePort()), ...variables() });
    expect(await start.ended).toBe(1);
    expect(start.said.err).toMatch(new RegExp(`^${name} .+\\.\n$`));
    expect(start.said.out).toBe("");
    expect(existsSync(folder)).toBe(false);
  });

  test("never prints the password of the database", async () => {
    const start = started({ DATABASE_URL: nowhere, AUTH_SECRET: secret, PORT: String(await freePort()) });
    await start.ended;
    expect(start.said.err).not.toContain("secret");
  });
});
