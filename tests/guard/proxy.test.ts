import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buttonOf, textsOf } from "@/lib/forms/lost-form";

const here = "http://127.0.0.1:3000";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
});
afterEach(() => vi.unstubAllEnvs());

async function visit(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {},
) {
  const { proxy } = await import("@/proxy");
  return proxy(new NextRequest(here + path, init));
}
const write = (origin: string | null, more: Record<string, string> = {}) =>
  visit("/my-work", { method: "POST", headers: { ...(origin !== null && { origin }), ...more } });

const goesOn = (response: Response) => response.headers.get("x-middleware-next") === "1";
const forPage = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

describe("the origin of a write", () => {
  test.each([here, "http://localhost:3000", "http://[::1]:3000"])("%s is ours", async (origin) => {
    expect(goesOn(await write(origin))).toBe(true);
  });

  test.each([
    [null],
    [""],
    ["null"],
    ["http://127.0.0.1"],
    ["http://127.0.0.1:3001"],
    ["https://127.0.0.1:3000"],
    ["http://127.0.0.1:3000.elsewhere.example"],
    ["http://elsewhere.example"],
  ])("%j is turned away", async (origin) => {
    const response = await write(origin);
    expect(response.status).toBe(403);
    expect(goesOn(response)).toBe(false);
  });

  test("is not helped by a header that anybody can send", async () => {
    const forged = { host: "elsewhere.example", "x-forwarded-host": "elsewhere.example" };
    expect((await write("http://elsewhere.example", forged)).status).toBe(403);
    expect(forPage(await write(here, forged), "x-forwarded-host")).toBe("127.0.0.1:3000");
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])(
    "does not matter for %s, which is no way to ask",
    async (method) => {
      expect((await visit("/api/v1/quarters/2024-q1/summary", { method })).status).toBe(405);
      expect((await visit("/my-work", { method, headers: { origin: here } })).status).toBe(405);
    },
  );

  test.each(["GET", "HEAD"])("is not asked for %s", async (method) => {
    expect(goesOn(await visit("/my-work", { method }))).toBe(true);
  });

  test("under a name of its own is that name alone", async () => {
    vi.stubEnv("APP_URL", "https://giaoban.example.org");
    expect(goesOn(await write("https://giaoban.example.org"))).toBe(true);
    expect((await write("http://giaoban.example.org")).status).toBe(403);
    expect((await write(here)).status).toBe(403);
  });
});

describe("what every answer carries", () => {
  test("scripts need a nonce, which is another one each time", async () => {
    const [first, second] = [await visit("/"), await visit("/")];
    const policy = first.headers.get("content-security-policy") ?? "";
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? "";
    expect(scripts).toMatch(/^'self' 'nonce-[\w+/=]+' 'strict-dynamic'$/);
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toBe(second.headers.get("content-security-policy"));
    expect(forPage(first, "content-security-policy")).toBe(policy);
    expect(policy).toContain(`'nonce-${forPage(first, "x-nonce")}'`);
  });

  test("the usual headers are set on pages and on refusals", async () => {
    for (const response of [await visit("/"), await write(null)]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "permissions-policy":
          "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(response.headers.get("content-security-policy")).toMatch(/default-src '(self|none)'/);
      expect(response.headers.has("strict-transport-security")).toBe(false);
    }
  });

  test("https is kept to once it is there", async () => {
    vi.stubEnv("APP_URL", "https://giaoban.example.org");
    expect((await visit("/")).headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
  });

  test("the request's number is ours, and the page hears the same one", async () => {
    const response = await visit("/", { headers: { "x-request-id": "forged", "x-address": "//elsewhere" } });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(forPage(response, "x-request-id")).toBe(response.headers.get("x-request-id"));
    expect(forPage(response, "x-address")).toBe("/");
  });
});

describe("the size of a body", () => {
  test.each([
    ["262144", true],
    ["262145", false],
    ["99999999999999999999", false],
    ["-1", false],
    ["12abc", false],
  ])("%s bytes", async (length, through) => {
    const response = await write(here, { "content-length": length });
    expect([goesOn(response), response.status]).toEqual([through, through ? 200 : 413]);
  });

  test("must be stated", async () => {
    expect((await write(here, { "transfer-encoding": "chunked" })).status).toBe(411);
  });

  test("that is too large is refused in the person's language", async () => {
    const headers = { "content-length": "999999", cookie: "language=de" };
    const page = await (await write(here, headers)).text();
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("Der Text ist zu lang");
  });

  test("and under https by the cookie that no other host can set, before the one from earlier", async () => {
    vi.stubEnv("APP_URL", "https://giaoban.example.org");
    const answered = async (cookie: string) =>
      (await write("https://giaoban.example.org", { "content-length": "999999", cookie })).text();
    expect(await answered("language=de; __Host-language=en")).toContain('<html lang="en">');
    expect(await answered("language=de")).toContain('<html lang="de">');
    expect(await answered("language=de; __Host-language=xx")).toContain('<html lang="de">');
  });
});

describe("a submission from an open page", () => {
  test("is answered by one sentence, which the form shows beside the text", async () => {
    const headers = { "content-length": "999999", "next-action": "00", cookie: "language=en" };
    const response = await write(here, headers);
    expect(response.headers.get("content-type")).toBe("text/plain");
    expect(await response.text()).toMatch(/^Nothing was saved: the text is too large/);
  });
});

describe("capitals in an address", () => {
  test.each([
    ["/quarters/2024-Q1/BTC?state=OPEN", "/quarters/2024-q1/btc?state=OPEN"],
    ["/directives/39-NQ-TW", "/directives/39-nq-tw"],
  ])("%s leads to %s for good", async (path, lower) => {
    const response = await visit(path);
    expect(response.status).toBe(308);
    const { pathname, search } = new URL(response.headers.get("location") ?? "", here);
    expect(pathname + search).toBe(lower);
  });

  test.each(["/tasks/2024-q1-btc-07", "/directives/%C4%91", "/_next/data/ABC"])("%s stays", async (path) => {
    expect(goesOn(await visit(path))).toBe(true);
  });
});

describe("a form of an older edition", () => {
  const id = "40".repeat(21);
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  test("names its button in one of two ways", () => {
    expect(buttonOf(form({ [`$ACTION_ID_${id}`]: "" }))).toBe(id);
    expect(buttonOf(form({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}","bound":"$@1"}` }))).toBe(id);
    expect(buttonOf(form({ name: "x" }))).toBeNull();
  });

  test("keeps what was written, and never a password", () => {
    const fields = {
      $ACTION_KEY: "k",
      key: "1",
      password: "secret",
      result: "Report 12 delivered",
      helpNeeded: " ",
    };
    expect(textsOf(form(fields))).toEqual(["Report 12 delivered"]);
  });
});
