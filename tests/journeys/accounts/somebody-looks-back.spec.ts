// Who looks back: the committee narrows the history and takes it along, the Office keeps the reasons for delay, an officer
// asks for help, and the page of the delays shows it; everybody reads what is theirs and nothing else.

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { report, save, savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { entryOf, quarter } from "@/tests/journeys/support/records";

const delays = "/quarters/2024-q1/delays";
/** Overdue, led by the Organisation Commission, which has not submitted its report yet. */
const code = "2023-q4-btc-06";

const rows = (page: Page) => page.getByRole("main").getByRole("listitem");
const filter = (page: Page) => page.getByRole("search");

test("a committee member narrows the history and takes it along as a file", async ({ enter }) => {
  const page = await enter("committee", { viewport: { width: 1440, height: 900 } });
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Quarter" }).click();
  await page
    .getByRole("navigation", { name: "Pages of the quarter" })
    .getByRole("link", { name: "History" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("History");
  await filter(page).getByLabel("What happened").selectOption({ label: "reports and confirmations" });
  await filter(page).getByLabel("Quarter").selectOption({ label: "Q1 2024" });
  await filter(page).getByLabel("Agency that acted").selectOption({ label: "Propaganda Commission" });
  await filter(page).getByLabel("Post").selectOption({ label: "officer" });
  await filter(page).getByLabel("From").fill("2024-04-01");
  await filter(page).getByRole("button", { name: "Show the history" }).click();
  await expect(page).toHaveURL(
    /\/history\?quarter=2024-q1&agency=btg&role=STAFF&group=reports&from=2024-04-01$/,
  );
  await expect(rows(page).first()).toContainText("officer, Propaganda Commission (staff.btg)");
  const shown = await rows(page).count();
  await expect(page.getByRole("status").first()).toContainText(new RegExp(`^${shown} records? match`));

  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const file = readFileSync(await (await coming).path(), "utf8");
  expect(file).toMatch(/^\ufeffNumber,When,Who,Account,Quarter,About,Kind,What,Note\r\n/);
  expect(file.match(/,staff\.btg,/g)).toHaveLength(shown);
  expect(file).not.toContain("head.btc");

  await rows(page).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/tasks\/2024-q1-btg-\d\d$|\/tasks\/2023-q4-btg-\d\d$/);
});

test("the history turns page by page without losing a row", async ({ enter, db }) => {
  const page = await enter("office");
  const known = await db.history.count({ where: { subject: { in: ["task", "quarter", "delayReason"] } } });
  await page.goto("/history");
  let read = await rows(page).count();
  for (;;) {
    const older = page.getByRole("link", { name: "Older" });
    if ((await older.count()) === 0) break;
    const address = await older.getAttribute("href");
    await page.goto(address ?? "");
    read += await rows(page).count();
  }
  expect(read).toBe(known);
});

test("the Office adds a reason, an officer gives it and asks for help, and the delays show it", async ({
  enter,
  db,
}) => {
  const office = await enter("office", { viewport: { width: 1440, height: 900 } });
  await office.goto("/delay-reasons");
  const form = office.locator("form#add-reason");
  await form.getByLabel("Name in Vietnamese").fill("bão lũ");
  await form.getByLabel("Name in English").fill("storm and flood");
  await form.getByRole("button", { name: "Add the reason" }).click();
  await expect(form.getByRole("alert")).toContainText("each of the three languages");
  await expect(form.getByLabel("Name in English")).toHaveValue("storm and flood");
  await form.getByLabel("Name in German").fill("Sturm und Flut");
  await form.getByRole("button", { name: "Add the reason" }).click();
  await expect(savedNotice(office)).toContainText("storm and flood");
  await expect(office.getByRole("row", { name: /storm and flood/ })).toContainText("offered");

  const officer = await enter("staff.btc", { viewport: { width: 1440, height: 900 } });
  await officer.goto(`/tasks/${code}`);
  const word = report(officer);
  await word.getByRole("radio", { name: "storm and flood" }).check();
  await word.getByRole("radio", { name: "Mass Mobilisation Commission" }).check();
  await save(word).click();
  await expect(word.getByRole("alert")).toContainText("Write which help is needed");
  await word.getByLabel("Help needed").fill("the list of the districts that are cut off");
  await save(word).click();
  await expect(savedNotice(officer)).toBeVisible();
  expect(await entryOf(db, code)).toMatchObject({ delayReasonCode: "storm-and-flood", helpFrom: "BDV" });
  await expect(officer.locator("#history li").first()).toContainText(
    "help asked of: Mass Mobilisation Commission",
  );

  const chair = await enter("chair", { viewport: { width: 1440, height: 900 } });
  await chair.goto("/quarters/2024-q1");
  await chair.getByRole("link", { name: /^Why it is late/ }).click();
  await expect(chair).toHaveURL(delays);
  const late = chair.locator(`#overdue li[id="${code}"]`);
  await expect(late).toContainText("storm and flood");
  await expect(late).toContainText("Mass Mobilisation Commission: the list of the districts");
  await expect(chair.locator("#help").getByRole("row", { name: /^Mass Mobilisation/ })).toContainText(
    "Organisation Commission",
  );
  await chair
    .locator("#matrix")
    .getByRole("row", { name: /^storm and flood/ })
    .getByRole("link")
    .first()
    .click();
  await expect(chair).toHaveURL(/agency=btc&state=completedLate&state=overdue&reason=storm-and-flood$/);
  await expect(chair.locator(`tr[id="${code}"]`)).toBeVisible();

  await office.goto("/delay-reasons?change=storm-and-flood");
  await office.getByRole("button", { name: "No longer offer it" }).click();
  await expect(office.getByRole("row", { name: /storm and flood/ })).toContainText("no longer offered");
  await officer.goto(`/tasks/${code}`);
  await expect(report(officer).getByRole("radio", { name: "storm and flood" })).toBeChecked();
  await officer.goto("/tasks/2024-q1-btc-03");
  await expect(officer.getByRole("radio", { name: "storm and flood" })).toHaveCount(0);
});

test("without scripts the filter narrows and a reason is added all the same", async ({ enter }) => {
  const page = await enter("office", { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto("/history");
  await page.getByText("Filter", { exact: true }).click();
  await filter(page).getByLabel("Task").fill("2024-Q1-BTC-03");
  await filter(page).getByRole("button", { name: "Show the history" }).click();
  await expect(page).toHaveURL("/history?task=2024-q1-btc-03");
  await expect(rows(page).first()).toContainText("2024‑Q1‑BTC‑03");
  await page.goto("/delay-reasons");
  for (const [label, name] of [
    ["Vietnamese", "thiên tai"],
    ["English", "natural disaster"],
    ["German", "Naturkatastrophe"],
  ])
    await page.getByLabel(`Name in ${label}`).fill(name ?? "");
  await page.getByRole("button", { name: "Add the reason" }).click();
  await expect(page.getByRole("row", { name: /natural disaster/ })).toBeVisible();
});

test("an officer reads what is of the own agency, and nothing else", async ({ enter, db }) => {
  const page = await enter("staff.bnc");
  await page.goto("/history?quarter=2024-q1");
  const own = await rows(page).allTextContents();
  expect(own.length).toBeGreaterThan(0);
  const bnc = await db.agency.findUniqueOrThrow({ where: { code: "BNC" } });
  const theirs = await db.history.count({ where: { quarterId: quarter, agencyId: bnc.id } });
  expect(own.length).toBeGreaterThanOrEqual(Math.min(theirs, 100));
  await page.goto("/history?task=2024-q1-btc-05");
  await expect(page.getByRole("status").first()).toHaveText("No record matches.");
});

test("the administrator reads of people and agencies alone", async ({ enter, db, expected }) => {
  expected.push(/404/);
  const admin = await db.person.findUniqueOrThrow({ where: { signInName: "admin" } });
  const staff = await db.person.findUniqueOrThrow({ where: { signInName: "staff.bdv" } });
  const note = randomUUID();
  await db.history.create({
    data: {
      at: new Date(),
      personId: admin.id,
      role: "ADMIN",
      subject: "person",
      subjectId: staff.id,
      event: "personDeactivated",
      after: { signInName: "staff.bdv" },
      note,
    },
  });
  const page = await enter("admin");
  await page.goto("/people");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "History" }).click();
  await expect(rows(page).first()).toContainText("deactivated the account staff.bdv");
  expect(await page.getByRole("main").getByRole("link", { name: /2024/ }).count()).toBe(0);
  await page.goto("/history?group=reports");
  await expect(page.getByRole("status").first()).toHaveText("No record matches.");
  for (const address of [delays, "/delay-reasons"]) expect((await page.goto(address))?.status()).toBe(404);
  const committee = await enter("committee");
  await committee.goto("/history?person=staff.bdv");
  await expect(committee.getByText("deactivated")).toHaveCount(0);
});
