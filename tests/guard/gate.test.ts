// The gate before the framework, on real connections: a handler that answers as each test asks takes the framework's
// place.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { currentAnswer } from "@/lib/server/current-response";

vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
const { gate } = await import("@/lib/start/http/gate");

const own = "http://127.0.0.1:3000";
let frame: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
  response.end();

const receive: RequestListener = gate(async (request, response) => frame(request, response));
const server = createServer(receive).listen(0, "127.0.0.1");
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const here = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const ask = (path: string, init: RequestInit = {}) =>
  fetch(here() + path, { redirect: "manual", ...init, headers: { cookie: "language=en", ...init.headers } });

const fails = (before = () => {}) => {
  frame = (_request, response) => {
    before();
    response.statusCode = 500;
    response.setHeader("content-type", "text/html");
    response.write("the framework's ");
    response.end("own page");
  };
};

test("an error of ours is a readable page with its number, and the framework's own is gone", async () => {
  fails();
  const answer = await ask("/my-work");
  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(page).toContain("<h1>Something broke</h1>");
  expect(page).toContain(answer.headers.get("x-request-id") ?? "none");
  expect(page).not.toContain("framework");
});

test("so is what throws before it says anything", async () => {
  frame = () => {
    throw new Error("x");
  };
  expect((await ask("/my-work")).status).toBe(500);
  expect(await (await ask("/quarters/2024-q1/tasks.csv")).text()).toMatch(/^Something broke\./);
});

test("a database that is away says when to come back, in the form that was asked for", async () => {
  fails(() => Object.assign(currentAnswer() ?? {}, { away: true }));
  const page = await ask("/my-work");
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await page.text()).toContain("<h1>Giaoban cannot reach its database");
  expect(await (await ask("/api/v1/x")).json()).toMatchObject({ error: "away" });
  const submission = await ask("/my-work", {
    method: "POST",
    body: "x",
    headers: { origin: own, "next-action": "1" },
  });
  expect([submission.status, submission.headers.get("content-type")]).toEqual([503, "text/plain"]);
});

test("a form without scripts can be copied and sent again, but never a password", async () => {
  const form = new FormData();
  form.set("$ACTION_REF_1", "");
  form.set("result", 'Line 1\n"Line 2" </textarea>');
  const away = (fields: FormData) =>
    fails(() => Object.assign(currentAnswer() ?? {}, { away: true, form: fields }));
  away(form);
  const page = await (await ask("/my-work")).text();
  expect(page).toContain(
    '<textarea hidden name="result">\nLine 1\n&#34;Line 2&#34; &#60;/textarea&#62;</textarea>',
  );
  expect(page).toContain('<textarea hidden name="$ACTION_REF_1">');
  expect(page).toContain("<button>Send again</button>");
  form.set("password", "secret");
  away(form);
  const without = await (await ask("/sign-in")).text();
  expect(without).not.toContain("secret");
  expect(without).not.toContain("<button>");
});

test("a press that nobody could read is the sender's fault", async () => {
  fails();
  expect((await ask("/my-work", { method: "POST", body: "x", headers: { origin: own } })).status).toBe(400);
  fails(() => Object.assign(currentAnswer() ?? {}, { began: true }));
  expect((await ask("/my-work", { method: "POST", body: "x", headers: { origin: own } })).status).toBe(500);
});

test("what says 503 itself is left as it is", async () => {
  frame = (_request, response) => response.writeHead(503, { "retry-after": "10" }).end("busy");
  expect(await (await ask("/x")).text()).toBe("busy");
});

test("a long form of a stranger is answered before its body, and the line closed", async () => {
  frame = (_request, response) => response.end("reached");
  const answer = await ask("/sign-in", {
    method: "POST",
    body: "x".repeat(17_000),
    headers: { origin: own },
  });
  expect([answer.status, answer.headers.get("connection")]).toEqual([401, "close"]);
  const short = await ask("/sign-in", { method: "POST", body: "x".repeat(16_000), headers: { origin: own } });
  expect(await short.text()).toBe("reached");
});

test("what the framework is given is clean, numbered by us, and asks for no part of a file", async () => {
  let heard: IncomingMessage | undefined;
  frame = (request, response) => {
    heard = request;
    response.end();
  };
  await ask("/people?q=a%00b", { headers: { "x-request-id": "forged", range: "bytes=1-" } });
  expect(heard?.url).toBe("/people?q=ab");
  expect(heard?.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(heard?.headers.range).toBeUndefined();
});
