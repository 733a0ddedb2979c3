// What of next-auth's route is answered: nothing that lets somebody in beside the sign-in form and its waits.
import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { authOptions, isAuthDoor } from "@/lib/accounts/auth";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none"));

test.each([
  ["GET", "session", true],
  ["GET", "csrf", true],
  ["GET", "signout", true],
  ["POST", "signout", true],
  ["POST", "session", false],
  ["POST", "csrf", false],
  ["GET", "signin", false],
  ["POST", "signin/credentials", false],
  ["GET", "callback/credentials", false],
  ["POST", "callback/credentials", false],
  ["GET", "providers", false],
  ["GET", "error", false],
  ["GET", "verify-request", false],
  ["POST", "_log", false],
  ["GET", "session/more", false],
  ["GET", "toString", false],
  ["GET", "", false],
])("%s %s → %s", async (method, path, open) => {
  const nextauth = path.split("/");
  expect(isAuthDoor(method, nextauth)).toBe(open);
  if (open) return;
  const request = new NextRequest(`http://127.0.0.1:3000/api/auth/${path}`, { method });
  const answer = (method === "GET" ? GET : POST)(request, { params: Promise.resolve({ nextauth }) });
  await expect(answer).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

test("it knows no way to come in", () => {
  expect(authOptions().providers).toEqual([]);
});
