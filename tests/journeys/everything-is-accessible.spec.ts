// Every page in every state, in Vietnamese, light and dark, wide and narrow: axe finds nothing, and nothing sticks out.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { explain, report, save, savedNotice } from "./support/forms";
import { type Account, expect, test } from "./support/journey";

type Enter = (account: Account | null) => Promise<Page>;
type State = {
  account: Account | null;
  path: string;
  /** What is in the page when it is not just opened. */
  name?: string;
  /** Brings the page into that state. */
  until?: (page: Page, enter: Enter) => Promise<void>;
  status?: number;
};

const alerted = (page: Page) => expect(page.getByRole("alert").first()).toBeVisible();
const press = (page: Page, form: string, button = "button") =>
  page.locator(`form#${form} ${button}`).first().click();

const quarter = "/quarters/2024-q1";
const states: State[] = [
  { account: null, path: "/sign-in" },
  {
    account: null,
    path: "/sign-in",
    name: "with an error",
    until: async (page) => {
      await page.locator("main form button").first().click();
      await alerted(page);
    },
  },
  { account: null, path: "/set-password" },
  { account: null, path: "/no-such-page", status: 404 },
  { account: "committee", path: "/about" },
  { account: "committee", path: quarter },
  { account: "committee", path: `${quarter}?attention=all` },
  { account: "committee", path: `${quarter}?view=projector` },
  { account: "committee", path: "/quarters/2023-q4" },
  { account: "committee", path: "/quarters/2024-q2" },
  { account: "committee", path: `${quarter}/btc` },
  { account: "committee", path: `${quarter}/tasks` },
  { account: "committee", path: `${quarter}/tasks?q=nothing-matches-this`, name: "empty" },
  { account: "committee", path: `${quarter}/coordination?state=all` },
  { account: "committee", path: `${quarter}/indicators` },
  { account: "committee", path: `${quarter}/summary` },
  { account: "committee", path: "/directives" },
  { account: "committee", path: "/directives/39-nq-tw" },
  { account: "committee", path: "/tasks/2023-q4-btc-06" },
  { account: "committee", path: "/tasks/2024-q1-btc-99", status: 404 },
  { account: "staff.btc", path: "/my-work" },
  { account: "staff.btc", path: "/my-work?open=2024-q1-btc-03", name: "a row open" },
  { account: "staff.btc", path: "/tasks/2024-q1-btc-03" },
  {
    account: "staff.btc",
    path: "/tasks/2024-q1-btc-03",
    name: "with errors",
    until: async (page) => {
      await page.locator("[name=proposedSolution]").fill("");
      await page.locator("[name=delayReason]").fill("");
      await page.locator("[name=progress]").fill("1000");
      await press(page, "report-progress");
      await alerted(page);
    },
  },
  {
    account: "staff.bnc",
    path: "/tasks/2024-q1-bnc-04",
    name: "with a conflict",
    until: async (page, enter) => {
      const other = await enter("head.bnc");
      await other.goto("/tasks/2024-q1-bnc-04");
      await explain(report(other), `Recorded at ${Date.now()}`);
      await save(report(other)).click();
      await expect(savedNotice(other)).toBeVisible();
      await page.locator("[name=result]").fill("My own text");
      await press(page, "report-progress");
      await alerted(page);
    },
  },
  {
    account: "head.btc",
    path: "/tasks/2024-q1-btc-14",
    name: "returned without a remark",
    until: async (page) => {
      await press(page, "return-2024-q1-btc-14");
      await alerted(page);
    },
  },
  { account: "committee", path: "/quarters/2024-q2/planning" },
  { account: "committee", path: "/quarters/2024-q1/planning?agency=btc" },
  { account: "head.btc", path: "/quarters/2024-q2/planning?from=2024-q1" },
  {
    account: "head.btc",
    path: "/quarters/2024-q2/planning",
    name: "with errors",
    until: async (page) => {
      await page.locator('[name="n1.title"]').fill("A task");
      await page.locator('[name="n1.directive"]').fill("99-XX/YY");
      await page.locator('[name="n1.coordinating"]').fill("BTC");
      await press(page, "plan-tasks");
      await alerted(page);
    },
  },
  { account: "office", path: "/quarters/2024-q2/planning?agency=btc" },
  {
    account: "office",
    path: "/tasks/new?quarter=2024-q2",
    name: "with errors",
    until: async (page) => {
      await press(page, "assign-task");
      await alerted(page);
    },
  },
  {
    account: "head.btc",
    path: "/tasks/2024-q2-btc-02",
    name: "its plan open",
    until: async (page) => {
      for (const summary of await page.locator("#plan summary").all()) await summary.click();
    },
  },
  { account: "staff.btc", path: "/my-account" },
  {
    account: "staff.btc",
    path: "/my-account",
    name: "with errors",
    until: async (page) => {
      await page.locator("main form:has([name=current]) button").click();
      await alerted(page);
    },
  },
  { account: "admin", path: "/people" },
];

/** All that axe knows, the size of targets among it; after a change of colours alone only the contrast. */
async function findings(page: Page, contrastAlone: boolean): Promise<string[]> {
  const rules = contrastAlone
    ? { runOnly: { type: "rule" as const, values: ["color-contrast"] } }
    : { rules: { "target-size": { enabled: true } } };
  // To name what passed as well would take most of the time.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ ...rules, resultTypes: ["violations"] });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
  );
}

const looks = [
  { width: 1440, scheme: "light", contrastAlone: false },
  { width: 1440, scheme: "dark", contrastAlone: true },
  { width: 390, scheme: "dark", contrastAlone: false },
  { width: 390, scheme: "light", contrastAlone: true },
] as const;

for (const { account, path, name, until, status = 200 } of states)
  test(`axe finds nothing on ${path}${name ? `, ${name}` : ""} (${account ?? "stranger"})`, async ({
    enter,
    expected,
  }) => {
    if (status === 404) expected.push(/status of 404/);
    const page = await enter(account, { language: "vi" });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(status);
    await expect(page.locator("html")).toHaveAttribute("lang", "vi");
    await until?.(page, enter);
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
      const page = await enter(account, { language, viewport: { width: 320, height: 900 } });
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
