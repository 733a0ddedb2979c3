// npm run bench: builds, fills a database of its own, measures every page, prints a table and writes bench.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOfSession, newSession, sessionCookieName, sessionHours } from "@/lib/people/session";
import { sealToken } from "@/lib/people/token";
import { keyFor } from "@/lib/server/keys";
import { startApp, untilHealthy } from "@/lib/start/app";
import { build } from "@/lib/start/build";
import { endAll } from "@/lib/start/children";
import { keepDemoDay } from "@/lib/start/first";
import { ensureAppRole } from "@/prisma/app-role";
import { connect, type Database } from "@/prisma/connect";
import { freePort, startEmbedded } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { fill } from "./fill";
import { assetsOf, bytes, type Speed, speed } from "./measure";
import { saves } from "./saves";

const sizes = (process.argv[2] ?? "12000,120000").split(",").map(Number);
const seconds = Number(process.argv[3] ?? 8);
const secret = "a secret of the measurements, 32 characters or more";

type Line = {
  tasks: number;
  page: string;
  one: Speed;
  sixteen: Speed | null;
  raw: number;
  gzip: number;
  queries: number;
};

const pages = {
  dashboard: "/quarters/2024-q1",
  "agency board": "/quarters/2024-q1/btc",
  "list of 100": "/quarters/2024-q1/tasks",
  search: "/quarters/2024-q1/tasks?q=chuong+trinh",
  task: "/tasks/2024-q1-btc-0013",
  "my work": "/my-work",
  summary: "/quarters/2024-q1/summary",
  pdf: "/quarters/2024-q1/summary.pdf",
};

/** A session made directly, as the sign-in would make it. */
async function cookieOf(db: Database, personId: number): Promise<string> {
  const session = newSession();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + sessionHours * 3_600_000);
  const hash = hashOfSession(session);
  await db.session.create({ data: { hash, personId, version: 1, createdAt, expiresAt } });
  return `${sessionCookieName(false)}=${await sealToken("token", { session, version: 1 }, sessionHours * 3600, secret)}; language=en`;
}

const statements = async (db: Database): Promise<number> => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT pg_stat_clear_snapshot()::text, xact_commit::int AS n FROM pg_stat_database WHERE datname = current_database()`;
  return row?.n ?? 0;
};

const residentMiB = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);

/** Statements per request, from the database's own count, which it publishes with a delay of up to a second. */
async function queriesOf(db: Database, url: string, cookie: string): Promise<number> {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));
  await settle();
  const before = await statements(db);
  for (let n = 0; n < 20; n += 1)
    await fetch(url, { headers: { cookie } }).then((answer) => answer.arrayBuffer());
  await settle();
  return Math.round((((await statements(db)) - before - 1) / 20) * 10) / 10;
}

async function measure(tasks: number): Promise<{ lines: Line[]; extra: Record<string, unknown> }> {
  const folder = mkdtempSync(join(tmpdir(), "giaoban-bench-"));
  const embedded = await startEmbedded(folder);
  await migrate(embedded.url);
  const db = connect(embedded.url, { poolSize: 2 });
  try {
    const people = await fill(db, tasks);
    const port = await freePort();
    const appUrl = `http://127.0.0.1:${port}`;
    const keys = { key: keyFor("app-role", secret), sealKey: keyFor("session-seal", secret) };
    const environment = {
      port,
      host: "127.0.0.1",
      appUrl,
      dataDir: folder,
      databaseUrl: (await ensureAppRole(embedded.url, keys)) ?? embedded.url,
      appDatabaseUrl: null,
      authSecret: secret,
      authSecretFormer: null,
      development: false,
      idleMinutes: 120,
      drafts: true,
    };
    const demonstration = {
      ...environment,
      demo: true,
      demoToday: "2024-04-25",
      demoLanguage: "en",
    } as const;
    await keepDemoDay(db, demonstration);
    const app = startApp(demonstration);
    await untilHealthy(app, demonstration);
    const officer = await cookieOf(db, people.staff);
    const member = await cookieOf(db, people.committee);
    const idle = residentMiB(app.pid ?? 0);
    const lines: Line[] = [];
    for (const [page, path] of Object.entries(pages)) {
      const cookie = page === "task" || page === "my work" ? officer : member;
      const url = appUrl + path;
      await speed(url, cookie, 1, 2);
      lines.push({
        tasks,
        page,
        one: await speed(url, cookie, 1, seconds),
        sixteen: await speed(url, cookie, 16, seconds),
        raw: await bytes(url, cookie, false),
        gzip: await bytes(url, cookie, true),
        queries: await queriesOf(db, url, cookie),
      });
      console.log(row(lines.at(-1) as Line));
    }
    for (const connections of [1, 16]) {
      const saved = await saves(db, appUrl, officer, connections, seconds);
      console.log(`one update at ${connections}: ${JSON.stringify(saved)}`);
      lines.push({
        tasks,
        page: `one update at ${connections}`,
        one: saved,
        sixteen: null,
        raw: saved.bytes,
        gzip: 0,
        queries: 0,
      });
    }
    const html = await fetch(`${appUrl}/sign-in`, { headers: { "accept-language": "en" } }).then((a) =>
      a.text(),
    );
    const assets = await Promise.all(assetsOf(html).map((path) => bytes(appUrl + path, "", true)));
    const firstVisit = assets.reduce((sum, each) => sum + each, await bytes(`${appUrl}/sign-in`, "", true));
    const extra = {
      tasks,
      residentIdle: idle,
      residentAfter: residentMiB(app.pid ?? 0),
      firstVisitBytes: firstVisit,
    };
    return { lines, extra };
  } finally {
    await endAll();
    await db.$disconnect();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const figure = (value: number | undefined, width = 9) => String(value ?? "").padStart(width);

function row({ tasks, page, one, sixteen, raw, gzip, queries }: Line): string {
  const speeds = [one.perSecond, one.p50, one.p95, sixteen?.perSecond, sixteen?.p50, sixteen?.p95];
  return `${figure(tasks, 7)} ${page.padEnd(14)}${[...speeds, raw, gzip, queries].map((value) => figure(value)).join("")}`;
}

await build();
console.log(
  `  tasks page          ${["1: r/s", "p50", "p95", "16: r/s", "p50", "p95", "raw", "gzip", "queries"].map((head) => head.padStart(9)).join("")}`,
);
const results = [];
for (const tasks of sizes) {
  const result = await measure(tasks);
  console.log(JSON.stringify(result.extra));
  results.push(result);
}
writeFileSync("bench.json", `${JSON.stringify(results, null, 2)}\n`);
// Figures of answers that were errors say nothing of the pages.
const failures = results
  .flatMap(({ lines }) => lines)
  .filter(({ one, sixteen }) => one.failed + (sixteen?.failed ?? 0) > 0);
for (const { tasks, page, one, sixteen } of failures)
  console.error(`${page} of ${tasks} tasks: ${one.failed + (sixteen?.failed ?? 0)} answers were errors.`);
process.exitCode = failures.length > 0 ? 1 : 0;
