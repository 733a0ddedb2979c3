// While the database is away, or its disk is full, nothing that was typed is lost, and it is sent again by itself.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { type Embedded, freePort, removeEmbedded, startEmbedded } from "@/prisma/embedded";
import { explain, report, save, savedNotice, signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { relay } from "@/tests/journeys/support/relay";
import { started } from "@/tests/support/start";

const folder = resolve(import.meta.dirname, "../../../.test/away");
const forget = () => existsSync(folder) && removeEmbedded(folder);

type House = { address: string; stop: () => Promise<void>; start: () => Promise<void>; url: () => string };
let house: House;
let end = async () => {};

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  forget();
  const between = await relay();
  let database: Embedded | null = null;
  const start = async () => {
    database = await startEmbedded(folder, { fleeting: true });
    between.to.port = Number(new URL(database.url).port);
  };
  const stop = async () => {
    between.to.port = null;
    await database?.stop();
    database = null;
  };
  await start();
  const url = () => database?.url ?? "";
  const through = new URL(url());
  through.port = String(between.port);
  const port = String(await freePort());
  const app = started({
    PORT: port,
    DATABASE_URL: through.href,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    DEMO: "1",
  });
  house = { address: `http://127.0.0.1:${port}`, start, stop, url };
  end = async () => {
    app.child.kill("SIGTERM");
    await app.ended;
    await stop();
    between.close();
    forget();
  };
  expect(await app.says("Ctrl-C stops it."), app.said.err).toBe(true);
});
test.afterAll(() => end());

const code = "2024-q2-bnc-01";
const text = (name: string) => `${name} ${"Đã trình dự thảo. ".repeat(3)}`.trim();

async function inHouse(query: string): Promise<pg.QueryResult> {
  const client = new pg.Client(house.url());
  await client.connect();
  return client.query(query).finally(() => client.end());
}

const task = async (): Promise<string> => {
  const { rows } = await inHouse(
    `SELECT lower(t.code) AS code FROM entry e JOIN task t ON t.id = e.task_id JOIN agency a ON a.id = e.agency_id
     LEFT JOIN agency_report r ON r.quarter_id = e.quarter_id AND r.agency_id = e.agency_id AND r.submitted_at IS NOT NULL
     WHERE e.quarter_id = 20241 AND e.state = 'IN_PROGRESS' AND a.code = 'BTC' AND r.agency_id IS NULL ORDER BY t.code LIMIT 1`,
  );
  return rows[0]?.code ?? code;
};

test("a submission with scripts keeps its text and is saved once the database is back", async ({
  enter,
  expected,
}) => {
  expected.push(/503/);
  const page = await enter(null);
  await page.goto(`${house.address}/sign-in`);
  await signIn(page, "staff.btc");
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${house.address}/tasks/${await task()}`);
  const form = report(page);
  await explain(form, text("away"));
  await house.stop();
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await save(form).click();
  const answer = await answered;
  expect([answer.status(), answer.headers()["retry-after"]]).toEqual([503, "5"]);
  await expect(form.getByRole("status")).toContainText("will be sent again by itself");
  await expect(form.getByLabel("Result so far")).toHaveValue(text("away"));
  await house.start();
  await expect(savedNotice(page)).toBeVisible({ timeout: 60_000 });
  const { rows } = await inHouse(`SELECT count(*)::int AS n FROM entry WHERE result = '${text("away")}'`);
  expect(rows[0].n).toBe(1);
});

test("without scripts the page says so, shows the text, and sends it again", async ({ enter, expected }) => {
  expected.push(/503/);
  const page = await enter(null, { javaScriptEnabled: false });
  await page.goto(`${house.address}/sign-in`);
  await signIn(page, "staff.btc");
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${house.address}/tasks/${await task()}`);
  await explain(report(page), text("plain"));
  await house.stop();
  await save(report(page)).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/cannot reach its database/);
  await expect(page.getByLabel("What you typed").filter({ hasText: "plain" })).toHaveValue(text("plain"));
  for (const path of [
    "/",
    "/quarters/2024-q1",
    "/sign-in?next=%2F",
    "/quarters/2024-q1/tasks.csv",
    "/api/v1/quarters/2024-q1/summary",
  ]) {
    const answer = await page.request.get(house.address + path, { maxRedirects: 0 });
    expect([path, answer.status(), answer.headers()["retry-after"]]).toEqual([path, 503, "5"]);
    expect(await answer.text(), path).toMatch(/cannot reach its database/);
  }
  await house.start();
  await expect
    .poll(async () => (await page.request.get(`${house.address}/api/health`)).status(), { timeout: 30_000 })
    .toBe(200);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(savedNotice(page)).toBeVisible();
  const { rows } = await inHouse(`SELECT count(*)::int AS n FROM entry WHERE result = '${text("plain")}'`);
  expect(rows[0].n).toBe(1);
});

test("a full disk: the page stays as it was, with the text in its fields and a message", async ({
  enter,
  expected,
}) => {
  expected.push(/503/);
  await inHouse(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
  await inHouse("CREATE TRIGGER full_disk BEFORE UPDATE ON entry EXECUTE FUNCTION full_disk()");
  const page = await enter(null, { javaScriptEnabled: false });
  await page.goto(`${house.address}/sign-in`);
  await signIn(page, "staff.btc");
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${house.address}/tasks/${await task()}`);
  await explain(report(page), text("full"));
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await save(report(page)).click();
  expect((await answered).status()).toBe(503);
  await expect(page.getByRole("alert").first()).toContainText("cannot keep anything at the moment");
  await expect(report(page).getByLabel("Result so far")).toHaveValue(text("full"));
  await inHouse("DROP TRIGGER full_disk ON entry");
  await save(report(page)).click();
  await expect(savedNotice(page)).toBeVisible();
});
