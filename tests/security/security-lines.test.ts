// How much the log for security says: not more than ten lines alike in a minute, and of an address its page alone.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { routeOf } from "@/lib/security/routes";
import { security } from "@/lib/security/security-event";
import { log } from "@/lib/server/log";

let lines: Record<string, unknown>[] = [];
beforeEach(() => {
  vi.stubEnv("APP_URL", "https://giaoban.example.org");
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  vi.useFakeTimers();
  lines = [];
  for (const level of ["info", "warn"] as const)
    vi.spyOn(log, level).mockImplementation(
      (line: unknown) => void lines.push(line as (typeof lines)[number]),
    );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("of many lines alike in one minute", () => {
  test("ten are written, and then how many more there were", async () => {
    const headers = new Headers();
    for (let n = 0; n < 25; n += 1)
      await security("turnedAway", { reason: "alike", status: 403 }, { headers });
    await security("turnedAway", { reason: "another", status: 403 }, { headers });
    expect(lines.filter(({ reason }) => reason === "alike")).toHaveLength(10);
    expect(lines.filter(({ reason }) => reason === "another")).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(lines.filter(({ more }) => more !== undefined)).toMatchObject([{ reason: "alike", more: 15 }]);
    await security("turnedAway", { reason: "alike", status: 403 }, { headers });
    expect(lines.filter(({ reason }) => reason === "alike")).toHaveLength(12);
  });

  test("however many kinds there are, the memory that counts them is bounded", async () => {
    for (let n = 0; n < 1500; n += 1) {
      const headers = new Headers({ "x-forwarded-for": `192.0.2.${n % 250}, 198.51.${n >> 8}.${n % 256}` });
      await security("tokenForged", {}, { headers });
    }
    expect(lines.length).toBeLessThanOrEqual(1010);
    vi.advanceTimersByTime(60_000);
    expect(lines.at(-1)).toMatchObject({ event: "tokenForged", more: expect.any(Number) });
  });
});

describe("an address is told as its page", () => {
  test.each([
    ["/", "/"],
    ["/my-work?open=2024-q1-btc-03", "/my-work"],
    ["/quarters/2024-q1/tasks?q=secret", "/quarters/[quarter]/tasks"],
    ["/quarters/2024-q1/btc/report", "/quarters/[quarter]/[agency]/report"],
    ["/quarters/2024-q1/tasks.csv", "/quarters/[quarter]/tasks.csv"],
    ["/people/new", "/people/new"],
    ["/people/an.nguyen", "/people/[person]"],
    ["/api/auth/signout", "other"],
    ["/wp-admin/secret", "other"],
    ["/people/a/b/c", "other"],
  ])("%s is %s", (address, route) => {
    expect(routeOf(address)).toBe(route);
  });
});
