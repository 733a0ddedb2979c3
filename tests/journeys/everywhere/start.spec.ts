// Starting and stopping, as the person at the terminal sees it, and whoever ends a process that is not theirs.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, removeEmbedded, runningAddress } from "@/prisma/embedded";
import { type Process, stillRunning, treeOf } from "@/tests/support/processes";
import { started, startedByNpm } from "@/tests/support/start";

const folder = resolve(import.meta.dirname, "../../../.test/start");
const forget = () => existsSync(folder) && removeEmbedded(folder);
test.beforeAll(forget);
test.afterAll(forget);
test.describe.configure({ timeout: 120_000 });

const isFree = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const server = createServer().once("error", () => tell(false));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => server.close(() => tell(true)));
  });

async function begun() {
  const port = await freePort();
  const start = startedByNpm({ PORT: String(port), DATA_DIR: folder, DEMO: "0" });
  expect(await start.says("Ctrl-C stops it."), start.said.err).toBe(true);
  const tree = treeOf(start.child.pid ?? 0);
  const nothingIsLeft = async () => {
    await expect
      .poll(() => stillRunning(tree).map(({ command }) => command), { timeout: 15_000 })
      .toEqual([]);
    expect(await isFree(port)).toBe(true);
    expect(runningAddress(folder)).toBeNull();
  };
  return { ...start, port, tree, nothingIsLeft };
}

/** Every process of a start, by what is read in its command. */
const who = {
  npm: /^npm start/,
  "launch.mjs": /launch\.mjs lib\/start\/serve\.ts$/,
  "serve.ts": /paths\.mjs .*serve\.ts$/,
  "the app": /lib\/start\/http\/server\.ts$|^next-server/,
  PostgreSQL: /bin\/postgres -D/,
  "its guard": /giaoban-guard/,
};
const processOf = (tree: Process[], name: keyof typeof who): number =>
  tree.find(({ command }) => who[name].test(command))?.id ?? Number.NaN;

// The code is that of the process that was started; null where a signal that npm does not hear has ended it.
const ends: [keyof typeof who, NodeJS.Signals, number | null][] = [
  ["npm", "SIGTERM", 0],
  ["npm", "SIGINT", 0],
  ["npm", "SIGHUP", null],
  ["npm", "SIGKILL", null],
  ["launch.mjs", "SIGKILL", null],
  ["serve.ts", "SIGKILL", 1],
  ["the app", "SIGTERM", 1],
  ["PostgreSQL", "SIGTERM", 1],
];

for (const [name, signal, code] of ends)
  test(`${signal} to ${name} ends all of a start, and the next one finds its data`, async () => {
    const start = await begun();
    process.kill(processOf(start.tree, name), signal);
    await start.nothingIsLeft();
    expect(await start.ended).toBe(code);
  });

test("a killed PostgreSQL is there again on its port, and a closed terminal ends all", async () => {
  const start = await begun();
  const [, file = ""] = /sets a password once, by the link in (.+)/.exec(start.said.out) ?? [];
  expect(readFileSync(file, "utf8")).toMatch(/^http:.+\/set-password\?link=.+\n$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(start.said.out).not.toContain("link=");
  expect(start.said.out).not.toContain("Demonstration");
  const health = () => fetch(`http://127.0.0.1:${start.port}/api/health`).then(({ status }) => status);
  const before = runningAddress(folder);
  process.kill(processOf(start.tree, "PostgreSQL"), "SIGKILL");
  await expect.poll(() => start.said.err, { intervals: [20] }).toMatch(/was killed and is started again\.$/m);
  await expect.poll(health, { timeout: 30_000, intervals: [50] }).toBe(200);
  expect(runningAddress(folder)).toBe(before);
  const again = treeOf(start.child.pid ?? 0);
  process.kill(-(start.child.pid ?? Number.NaN), "SIGHUP");
  await start.nothingIsLeft();
  expect(stillRunning(again)).toEqual([]);
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
