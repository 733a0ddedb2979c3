// A committee member has ten seconds: what is late, whose it is, why; and every figure leads to its rows.
import type { Page } from "@playwright/test";
import { type Counts, countsOn, figuresOn, rowsBehind } from "@/tests/journeys/support/figures";
import { expect, test } from "@/tests/journeys/support/journey";
import { countsInJson, jsonOf } from "@/tests/journeys/support/summary";

const quarter = "/quarters/2024-q1";
const agencies = ["vptu", "btc", "ubkt", "btg", "bdv", "bnc"];

test("one click from the first page the overdue priority tasks are seen with reason and solution, without scrolling", async ({
  enter,
  db,
}) => {
  const page = await enter("committee", { viewport: { width: 1440, height: 900 } });
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Quarter" }).click();
  await expect(page).toHaveURL(quarter);
  const late = await db.task.findMany({
    where: {
      priority: true,
      entries: { some: { quarterId: 20241, state: "IN_PROGRESS", due: { lt: new Date("2024-04-25") } } },
    },
    include: { entries: { where: { quarterId: 20241 } } },
  });
  expect(late.length).toBeGreaterThan(0);
  for (const { code, title, entries } of late) {
    const row = page.locator(`li[id="${code.toLowerCase()}"]`);
    await expect(row).toContainText(title);
    await expect(row).toContainText(entries[0]?.delayReason ?? "no entry");
    await expect(row).toContainText(entries[0]?.proposedSolution ?? "no entry");
    for (const part of [row.getByRole("heading"), row.getByText("Reason:"), row.getByText("days overdue")])
      await expect(part).toBeInViewport({ ratio: 1 });
  }
});

const pages = [
  "/my-work",
  quarter,
  `${quarter}/btc`,
  `${quarter}/ubkt`,
  `${quarter}/tasks`,
  `${quarter}/tasks?agency=btc`,
  `${quarter}/coordination`,
  `${quarter}/delays`,
  `${quarter}/summary`,
  "/quarters/2023-q4",
  "/quarters/2024-q2",
  "/directives",
  "/directives/68-ctr-tu",
];

/** The rows behind an address do not change while somebody only looks. */
const known = new Map<string, number>();

for (const address of pages)
  test(`every figure on ${address} opens exactly as many rows as it says`, async ({ enter }) => {
    const page = await enter(address === "/my-work" ? "head.btc" : "committee");
    await page.goto(address);
    const figures = await figuresOn(page);
    const addresses = figures.map((figure) => figure.address);
    const found = await rowsBehind(page, addresses, known);
    const opened = figures.map((figure, index) => ({ ...figure, opens: found[index] }));
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter(({ says, opens }) => says !== opens)).toEqual([]);
  });

/** Compares the counts of all pages. Returns one line for each page that shows another number. */
function disagreements(shown: { address: string; counts: Map<string, Counts> }[]): string[] {
  const first = new Map<string, string>();
  const found = [];
  for (const { address, counts } of shown)
    for (const [scope, values] of counts)
      for (const [count, value] of Object.entries(values)) {
        const known = first.get(`${scope} ${count}`);
        if (known === undefined) first.set(`${scope} ${count}`, String(value));
        else if (known !== String(value))
          found.push(`${scope} ${count}: ${known}, but ${value} on ${address}`);
      }
  return found;
}

test("dashboard, boards, lists, directives and JSON say the same of every scope", async ({ enter }) => {
  const page = await enter("committee");
  const addresses = [
    quarter,
    ...agencies.flatMap((agency) => [`${quarter}/${agency}`, `${quarter}/tasks?agency=${agency}`]),
    ...["", "?directive=39-nq-tw", "?directive=02-da-tu"].map((query) => `${quarter}/tasks${query}`),
    "/directives",
    "/directives/39-nq-tw",
    `${quarter}/summary`,
  ];
  const shown = [{ address: "JSON", counts: countsInJson(await jsonOf(page)) }];
  for (const address of addresses) {
    await page.goto(address);
    shown.push({ address, counts: await countsOn(page) });
  }
  expect(shown.filter(({ counts }) => counts.size === 0)).toEqual([]);
  expect(shown[0]?.counts.get("quarter")).toEqual(shown[1]?.counts.get("quarter"));
  expect(disagreements(shown)).toEqual([]);
});

test("a search without Vietnamese marks and a filter can be sent to somebody", async ({ enter }) => {
  const page = await enter("committee");
  await page.goto(`${quarter}/tasks`);
  await page.getByRole("searchbox", { name: "Text" }).fill("dien bien phu");
  await page.getByLabel("Lead agency").selectOption("btg");
  await page.getByRole("button", { name: "Show the tasks" }).click();
  await expect(page).toHaveURL(/\/tasks\?.*q=/);
  const sent = await enter("chair");
  await sent.goto(page.url());
  await expect(sent.getByRole("searchbox", { name: "Text" })).toHaveValue("dien bien phu");
  await expect(sent.locator("h1 + div, main").first()).toContainText("Propaganda");
  const codes = (of: Page) => of.locator("tbody tr[id]").evaluateAll((rows) => rows.map(({ id }) => id));
  expect(await codes(sent)).toEqual(await codes(page));
});
