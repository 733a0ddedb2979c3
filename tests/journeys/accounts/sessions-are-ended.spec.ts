// Where somebody is signed in, and how sessions are ended: by their owner, by the administrator, all at once.
import type { Page } from "@playwright/test";
import { signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";

const isOut = async (page: Page): Promise<void> => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
};
const isIn = async (page: Page): Promise<void> => {
  await page.goto("/my-account");
  await expect(page).toHaveURL("/my-account");
};
const sessions = (page: Page) => page.locator("#sessions tbody tr");
const saved = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

for (const { options, how } of [
  { options: {}, how: "with scripts" },
  { options: { javaScriptEnabled: false }, how: "without scripts" },
])
  test(`one's own others are listed and ended, ${how}`, async ({ enter, db }) => {
    await db.session.deleteMany({ where: { person: { signInName: "staff.bdv" } } });
    const here = await enter(null, options);
    await here.goto("/sign-in");
    await signIn(here, "staff.bdv");
    await expect(here).toHaveURL("/my-work");
    await isIn(here);
    await expect(sessions(here)).toHaveCount(1);
    await expect(here.getByText("Nowhere else.")).toBeVisible();
    await expect(here.locator("#end-others")).toHaveCount(0);

    const there = await enter("staff.bdv", options);
    await isIn(there);
    await here.reload();
    await expect(sessions(here)).toHaveCount(2);
    await expect(sessions(here).first()).toContainText("Chrome on Linux · this one");
    await expect(sessions(here).last()).toContainText("unknown browser");
    const form = here.locator("#end-others");
    await form.getByLabel("Present password").fill("not the password");
    await form.getByRole("button", { name: "End the others" }).click();
    await expect(here.getByText("This is not your present password").first()).toBeVisible();
    await isIn(there);
    await form.getByLabel("Present password").fill("giaoban-demo");
    await form.getByRole("button", { name: "End the others" }).click();
    await expect(saved(here, "Your other sessions have ended.")).toBeVisible();
    await expect(sessions(here)).toHaveCount(1);
    await isOut(there);
  });

test("the administrator ends the sessions of a person, who signs in again", async ({ enter }) => {
  const [admin, officer] = [await enter("admin"), await enter("staff.vptu")];
  await isIn(officer);
  await admin.goto("/people/staff.vptu");
  await admin.getByRole("button", { name: "End all sessions" }).click();
  await expect(saved(admin, "All sessions of this person have ended.")).toBeVisible();
  await expect(admin.getByRole("button", { name: "End all sessions" })).toHaveCount(0);
  await isOut(officer);
  await signIn(officer, "staff.vptu");
  await expect(officer).toHaveURL("/my-work");
  await admin.goto("/history?person=staff.vptu");
  await expect(admin.getByRole("main")).toContainText("ended all sessions of the account staff.vptu");
});

test("the administrator signs everybody out, with password and reason, and stays", async ({ enter }) => {
  const [admin, chair, officer] = [await enter("admin"), await enter("chair"), await enter("staff.btc")];
  await isIn(chair);
  await isIn(officer);
  await admin.goto("/people");
  const form = admin.locator("#everybody-form");
  await form.getByText("Sign everybody out").first().click();
  const button = form.getByRole("button", { name: "Sign everybody out" });
  await form.getByLabel("Present password").fill("giaoban-demo");
  await button.click();
  await expect(form.getByText("Write why everybody is signed out.").first()).toBeVisible();
  await form.getByLabel("Reason").fill("A laptop was stolen");
  await form.getByLabel("Present password").fill("giaoban-demo");
  await button.click();
  await expect(saved(admin, "Everybody else is signed out.")).toBeVisible();
  await isOut(chair);
  await isOut(officer);
  await admin.goto("/history");
  await expect(admin.getByRole("main")).toContainText("signed everybody out");
  await expect(admin.getByRole("main")).toContainText("A laptop was stolen");
});
