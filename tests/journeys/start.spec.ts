// Starting and stopping, as the person at the terminal sees it.
import { existsSync } from "node:fs";
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
    expect(start.said.out).toMatch(/The first administrator \(admin\) sets a password here, once: http/);
    expect(start.said.out).not.toContain("Demonstration");
    expect(runningAddress(folder)).not.toBeNull();
    start.child.kill(signal);
    expect(await start.ended).toBe(0);
    expect(runningAddress(folder)).toBeNull();
  });

test("a killed start takes app and database with it", async () => {
  const start = started({ PORT: String(await freePort()), DATA_DIR: folder, DEMO: "0" });
  expect(await start.says("Ctrl-C stops it."), start.said.err).toBe(true);
  start.child.kill("SIGKILL");
  await expect.poll(() => runningAddress(folder), { timeout: 20_000 }).toBeNull();
});
