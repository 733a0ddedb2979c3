// On a slow connection a page can be read and filled in before its scripts are loaded: text typed then is kept.
import type { Page } from "@playwright/test";
import { isAlive, report } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";

/** Keeps the page's scripts back until the returned function is called. */
async function scriptsOnTheWay(page: Page): Promise<() => void> {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

const path = "/tasks/2024-q1-btc-03";

test("what is typed, ticked and marked before the scripts arrive is there when they have come", async ({
  enter,
}) => {
  const page = await enter("staff.btc");
  const arrive = await scriptsOnTheWay(page);
  await page.goto(path, { waitUntil: "domcontentloaded" });
  const form = report(page);
  const words = form.getByLabel("In your words");
  const solution = form.getByLabel("Proposed solution");
  await expect(solution).not.toHaveValue("");
  await words.fill("Two committees have not reported");
  await form.getByLabel("Result so far").fill("Nineteen of twenty-one are in");
  await form.getByRole("spinbutton").fill("85");
  await form.getByRole("radio", { name: "reports from below" }).check();
  await solution.focus();
  await page.keyboard.press("Control+A");
  expect(await form.getAttribute("data-alive")).toBeNull();

  arrive();
  await isAlive(form);
  await page.keyboard.type("Call both on 26 April");
  await expect(solution).toHaveValue("Call both on 26 April");
  await expect(words).toHaveValue("Two committees have not reported");
  await expect(form.getByLabel("Result so far")).toHaveValue("Nineteen of twenty-one are in");
  await expect(form.getByRole("spinbutton")).toHaveValue("85");
  await expect(form.getByRole("radio", { name: "reports from below" })).toBeChecked();
  await expect(form.getByText(/^Draft kept in this browser at/)).toBeVisible();
});

test("a draft from before does not go over what is typed early, and comes back beside it", async ({
  enter,
}) => {
  const page = await enter("staff.btc");
  await page.goto(path);
  const form = report(page);
  await isAlive(form);
  await form.getByLabel("In your words").fill("From yesterday");
  await form.getByLabel("Proposed solution").fill("Of yesterday");
  await expect(form.getByText(/^Draft kept in this browser at/)).toBeVisible();

  const arrive = await scriptsOnTheWay(page);
  await page.goto(path, { waitUntil: "domcontentloaded" });
  await form.getByLabel("In your words").fill("Of today");
  arrive();
  await isAlive(form);
  await expect(form.getByLabel("In your words")).toHaveValue("Of today");
  await expect(form.getByLabel("Proposed solution")).toHaveValue("Of yesterday");
});
