// Bad input in every place of a request: no answer is an error of the server, and none goes without its headers.
import { readFileSync } from "node:fs";
import { type Account, expect, test } from "@/tests/journeys/support/journey";
import { fieldsOf, sendFields } from "@/tests/journeys/support/press";
import { notSubmittedYet } from "@/tests/journeys/support/reports";
import { headOf, type Spoken, speak } from "@/tests/journeys/support/socket";

notSubmittedYet("BNC");

const fixed = [
  "content-security-policy",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "x-request-id",
];

/** `headers` as one text, a header a line. */
function isWell(what: string, { status, headers, body }: Spoken): void {
  expect(status, what).toBeGreaterThanOrEqual(200);
  expect(status, `${what}: ${body.slice(0, 300)}`).toBeLessThan(500);
  for (const name of fixed) expect(headers, `${what} has ${name}`).toContain(`${name}: `);
}

const asSpoken = async (answer: {
  status(): number;
  headers(): Record<string, string>;
  text(): Promise<string>;
}) => ({
  status: answer.status(),
  headers: Object.entries(answer.headers())
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n"),
  body: await answer.text(),
});

const nasty = [
  "%00",
  "%%0000",
  "%ED%A0%80",
  "%E0%A4%A",
  "%",
  "%C0%80",
  "%F0%9F%92%A9",
  "99999999999999999999",
  "-1",
  "1e309",
  "NaN",
  "22024-q1",
  "2024-13-45",
  "0001-01-01",
  "%27%22%3C%3E%5C%25_",
  "__proto__",
  "constructor",
  "x".repeat(3000),
];

const filtered: [Account, string, string[]][] = [
  [
    "committee",
    "/quarters/2024-q1/tasks",
    ["q", "page", "agency", "state", "directive", "due", "from", "until", "sort", "carried", "origin"],
  ],
  ["committee", "/quarters/2024-q1/tasks.csv", ["q", "page", "agency", "state"]],
  ["committee", "/quarters/2024-q1/coordination", ["agency", "state", "page"]],
  ["committee", "/quarters/2024-q1", ["view", "attention"]],
  [
    "committee",
    "/history",
    ["person", "before", "from", "until", "subject", "event", "agency", "quarter", "q", "page"],
  ],
  ["committee", "/quarters/2024-q1/summary.pdf", ["language"]],
  ["committee", "/quarters/2024-q1/delays", ["reason", "agency"]],
  ["committee", "/tasks/2024-q1-btc-09", ["saved", "history", "evidence"]],
  ["head.btc", "/quarters/2024-q2/planning", ["agency", "from", "refused", "at", "saved"]],
  ["staff.btc", "/my-work", ["open", "saved"]],
  ["office", "/tasks/new", ["quarter", "agency"]],
  ["office", "/quarters/2024-q1/closing", ["view", "saved"]],
  ["admin", "/people", ["q", "role", "agency", "page", "state", "active"]],
  ["admin", "/agencies/btg/merger", ["into", "validTo"]],
];

for (const [account, path, names] of filtered)
  test(`filters of ${path}`, async ({ enter }) => {
    const page = await enter(account);
    for (const value of nasty) {
      const query = names.map((name) => `${name}=${value}`).join("&");
      isWell(
        `${path}?${query}`,
        await asSpoken(await page.request.get(`${path}?${query}`, { maxRedirects: 0 })),
      );
    }
    const twice = names.map((name) => `${name}=1&${name}=2&${name}[]=3&${name}[a]=4`).join("&");
    isWell(
      `${path}?${twice}`,
      await asSpoken(await page.request.get(`${path}?${twice}`, { maxRedirects: 0 })),
    );
  });

test("ways to ask, addresses and headers that no browser sends", async ({ origin }) => {
  const { host } = new URL(origin);
  const head = (line: string, headers = {}) => headOf(line, { host, connection: "close", ...headers });
  const lines = [
    ...["TRACE /", "PROPFIND /", "CONNECT /", "OPTIONS *", "get /", "PUT /my-work", "FOO /"].map((line) =>
      head(line),
    ),
    ...nasty.filter((each) => each.length < 100).map((value) => head(`GET /tasks/${value}`)),
    ...[
      "/people?q=%00",
      "/tasks/a%00b",
      "//evil.example/x",
      "/\\evil.example",
      "/../../etc/passwd",
      "/%2e%2e/x",
      "/icon.svg/x",
      "/_next/static/../../x",
      "/_next/image?url=%00",
      "/_next/data/x/y.json",
      `/${"x".repeat(9000)}`,
      "http://evil.example/",
    ].map((path) => head(`GET ${path}`)),
    head("GET /sign-in", { cookie: "language=%00; giaoban-session=%00" }),
    head("GET /sign-in", { cookie: "=; ;;=a;giaoban-session=a.b.c.d.e" }),
    head("GET /sign-in", { "accept-language": ";;;q=x,".repeat(500) }),
    head("GET /sign-in", { "next-router-state-tree": "%00{", rsc: "1" }),
    head("GET /sign-in", { "next-router-state-tree": "x", rsc: "1", "next-router-prefetch": "1" }),
    head("GET /icon.svg", { range: "bytes=9999999-" }),
    head("GET /icon.svg", { "if-match": '"x"' }),
    head("GET /sign-in", { expect: "something" }),
    head("GET /sign-in", { upgrade: "websocket", connection: "upgrade, close" }),
    head("GET /sign-in", { "x-long": "y".repeat(20_000) }),
    head("GET /sign-in", { "content-length": "-1" }),
    "GET / HTTP/1.1\r\nconnection: close\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "hello\r\n\r\n",
    `GET /sign-in HTTP/1.1\r\nhost: ${host}\r\nx: a\u0000b\r\n\r\n`,
  ];
  for (const line of lines) isWell(line.slice(0, 120), await speak(origin, line));
});

test("malformed submissions", async ({ origin }) => {
  const { host } = new URL(origin);
  const post = (headers: Record<string, string>, body: string, path = "/sign-in") =>
    headOf(`POST ${path}`, {
      host,
      origin,
      connection: "close",
      "content-length": String(Buffer.byteLength(body)),
      ...headers,
    }) + body;
  const form = { "content-type": "multipart/form-data; boundary=b" };
  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const id = "40".repeat(21);
  const submissions = [
    post(form, ""),
    post(form, "--b--\r\n"),
    post(form, field("a", "b")),
    post({ "content-type": "multipart/form-data" }, field("a", "b")),
    post(form, `${field(`$ACTION_ID_${id}`, "")}--b--\r\n`),
    post(form, `${field("$ACTION_ID_", "")}--b--\r\n`),
    post(form, `${field("$ACTION_ID_zz", "")}--b--\r\n`),
    post(form, `${field("$ACTION_REF_1", "")}--b--\r\n`),
    post(form, `${field("$ACTION_REF_1", "")}${field("$ACTION_1:0", "not json")}--b--\r\n`),
    post(form, `${field("$ACTION_REF_1", "")}${field("$ACTION_1:0", '{"id":"x","bound":"$@9"}')}--b--\r\n`),
    post(form, `${field("$ACTION_KEY", "x")}--b--\r\n`),
    post(
      form,
      `${Array.from({ length: 2000 }, (_, at) => field(`f${at}`, "x"))
        .join("")
        .slice(0, 15_000)}--b--\r\n`,
    ),
    ...["", "x", id, "0".repeat(200), "%00", "../../x"].flatMap((action) => [
      post({ ...form, "next-action": action }, `${field("0", '["$K1"]')}--b--\r\n`),
      post({ "content-type": "text/plain;charset=UTF-8", "next-action": action }, "[}"),
      post({ "content-type": "application/x-www-form-urlencoded", "next-action": action }, "a=b"),
    ]),
    post({ "content-type": "application/json" }, "{"),
    post({ "content-type": "\u00e9" }, "x"),
    post({ ...form, "content-encoding": "gzip" }, "x"),
    post({}, "x"),
    post({ "content-type": "application/json" }, "{", "/api/auth/session"),
    post(form, field("x", "y"), "/api/auth/callback/credentials"),
    post(form, field("x", "y"), "/api/v1/quarters/2024-q1/summary"),
    post(form, field("x", "y"), "/icon.svg"),
    post(form, field("x", "y"), "/no-such-page"),
  ];
  for (const submission of submissions) isWell(submission.slice(-200), await speak(origin, submission));
});

test("a real action, called with arguments that are no form", async ({ enter, origin }) => {
  const page = await enter("staff.bnc");
  await page.goto("/tasks/2024-q1-bnc-04");
  const called: string[] = [];
  page.on("request", (request) => called.push(request.headers()["next-action"] ?? ""));
  const form = page.locator("form#report-progress");
  await form.getByLabel("Progress").fill("1000");
  await form.locator("button[name=to]").first().click();
  await expect.poll(() => called.find((id) => id !== "")).toBeTruthy();
  const action = called.find((id) => id !== "") ?? "";
  for (const data of [
    "[]",
    '["x"]',
    '[{"status":"idle"},{}]',
    '["$K1","$K2"]',
    '[{"status":"idle"},null]',
    "[[[[[",
    '["$F1"]',
  ]) {
    const headers = { origin, "next-action": action, "content-type": "text/plain;charset=UTF-8" };
    const answer = await page.request.post(page.url(), { data, headers, maxRedirects: 0 });
    isWell(`${action} with ${data}`, await asSpoken(answer));
  }
});

test("fields with signs that no database keeps are cleaned, and saved", async ({ enter, db, origin }) => {
  const page = await enter("staff.bnc", { javaScriptEnabled: false });
  await page.goto("/tasks/2024-q1-bnc-04");
  const fields = await fieldsOf(page.locator('form#report-progress button[value="IN_PROGRESS"]'));
  const bad = "a\u0000b\u0007c\ud800d";
  for (const name of Object.keys(fields).filter((each) => !each.startsWith("$"))) {
    const answer = await sendFields(page, { ...fields, [name]: `${fields[name]}${bad}` }, { origin });
    isWell(`${name} with bad signs`, await asSpoken(answer));
  }
  const stored = await db.entry.findMany({ where: { task: { code: "2024-Q1-BNC-04" } } });
  expect(JSON.stringify(stored)).not.toMatch(/\\u0000|\\u0007/);
});

test("a file whose cell holds an escaped NUL is read without it", async ({ enter, db, origin }) => {
  const page = await enter("head.btc");
  const file = {
    name: "plan\u0000.xlsx",
    mimeType: "application/octet-stream",
    buffer: readFileSync("tests/planning/file/nul-escape.xlsx"),
  };
  const key = `nul-${Date.now()}`;
  const answer = await page.request.post("/quarters/2024-q2/planning/file", {
    multipart: { key, file },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/\/planning\/file\/\d+$/);
  const kept = await db.taskFile.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(JSON.stringify(kept.rows)).toContain("Việc  hỏng");
  await db.taskFile.delete({ where: { id: kept.id } });
});
