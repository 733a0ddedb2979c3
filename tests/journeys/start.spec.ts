// Starting and stopping, as the person at the terminal sees it.
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, removeEmbedded, runningAddress } from "@/prisma/embedded";
import { started } from "@/tests/support/start";

const folder = resolve(import.meta.dirname, "../../.test/start");
const forget = () => existsSync(folder) && removeEmbedded(folder);
test.beforeAll(forget);
test.afterAll(forget);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  test(`${signal} stops the app and then the database, and the next start finds all of it`, async () => {
    const start = started({ PORT: String(await freePort()), DATA_DIR: folder, DEMO: "0" });
    expect(await start.says("Ctrl-C stops it."), start.said.err).toBe(true);
    const [, file = ""] = /sets a password once, by the link in (.+)/.exec(start.said.out) ?? [];
    expect(readFileSync(file, "utf8")).toMatch(/^http:.+\/set-password\?link=.+\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(start.said.out).not.toContain("link=");
    expect(start.said.out).not.toContain("Demonstration");
    expect(runningAddress(folder)).not.toBeNull();
    start.child.kill(signal);
    expect(await start.ended).toBe(0);
    expect(runningAddress(folder)).toBeNull();
  });

test("a database that holds the demonstration is not opened for real work", async () => {
  const data = `${folder}-demo`;
  const variables = async (DEMO: string) => ({ PORT: String(await freePort()), DATA_DIR: data, DEMO });
  try {
    const first = started(await variables("1"));
    expect(await first.says("Ctrl-C stops it."), first.said.err).toBe(true);
    expect(first.said.out).not.toContain("Warning");
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    const second = started(await variables("0"));
    expect(await second.ended).toBe(1);
    expect(second.said.err).toBe(
      "This database holds the demonstration with its published passwords, and DEMO is not 1: name another DATA_DIR or DATABASE_URL.\n",
    );
    expect(second.said.out).not.toContain("Giaoban is at");
    expect(runningAddress(data)).toBeNull();
  } finally {
    if (existsSync(data)) removeEmbedded(data);
  }
});

test("a killed start takes app and database with it", async () => {
  const start = started({ PORT: String(await freePort()), DATA_DIR: folder, DEMO: "0" });
  expect(await start.says("Ctrl-C stops it."), start.said.err).toBe(true);
  start.child.kill("SIGKILL");
  await expect.poll(() => runningAddress(folder), { timeout: 20_000 }).toBeNull();
});
