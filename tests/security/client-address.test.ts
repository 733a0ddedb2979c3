import { expect, test } from "vitest";
import { clientAddress } from "@/lib/security/client-address";

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

test.each([
  ["of one /64", "2001:db8:1:2::1", "2001:DB8:1:2:ffff:ffff:ffff:ffff"],
  ["with a zone", "fe80::1%eth0", "fe80::2%eth1"],
  ["mapped", "::ffff:203.0.113.9", "203.0.113.9"],
  ["mapped, in hexadecimal", "::ffff:cb00:7109", "203.0.113.9"],
  ["with a port", "203.0.113.9:4711", "203.0.113.9"],
  ["with a port, in brackets", "[2001:db8:1:2::1]:4711", "2001:db8:1:2::9"],
  ["that cannot be read", "unknown", "203.0.113.999"],
  ["that cannot be read, in other bases", "0x7f.1", "017700000001"],
])("two addresses %s are one client", (_which, one, other) => {
  expect(clientAddress(from(one), true)).toBe(clientAddress(from(other), true));
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:3::1"],
  ["203.0.113.9", "203.0.113.10"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.10"],
  ["2001:db8::1", "203.0.113.9"],
])("%s and %s are two", (one, other) => {
  expect(clientAddress(from(one), true)).not.toBe(clientAddress(from(other), true));
});
