// The Office plans the next quarter and moves it; the head of the last agency to report sees what is missing, and reports.
import type { Page } from "@playwright/test";
import { report, savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { entryOf, historyOf, quarter } from "@/tests/journeys/support/records";

const planned = 20243;
const code = "2024-q1-btc-12";

const stage = (page: Page) => page.locator("#stages");
const move = (page: Page, name: string) => page.locator("#move").getByRole("button", { name }).click();

for (const { how, options } of [
  { how: "with scripts", options: {} },
  { how: "without scripts", options: { javaScriptEnabled: false } },
])
  test(`the Office plans the third quarter, opens it, asks for the reports and goes back, ${how}`, async ({
    enter,
    db,
  }) => {
    const page = await enter("office", options);
    await page.goto("/quarters");
    await page.getByLabel("Plans due").fill("2024-06-28");
    await page.getByLabel("Reports due").fill("2024-06-01");
    await page.getByRole("button", { name: "Plan Quarter 3, 2024" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("before the quarter has begun");
    await expect(page.getByLabel("Plans due")).toHaveValue("2024-06-28");
    await page.getByLabel("Reports due").fill("2024-10-18");
    await page.getByRole("button", { name: "Plan Quarter 3, 2024" }).click();
    const told = page.getByRole("status").filter({ hasText: "Quarter 3, 2024 is planned" });
    await expect(told).toBeFocused();
    await told.getByRole("link", { name: "stage" }).click();

    await expect(page).toHaveURL("/quarters/2024-q3/stage");
    await expect(stage(page)).toContainText("Planning, now");
    await expect(stage(page)).toContainText("Not possible: report progress");
    await move(page, "Open the quarter");
    await expect(stage(page)).toContainText("Running, now");
    await move(page, "Ask for the reports");
    await expect(stage(page)).toContainText("Reporting, now");

    const back = page.locator("details:has(#move-back)");
    await back.locator("> summary").click();
    await back.getByRole("button", { name: "Back to running" }).click();
    await expect(back.getByRole("alert")).toContainText("Write why the quarter goes back");
    await back.getByLabel("Why it goes back").fill("The reports were asked for a month too early.");
    await back.getByRole("button", { name: "Back to running" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Stage: Running" })).toBeFocused();
    await expect(stage(page)).toContainText("Running, now");
    const lines = await db.history.findMany({
      where: { quarterId: planned },
      orderBy: { id: "desc" },
      take: 4,
    });
    expect(lines.map(({ event, note }) => [event, note])).toEqual([
      ["quarterMoved", "The reports were asked for a month too early."],
      ["quarterMoved", ""],
      ["quarterMoved", ""],
      ["quarterPlanned", ""],
    ]);
    await db.quarter.delete({ where: { id: planned } });
  });

test("of two in the Office the second one sees what the first has changed, and changes nothing", async ({
  enter,
  db,
}) => {
  await db.quarter.create({ data: { id: planned, reportsDueOn: new Date("2024-10-18") } });
  const [first, second] = [await enter("office"), await enter("office")];
  for (const page of [first, second]) await page.goto("/quarters/2024-q3/stage");
  await move(first, "Open the quarter");
  await expect(stage(first)).toContainText("Running, now");
  await second.getByLabel("Reports due").fill("2024-10-25");
  await second.getByRole("button", { name: "Set the due days" }).click();
  const conflict = second.getByRole("main").getByRole("alert");
  await expect(conflict).toContainText("this was changed while your page was open");
  await expect(conflict).toContainText("by: Office");
  await expect(conflict.getByRole("row", { name: /Stage/ })).toContainText("Running");
  expect(await db.quarter.findUnique({ where: { id: planned } })).toMatchObject({
    version: 2,
    reportsDueOn: new Date("2024-10-18"),
  });
  await conflict.getByRole("button", { name: "Save mine all the same" }).click();
  await expect(second.getByRole("status").filter({ hasText: "reports due 25 October 2024" })).toBeVisible();
  await db.quarter.delete({ where: { id: planned } });
});

test("head.btc sees what is missing, mends it, submits the report, and withdraws it to change a word", async ({
  enter,
  db,
}) => {
  const head = await enter("head.btc");
  await head.goto("/my-work");
  await head.getByRole("link", { name: "the agency’s report on the quarter" }).click();
  await expect(head).toHaveURL("/quarters/2024-q1/btc/report");
  await db.entry.updateMany({
    where: { quarterId: quarter, task: { code: code.toUpperCase() } },
    data: { delayReasonCode: null, delayReason: "", proposedSolution: "" },
  });
  await head.reload();

  await head.getByLabel("own assessment of the quarter").fill("Most was done; the regulation waits.");
  await head.getByRole("button", { name: "Submit the report" }).click();
  const refused = head.getByRole("main").getByRole("alert");
  await expect(refused).toContainText("not ready");
  await expect(head.getByLabel("own assessment of the quarter")).toHaveValue(/Most was done/);
  expect(await db.agencyReport.count({ where: { quarterId: quarter, agency: { code: "BTC" } } })).toBe(0);

  const lacking = head.locator("#missing").getByRole("listitem").filter({ hasText: "2024‑Q1‑BTC‑12" });
  await expect(lacking).toContainText("missing: the kind of reason");
  await lacking.getByRole("link").click();
  await report(head).getByRole("radio", { name: "staff" }).check();
  await report(head).getByLabel("In your words").fill("Two officers are at the congress.");
  await report(head).getByLabel("Proposed solution").fill("Submit on 6 May.");
  await report(head).locator('button[name="to"]').first().click();
  await expect(savedNotice(head)).toBeVisible();
  await db.entry.updateMany({
    where: {
      quarterId: quarter,
      agency: { code: "BTC" },
      state: "REPORTED",
      task: { origin: "AGENCY_PLAN" },
    },
    data: { state: "COMPLETED" },
  });

  const officer = await enter("staff.btc");
  await officer.goto(`/tasks/${code}`);
  await report(officer).getByLabel("Result so far").fill("Typed while the head submitted");

  await head.goto("/quarters/2024-q1/btc/report");
  await expect(head.locator("#missing")).toContainText("Nothing:");
  await expect(head.getByLabel("own assessment of the quarter"), "the draft").toHaveValue(/Most was done/);
  await head.getByRole("button", { name: "Submit the report" }).click();
  await expect(head.getByRole("status").filter({ hasText: "The report is submitted" })).toBeFocused();
  await head.goto("/quarters/2024-q1/stage");
  await expect(head.locator("main")).toContainText("5 of 6 reports submitted");

  await report(officer).locator('button[name="to"]').first().click();
  await expect(officer.getByRole("main").getByRole("alert")).toContainText("was submitted on 25 April 2024");
  await expect(officer.getByLabel("Result so far")).toHaveValue("Typed while the head submitted");
  await officer.goto(`/tasks/${code}`);
  await expect(report(officer)).toHaveCount(0);
  await officer.getByRole("link", { name: "withdraws the report" }).click();
  await expect(officer).toHaveURL("/quarters/2024-q1/btc/report");
  await expect(officer.locator("form#withdraw-report")).toHaveCount(0);
  const before = (await historyOf(db, code)).length;

  await head.goto("/quarters/2024-q1/btc/report");
  await head.getByLabel("Why it is withdrawn").fill("A figure was wrong.");
  await head.getByRole("button", { name: "Withdraw the report" }).click();
  await expect(head.getByRole("status").filter({ hasText: "The report is withdrawn" })).toBeFocused();
  await officer.goto(`/tasks/${code}`);
  await report(officer).locator('button[name="to"]').first().click();
  await expect(savedNotice(officer)).toBeVisible();
  expect(await historyOf(db, code)).toHaveLength(before + 1);
  expect((await entryOf(db, code)).delayReason).toBe("Two officers are at the congress.");
});
