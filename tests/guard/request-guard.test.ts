// What is checked of a request before its body: method, address, origin, size.
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleaned, cleanedQuery, readable } from "@/lib/forms/clean-text";
import { cleanedAddress, type GuardedRequest, largestFileAt, refusalFor } from "@/lib/guard/request-guard";
import { placesFor } from "@/lib/server/slots";
import { config } from "@/proxy";

const own = "http://127.0.0.1:3000";
const statusOf = (method: string, address: string, headers: Record<string, string> = {}) => {
  const asked: GuardedRequest = { method, address, header: (name) => headers[name] ?? null };
  return refusalFor(asked, [own])?.status ?? null;
};

test.each([
  ["GET", "/", {}, null],
  ["HEAD", "/tasks/%C4%91", {}, null],
  ["POST", "/my-work", { origin: own }, null],
  ["POST", "/my-work", {}, 403],
  ["TRACE", "/", {}, 405],
  ["PROPFIND", "/", { origin: own }, 405],
  ["get", "/", {}, 405],
  ["GET", "/tasks/%E0%A4%A", {}, 400],
  ["GET", "/tasks/%00", {}, 400],
  ["GET", "/tasks/%", {}, 400],
  ["GET", "http://elsewhere.example/", {}, 400],
  ["GET", `/${"x".repeat(9000)}`, {}, 414],
  ["POST", "/my-work", { origin: own, "content-length": "262145" }, 413],
  ["POST", "/my-work", { origin: own, "content-length": "10", "transfer-encoding": "chunked" }, 411],
  ["POST", "/my-work", { origin: own, "content-encoding": "gzip" }, 415],
  ["POST", "/tasks/x/evidence", { origin: own, "content-length": String(10 * 1024 * 1024) }, null],
  ["POST", "/TASKS/x/evidence", { origin: own, "content-length": String(10 * 1024 * 1024) }, 413],
  ["POST", "/tasks/x/evidence/", { origin: own, "content-length": String(10 * 1024 * 1024) }, 413],
  ["POST", "/tasks/x/%65vidence", { origin: own, "content-length": String(10 * 1024 * 1024) }, 413],
])("%s %s with %j: %s", (method, address, headers, status) => {
  expect(statusOf(method, address, headers)).toBe(status);
});

test("the proxy leaves out exactly the routes for files", () => {
  const matcher = new RegExp(`^${config.matcher[0]}$`);
  for (const path of ["/tasks/x/evidence", "/tasks/x%2Fy/evidence", "/quarters/2024-q2/planning/file"])
    expect([path, matcher.test(path), largestFileAt(path) === null]).toEqual([path, false, false]);
  for (const path of [
    "/",
    "/tasks/x",
    "/Tasks/x/evidence",
    "/tasks/x/evidence/",
    "/tasks/x/evidence/1",
    "/tasks/evidence",
    "/quarters/2024-q2/planning/file/1",
  ])
    expect([path, matcher.test(path), largestFileAt(path) === null]).toEqual([path, true, true]);
});

test("no control character is left of an address, however it is nested in itself", () => {
  expect(cleanedAddress("/people?q=a%00b&page=2")).toBe("/people?q=ab&page=2");
  expect(cleanedQuery("?q=%%0000")).toBe("?q=");
  expect(cleanedAddress("/people?q=%C4%91%0A%20x")).toBe("/people?q=%C4%91%0A%20x");
  fc.assert(
    fc.property(fc.stringMatching(/^[%0-9a-f?&=]{0,40}$/), (query) => {
      expect(cleanedQuery(query)).not.toMatch(/%0[0-8bcef]|%1[0-9a-f]|%7f/i);
    }),
  );
});

test("text is whole and holds no sign that nobody sees", () => {
  expect(cleaned("Vi\u0000ệc\r\nmới\ud800\u0007")).toBe("Việc\nmới\ufffd");
  expect(readable("a\u0000\udfff\u0007")).toBe("a\ufffd\u0007");
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
      const text = String.fromCharCode(...codes);
      expect(cleaned(text).isWellFormed()).toBe(true);
      expect(cleaned(text)).not.toMatch(/[^\P{Cc}\n\t]/u);
    }),
  );
});

test("of all and of one there is only so much in hand, and who leaves twice leaves once", () => {
  const places = placesFor({ all: 3, each: 2 });
  const [first, second] = [places.take("a"), places.take("a")];
  expect(places.take("a")).toBeNull();
  expect(places.take("b")).not.toBeNull();
  expect(places.take("c")).toBeNull();
  first?.();
  first?.();
  expect(places.take("c")).not.toBeNull();
  expect(places.take("c")).toBeNull();
  second?.();
  expect(places.take("c")).not.toBeNull();
});
