import { expect, test } from "vitest";
import { clientAddress } from "@/lib/people/client-address";

const from = (forwarded?: string) =>
  new Headers(forwarded === undefined ? {} : { "x-forwarded-for": forwarded });

test("behind a proxy the address that it saw counts, not what the client claims", () => {
  expect(clientAddress(from("203.0.113.9"), true)).toBe("203.0.113.9");
  expect(clientAddress(from("192.0.2.1, 203.0.113.9"), true)).toBe("203.0.113.9");
});

test("without a proxy the header is the client's own, and there is no address", () => {
  expect(clientAddress(from("203.0.113.9"), false)).toBeNull();
});

test.each([undefined, "", "192.0.2.1, "])("%j names nobody", (forwarded) => {
  expect(clientAddress(from(forwarded), true)).toBeNull();
});
