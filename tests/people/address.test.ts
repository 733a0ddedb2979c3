import { expect, test } from "vitest";
import { localPath, pathAfterSignIn, signInAddress } from "@/lib/people/address";

test.each(["/my-work", "/quarters/2024-q1/tasks?state=overdue&q=%C4%91", "/tasks/2024-q1-btc-07"])(
  "%s is a place of ours",
  (path) => expect(localPath(path)).toBe(path),
);

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/a/..//elsewhere.example",
  "/\t/elsewhere.example",
  "/\n//elsewhere.example",
  "\\\\elsewhere.example",
  "javascript:alert(1)",
  "my-work",
  "",
  null,
  undefined,
  ["/my-work"],
])("%j leads to the first page", (path) => expect(localPath(path)).toBe("/"));

test.each(["/sign-in?next=/sign-in", "/sign-in", "/api/auth/signout", "/set-password?link=x", "//elsewhere"])(
  "%s is nowhere to go after the sign-in",
  (path) => expect(pathAfterSignIn(path)).toBe("/"),
);

test("the sign-in carries the way back in one parameter", () => {
  expect(signInAddress("/tasks?a=1&b=2")).toBe("/sign-in?next=%2Ftasks%3Fa%3D1%26b%3D2");
  expect(signInAddress(null)).toBe("/sign-in");
  expect(signInAddress("//elsewhere.example")).toBe("/sign-in");
});
