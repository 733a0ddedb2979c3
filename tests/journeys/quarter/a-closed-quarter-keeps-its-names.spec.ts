// Whatever is renamed after its closing, every page and file of a closed quarter stays as it was; the one that runs
// does not.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Database } from "@/prisma/connect";
import { expect, test } from "@/tests/journeys/support/journey";

const closed = "2023-q4";
const mark = "Newly-named";
const routes = join(import.meta.dirname, "../../../app/quarters/[quarter]");

/** Pages that a closed quarter does not have: no file of tasks can be sent to it. */
const without = ["planning/file", "planning/file/[id]", "planning/template.xlsx"];

/** Every address below a quarter that the app has, read from the app itself, so that none is forgotten. */
const addresses = readdirSync(routes, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === "page.tsx" || name === "route.ts")
  .map(({ parentPath }) => parentPath.slice(routes.length + 1))
  .filter((path) => !without.includes(path))
  .map((path) => `/quarters/${closed}/${path.replace("[agency]", "btc")}`.replace(/\/$/, ""))
  .toSorted();

const narrowed = [
  `/quarters/${closed}?view=projector`,
  `/quarters/${closed}?attention=all`,
  `/quarters/${closed}/tasks?q=${mark}`,
  `/quarters/${closed}/tasks?directive=68-ctrhd-tu`,
  `/quarters/${closed}/tasks?sort=directive`,
  `/quarters/${closed}/tasks?sort=title`,
  `/quarters/${closed}/coordination?state=all`,
  `/history?quarter=${closed}`,
  `/history.csv?quarter=${closed}`,
  `/api/v1/quarters/${closed}/summary`,
];

/** What a reader finds: title and main part of a page, the bytes of a file. */
async function readOf(page: Page, address: string): Promise<string> {
  if (/\.(pdf|csv)|\/api\//.test(address)) {
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    return (await answer.body()).toString("base64");
  }
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  const crumbs = await page.locator("header nav").allInnerTexts();
  return [await page.title(), ...crumbs.slice(1), await page.getByRole("main").innerText()].join("\n");
}

type Renamed = { table: string; id: string; columns: string[]; where?: string };
const three = (...fields: string[]) =>
  fields.flatMap((field) => [`${field}_vi`, `${field}_en`, `${field}_de`]);
const renamed: Renamed[] = [
  { table: "agency", id: "id", columns: three("name", "short") },
  { table: "directive", id: "id", columns: [...three("title"), "symbol"] },
  { table: "delay_reason", id: "code", columns: three("name") },
  { table: "indicator", id: "id", columns: ["name", "unit"] },
  { table: "person", id: "id", columns: ["post"] },
  {
    table: "task",
    id: "id",
    columns: ["title", "deliverable"],
    // Only carried-over tasks: what the next quarter planned by itself has its own names on every page.
    where:
      "EXISTS (SELECT FROM entry e WHERE e.task_id = t.id AND e.quarter_id = 20241 AND e.carried_from_id IS NOT NULL)",
  },
];

/** Renames everything as its owner could. Returns a function that restores all names. */
async function renameAll(db: Database): Promise<() => Promise<void>> {
  for (const { table, id, columns, where = "true" } of renamed) {
    await db.$executeRawUnsafe(
      `CREATE TABLE named_${table} AS SELECT ${[id, ...columns].join(", ")} FROM ${table}`,
    );
    const set = columns.map((column) => `${column} = '${mark} ' || t.${id} || ' ' || t.${column}`);
    await db.$executeRawUnsafe(`UPDATE ${table} t SET ${set.join(", ")} WHERE ${where}`);
  }
  return async () => {
    for (const { table, id, columns, where = "true" } of renamed) {
      const set = columns.map((column) => `${column} = was.${column}`);
      await db.$executeRawUnsafe(`UPDATE ${table} t SET ${set.join(", ")} FROM named_${table} was
        WHERE was.${id} = t.${id} AND ${where}`);
      await db.$executeRawUnsafe(`DROP TABLE named_${table}`);
    }
  };
}

for (const account of ["chair", "office"] as const)
  test(`the pages and files of a closed quarter read the same to the ${account} when all is renamed`, async ({
    enter,
    db,
  }) => {
    test.slow();
    expect(addresses.length).toBeGreaterThan(11);
    const page = await enter(account);
    const pages = account === "chair" ? [...addresses, ...narrowed] : addresses;
    const before = new Map<string, string>();
    for (const address of pages) before.set(address, await readOf(page, address));
    const task = await db.task.findFirstOrThrow({
      where: { entries: { some: { quarterId: 20234, carriedTo: { isNot: null } } } },
    });
    const ended = await db.task.findFirstOrThrow({
      where: { entries: { some: { quarterId: 20234, state: "COMPLETED" }, none: { quarterId: 20241 } } },
    });
    const endedPage = `/tasks/${ended.code.toLowerCase()}`;
    before.set(endedPage, await readOf(page, endedPage));
    const back = await renameAll(db);
    try {
      for (const [address, was] of before) expect(await readOf(page, address), address).toBe(was);
      await page.goto("/quarters/2024-q1");
      await expect(page.getByRole("main")).toContainText(mark);
      await page.goto(`/tasks/${task.code.toLowerCase()}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`${mark} ${task.id}`);
      await expect(page.locator("#lineage")).toContainText(`Then: “${task.title}”.`);
    } finally {
      await back();
    }
  });
