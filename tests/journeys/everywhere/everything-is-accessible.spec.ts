// Every page in every state, in Vietnamese, light and dark, wide and narrow: axe finds nothing, and nothing sticks out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { expect } from "@/tests/journeys/support/journey";
import { notSubmittedYet } from "@/tests/journeys/support/reports";
import { states } from "@/tests/journeys/support/states";
import { test } from "@/tests/journeys/support/visits";

notSubmittedYet("BNC");
test.describe.configure({ mode: "parallel" });

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
declare const window: { axe: { run: (options: RunOptions) => Promise<AxeResults> } };

/** All that axe knows, the size of targets among it; after a change of colours alone only the contrast. */
async function findings(page: Page, contrastAlone: boolean): Promise<string[]> {
  const options: RunOptions = {
    ...(contrastAlone
      ? { runOnly: { type: "rule", values: ["color-contrast"] } }
      : { rules: { "target-size": { enabled: true } } }),
    // To name what passed as well would take most of the time.
    resultTypes: ["violations"],
    preload: false,
  };
  const violations = await page.evaluate(
    (asked) => window.axe.run(asked).then((found) => found.violations),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
  );
}

/** By evaluation, since the page's policy lets no script of ours in. */
const bringAxe = (page: Page): Promise<unknown> => page.evaluate(readFileSync(axe, "utf8"));

const looks = [
  { width: 1440, scheme: "light", contrastAlone: false },
  { width: 1440, scheme: "dark", contrastAlone: true },
  { width: 390, scheme: "dark", contrastAlone: false },
  { width: 390, scheme: "light", contrastAlone: true },
] as const;

for (const { account, path, name, until, status = 200 } of states)
  test(`axe finds nothing on ${path}${name ? `, ${name}` : ""} (${account ?? "stranger"})`, async ({
    visit,
    enter,
    expected,
  }) => {
    if (status === 404) expected.push(/status of 404/);
    const page = await visit(account, { language: "vi" });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    await expect(page.locator("html")).toHaveAttribute("lang", "vi");
    await until?.(page, enter);
    // A page that was reached within the app gets its title a moment after its content.
    await expect(page).toHaveTitle(/\S/);
    await bringAxe(page);
    for (const { width, scheme, contrastAlone } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      expect(await findings(page, contrastAlone), `${width} px, ${scheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 900 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      "width at 320 px",
    ).toBeLessThanOrEqual(320);
  });

for (const language of ["en", "de"] as const)
  test(`in ${language} too nothing sticks out at 320 px, and the page says its language`, async ({
    enter,
    expected,
  }) => {
    expected.push(/status of 404/);
    const wide: string[] = [];
    for (const account of new Set(states.map((state) => state.account))) {
      // The scripts change no width: above each page is looked at with them.
      const narrow = { viewport: { width: 320, height: 900 }, javaScriptEnabled: false };
      const page = await enter(account, { language, ...narrow });
      const paths = new Set(states.filter((state) => state.account === account).map(({ path }) => path));
      for (const path of paths) {
        await page.goto(path);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide.push(`${path}: ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });

test("without a cookie the browser's language decides, and Vietnamese where it is none of ours", async ({
  browser,
}) => {
  for (const [locale, language] of [
    ["de-AT", "de"],
    ["en-US", "en"],
    ["fr-FR", "vi"],
  ]) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", language ?? "");
    await context.close();
  }
});
