// What does not exist, or is not for this person: without scripts the same readable page everywhere, and for files a
// message. The addresses are read from the app, so that a later one is tested too.
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Account, expect, test } from "@/tests/journeys/support/journey";
import { lineTo } from "@/tests/journeys/support/socket";

const app = resolve(import.meta.dirname, "../../../app");
const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(app, join(entry.parentPath, entry.name)));

/** A well-formed and a malformed value for each parameter of an address. */
const unknown: Record<string, string[]> = {
  task: ["2024-q1-btc-99", "nothing"],
  quarter: ["2077-q3", "2024-q9", "22024-q1"],
  agency: ["xyz"],
  directive: ["999-xx"],
  person: ["nobody.here"],
  id: ["99999999", "999999999999999999999", "x"],
};

const addressesOf = (route: string): string[] => {
  const place = /\[(\w+)\]/.exec(route);
  if (!place?.[1]) return [route];
  const values = unknown[place[1]];
  if (!values) throw new Error(`What is unknown for ${place[0]} in ${route}?`);
  return values.flatMap((value) => addressesOf(route.replace(place[0], value)));
};

const withPlaces = (name: string): string[] =>
  files
    .filter((path) => path.endsWith(`/${name}`) && path.includes("[") && !path.includes("[..."))
    .map((path) => `/${path.slice(0, -name.length - 1)}`)
    .flatMap(addressesOf);

const pages = [...withPlaces("page.tsx"), "/no-such-page", "/quarters/2024-q1/nothing/here", "/api/nothing"];
const routes = withPlaces("route.ts").filter((path) => !/\/(evidence|planning\/file)$/.test(path));

/** As whom each address is requested: the head plans, the administrator keeps people and agencies. */
const askers = ["head.btc", "admin"] as const satisfies readonly Account[];

for (const account of askers)
  test(`pages: for ${account} each answers 404 with a heading and a way on, without scripts`, async ({
    enter,
    expected,
  }) => {
    expected.push(/status of 404/);
    const page = await enter(account, { javaScriptEnabled: false });
    for (const path of pages) {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 404]);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      await expect(page.locator("main a").first(), path).toBeVisible();
      expect(await page.title(), path).toContain("Giaoban");
    }
  });

test("what may not be seen reads like what is not there, word for word, without scripts", async ({
  enter,
  expected,
}) => {
  expected.push(/status of 404/);
  const page = await enter("admin", { javaScriptEnabled: false });
  const read = async (path: string) => {
    expect((await page.goto(path))?.status(), path).toBe(404);
    return page.locator("main").textContent();
  };
  expect(await read("/tasks/2024-q1-btc-09")).toBe(await read("/tasks/2024-q1-btc-99"));
  expect(await read("/quarters/2024-q1")).toBe(await read("/quarters/2077-q3"));
});

test("files and data: each says in a sentence of the reader's language that it is not there", async ({
  enter,
}) => {
  for (const account of askers) {
    const page = await enter(account, { language: "de" });
    for (const path of routes) {
      const answer = await page.request.get(path);
      expect([path, answer.status()]).toEqual([path, 404]);
      expect(answer.headers()["content-type"], path).toMatch(
        /^(text\/plain|application\/json); charset=utf-8/,
      );
      expect(await answer.text(), path).toContain("gibt es nicht");
      expect(answer.headers()["content-security-policy"], path).toBeTruthy();
    }
  }
});

test("the routes for files: what is not there, and what is too large, is refused before the file is read", async ({
  enter,
  origin,
}) => {
  const page = await enter("staff.btc");
  const multipart = { file: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") } };
  const post = (path: string, headers = {}) =>
    page.request.post(path, { multipart, headers: { origin, ...headers } });
  const gone = await post("/tasks/2024-q1-btc-99/evidence");
  expect(gone.status()).toBe(404);
  expect(await gone.text()).toContain("<h1>Not found</h1>");
  expect((await post("/quarters/2077-q3/planning/file")).status()).toBe(404);
  const foreign = await page.request.post("/tasks/2024-q1-btc-03/evidence", {
    multipart,
    headers: { origin: "https://evil.example" },
  });
  expect(foreign.status()).toBe(403);
  const json = await post("/tasks/2024-q1-btc-99/evidence", { accept: "application/json" });
  expect(await json.json()).toMatchObject({
    error: "notFound",
    refused: expect.stringContaining("no such file"),
  });

  const { host } = new URL(origin);
  const head = `POST /tasks/2024-q1-btc-03/evidence HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\ncookie: language=en\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 20000000\r\n\r\n`;
  const line = await lineTo(origin, head);
  await line.closed;
  expect(line.said().status).toBe(413);
  expect(line.said().body).toContain("The file is too large");
  expect(line.said().headers).toContain("connection: close");
  line.socket.destroy();
});

test("a code goes into an address as an address holds it", async ({ enter }) => {
  const page = await enter("staff.btc");
  const answer = await page.request.get("/tasks/a%3Fb%23c%0Ad/evidence", { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([400, undefined]);
  const other = await page.request.get("/tasks/a%3Fb%23c/evidence", { maxRedirects: 0 });
  expect(other.headers().location).toBe("/tasks/a%3Fb%23c#evidence");
});
