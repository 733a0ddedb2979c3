// One task over three quarters: not done, carried over twice, done in the third; its page shows all three side by side.
import type { Page } from "@playwright/test";
import { at } from "@/prisma/defaults";
import { givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { report } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";

// A year of its own, far behind the demonstration's quarters.
const quarters = [20321, 20322, 20323];
const code = "2032-Q1-BTC-61";
const page = `/tasks/${code.toLowerCase()}`;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ db }) => {
  const agency = (of: string) => db.agency.findUniqueOrThrow({ where: { code: of } });
  const [first, ...later] = quarters;
  const quarter = await givenQuarter(db, { id: first, state: "REPORTING" });
  for (const id of later) await givenQuarter(db, { id });
  await db.quarter.updateMany({ where: { id: { in: later } }, data: { state: "PLANNING" } });
  const why = {
    delayReasonCode: "below",
    delayReason: "Two districts have not reported.",
    proposedSolution: "Remind them.",
  };
  const { entry } = await givenTask(db, {
    ...why,
    quarter,
    agency: await agency("BTC"),
    code,
    title: "Review of the district staffing plans",
    state: "IN_PROGRESS",
    progress: 40,
    result: "Plans of 19 districts read",
    due: "2024-04-10",
    lastWordAt: at("2024-04-20"),
  });
  await givenContribution(db, { entry, agency: await agency("UBKT"), asked: "Remarks on four plans" });
});

/** The Office carries over whatever is open and proposes; the chair closes. */
async function close(office: Page, chair: Page, quarter: string, due: string): Promise<void> {
  const closing = `/quarters/${quarter}/closing`;
  await office.goto(closing);
  const row = office.locator(`tr[id="${code.toLowerCase()}"]`);
  await row.getByLabel("carry over", { exact: true }).check();
  await row.getByLabel(/^New deadline/).fill(due);
  await office.getByRole("button", { name: "Save the decisions" }).click();
  await expect(office.getByRole("status")).toHaveText("Saved: the decisions.");
  await office.getByRole("button", { name: "Propose the closing to the chair" }).click();
  await expect(office.getByRole("status")).toHaveText("Proposed: the closing waits for the chair.");
  await chair.goto(closing);
  await chair.getByRole("button", { name: /^Close Q/ }).click();
  await expect(chair.getByRole("status")).toHaveText("The quarter is closed.");
}

async function move(office: Page, quarter: string, name: string, stage: string): Promise<void> {
  await office.goto(`/quarters/${quarter}/stage`);
  await office.locator("#move").getByRole("button", { name }).click();
  await expect(office.locator("#stages")).toContainText(`${stage}, now`);
}

test("what is not done by the end of the first quarter goes on in the second, with its part", async ({
  enter,
  db,
}) => {
  const [office, chair] = [await enter("office"), await enter("chair")];
  await close(office, chair, "2032-q1", "2032-05-15");
  await move(office, "2032-q2", "Open the quarter", "Running");
  const next = await db.entry.findFirstOrThrow({
    where: { quarterId: 20322 },
    include: { contributions: true },
  });
  expect(next).toMatchObject({ state: "IN_PROGRESS", progress: 40, extended: 1, delayReason: "" });
  expect(next.contributions).toHaveLength(1);
});

test("an officer says more of it in the second, which ends without it once more", async ({ enter }) => {
  const officer = await enter("staff.btc");
  await officer.goto(page);
  await report(officer).getByLabel("Progress").fill("70");
  await report(officer).getByLabel("Result so far").fill("Plans of 21 districts read, 17 agreed");
  await report(officer).getByRole("button", { name: "Save, still in progress" }).click();
  await expect(officer.getByRole("status").filter({ hasText: /^Saved: / })).toBeVisible();
  const [office, chair] = [await enter("office"), await enter("chair")];
  await move(office, "2032-q2", "Ask for the reports", "Reporting");
  await close(office, chair, "2032-q2", "2032-08-20");
});

test("in the third it is done, confirmed, and its page shows the three quarters side by side", async ({
  enter,
}) => {
  await move(await enter("office"), "2032-q3", "Open the quarter", "Running");
  const [officer, head] = [await enter("staff.btc"), await enter("head.btc")];
  await officer.goto(page);
  await report(officer).getByLabel("Result so far").fill("Report 77-BC/BTCTU");
  await report(officer).getByRole("button", { name: "Report as done" }).click();
  await expect(officer.getByRole("status").filter({ hasText: /^Saved: / })).toBeVisible();
  await head.goto(page);
  await head.getByRole("button", { name: /^Confirm/ }).click();
  await expect(head.getByRole("status").filter({ hasText: /^Saved: / })).toBeVisible();

  const table = head.locator("#side-by-side").getByRole("table");
  await expect(table.getByRole("columnheader").filter({ hasText: /^Q/ })).toHaveText([
    "Q1 2032",
    "Q2 2032",
    "Q3 2032",
  ]);
  const line = (name: string) =>
    table
      .getByRole("row")
      .filter({ has: head.getByRole("rowheader", { name, exact: true }) })
      .getByRole("cell");
  await expect(line("State")).toContainText(["overdue", "open within deadline", "completed on time"]);
  await expect(line("Deadline")).toContainText([/10\sApril 2024/, /15\sMay 2032/, /20\sAugust 2032/]);
  await expect(line("Progress")).toContainText(["40%", "70%", "100%"]);
  await expect(line("Result")).toContainText(["19 districts", "21 districts", "77-BC/BTCTU"]);
  await expect(line("Reason for delay")).toContainText(["Two districts have not reported.", "–", "–"]);
});
