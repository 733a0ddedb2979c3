// The pages of people and of the own account in all their states.
import { expect } from "./journey";
import { alerted, click, type State } from "./states-steps";

export const statesOfPeople: State[] = [
  { account: null, path: "/set-password" },
  { account: null, path: `/set-password?link=${"x".repeat(43)}`, name: "with a link" },
  { account: "staff.btc", path: "/my-account" },
  {
    account: "staff.btc",
    path: "/my-account",
    name: "with errors",
    until: async (page) => {
      await page.locator("main form:has([name=again]) button").click();
      await alerted(page);
    },
  },
  {
    account: "staff.btc",
    path: "/my-account",
    name: "signed in elsewhere too, and the password left out",
    until: async (page, enter) => {
      await (await enter("staff.btc")).goto("/my-account");
      await page.reload();
      await click(page, "end-others");
      await alerted(page);
    },
  },
  {
    account: "staff.btc",
    path: "/my-account",
    name: "leaving with a text that is not saved",
    until: async (page) => {
      await page.goto("/tasks/2024-q1-btc-03");
      await page.locator("form#report-progress [name=result]").fill("A text that nobody saves");
      await page.locator("form#report-progress [name=progress]").focus();
      await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("draft:")));
      await page.goto("/my-account");
      await click(page, "sign-out-form");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  { account: "admin", path: "/people" },
  { account: "admin", path: "/people?q=nobody-at-all", name: "empty" },
  {
    account: "admin",
    path: "/people",
    name: "signing everybody out without a reason",
    until: async (page) => {
      await page.locator("#everybody-form summary").click();
      await click(page, "everybody-form");
      await alerted(page);
    },
  },
  {
    account: "admin",
    path: "/people/new",
    name: "with errors",
    until: async (page) => {
      await click(page, "make-person");
      await alerted(page);
    },
  },
  {
    account: "admin",
    path: "/people/staff.btc",
    name: "with a link shown",
    until: async (page) => {
      await click(page, "give-link");
      await expect(page.locator("form#give-link code")).toBeVisible();
    },
  },
  {
    account: "admin",
    path: "/people/staff.bdv",
    name: "with an open session",
    until: async (page, enter) => {
      await (await enter("staff.bdv")).goto("/my-account");
      await page.reload();
      await expect(page.locator("form#end-sessions")).toBeVisible();
    },
  },
];
