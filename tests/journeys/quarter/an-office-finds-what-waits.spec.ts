// The first page of Office, committee and chair begins with what waits for them: one click leads to where it is done.
import type { Page } from "@playwright/test";
import { signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";

const main = (page: Page) => page.getByRole("navigation", { name: "Main" });
const rows = (page: Page) => page.locator("#waiting li");

for (const account of ["office", "committee", "chair"] as const) {
  test(`${account} signs in and finds what waits, its number in the header, each link leading to its place`, async ({
    enter,
  }) => {
    const page = await enter(null);
    await page.goto("/sign-in");
    await signIn(page, account);
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Waits for you");
    const items = await rows(page).count();
    expect(items).toBeGreaterThan(0);
    await expect(main(page).getByRole("link").first()).toHaveText(`Waiting${items}`);
    await expect(page.locator('[data-scope="quarter"][data-count="overdue"]')).toHaveText(/^\d+$/);
    const places = await rows(page)
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(places).toHaveLength(items);
    for (const place of places) {
      // From another page: a browser follows a link within the same page without a request.
      await page.goto("about:blank");
      const answer = await page.goto(place);
      expect(answer?.status(), place).toBe(200);
      const anchor = new URL(place, page.url()).hash;
      if (anchor) await expect(page.locator(anchor), place).toHaveCount(1);
      await expect(main(page).getByRole("link").first()).toHaveText(`Waiting${items}`);
    }
  });

  test(`the header of ${account} fits on one line at 1366 px in three languages`, async ({ enter }) => {
    for (const language of ["vi", "en", "de"] as const) {
      const page = await enter(account, { language, viewport: { width: 1366, height: 768 } });
      await page.goto("/");
      const places = page.locator("header nav").first().getByRole("link");
      const tops = await places.evaluateAll((links) =>
        links
          .map((link) => link.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map(({ top }) => Math.round(top)),
      );
      expect(tops.length).toBeLessThanOrEqual(6);
      expect(new Set(tops).size, language).toBe(1);
    }
  });
}

test("without scripts the link of a task to confirm opens its form, and an officer begins at the own work", async ({
  enter,
}) => {
  const page = await enter("office", { javaScriptEnabled: false });
  await page.goto("/");
  await page
    .locator("#confirm + ol")
    .getByRole("link", { name: /^Confirm/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/my-work\?open=confirm-\d+#confirm$/);
  await expect(page.locator("details[open] form[id^=confirm-]")).toBeVisible();
  const officer = await enter("staff.btc", { javaScriptEnabled: false });
  await officer.goto("/");
  await expect(officer).toHaveURL("/my-work");
  await expect(officer.locator("#waiting")).toBeVisible();
  await expect(main(officer).getByRole("link", { name: "Waiting" })).toHaveCount(0);
});
