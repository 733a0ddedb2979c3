// The old PC again, its scripts switched off: everything that matters still goes, and no typed word is lost.
import { isAlive, opener, report, row, save, savedNotice, signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { entryOf, historyOf } from "@/tests/journeys/support/records";
import { notSubmittedYet } from "@/tests/journeys/support/reports";
import { lapseSessions } from "@/tests/journeys/support/session";

notSubmittedYet("BTG", "BDV", "BNC");

const plain = { javaScriptEnabled: false };
test("staff.btg signs in, is told what is missing, mends it, and head.btg confirms", async ({
  enter,
  db,
}) => {
  const code = "2024-q1-btg-05";
  const page = await enter(null, plain);
  await page.goto("/my-work");
  await signIn(page, "staff.btg");
  await expect(page).toHaveURL("/my-work");
  await opener(page, code).click();
  const form = row(page, code);
  await form.getByLabel("Progress").fill("100");
  await form.getByLabel("Result so far").fill("Plan 61-KH/BTGTU of 25 April 2024");
  await form.getByLabel("In your words").fill("");
  await form.getByRole("radio", { name: "staff" }).check();
  await form.getByRole("button", { name: "Report as done" }).click();

  await expect(form.getByRole("alert")).toBeFocused();
  await expect(form.getByLabel("In your words")).toHaveAccessibleDescription(/Say the reason for delay/);
  await expect(form.getByLabel("Result so far")).toHaveValue("Plan 61-KH/BTGTU of 25 April 2024");
  await expect(form.getByRole("radio", { name: "staff" })).toBeChecked();
  await form.getByLabel("In your words").fill("Two of five officers were seconded until 24 April");
  await form.getByRole("button", { name: "Report as done" }).click();
  await expect(savedNotice(page)).toBeFocused();

  const head = await enter("head.btg", plain);
  await head.goto(`/tasks/${code}`);
  await head.getByRole("button", { name: "Confirm as completed" }).click();
  await expect(savedNotice(head)).toContainText("State: completed");
  expect(await entryOf(db, code)).toMatchObject({
    state: "COMPLETED",
    result: "Plan 61-KH/BTGTU of 25 April 2024",
  });
  const events = (await historyOf(db, code)).map(({ event }) => event);
  expect(events.slice(-2)).toEqual(["progressReported", "confirmed"]);
});

test("the language changes and the page stays", async ({ enter }) => {
  const page = await enter("staff.btg", plain);
  const address = "/quarters/2024-q1/tasks?agency=btg&state=overdue";
  await page.goto(address);
  for (const [language, title] of [
    ["vi", "Nhiệm vụ"],
    ["de", "Aufgaben"],
    ["en", "Tasks"],
  ] as const) {
    await page.locator(`button[name="language"][value="${language}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("main").getByText(title, { exact: true }).first()).toBeVisible();
  }
});

test("the list is filtered, and taken along as CSV with the same rows in the same order", async ({
  enter,
}) => {
  const page = await enter("committee", plain);
  await page.goto("/quarters/2024-q1/tasks");
  await page.getByRole("checkbox", { name: /^completed late/ }).check();
  await page.getByRole("checkbox", { name: /^overdue/ }).check();
  await page.getByRole("button", { name: "Show the tasks" }).click();
  await expect(page).toHaveURL("/quarters/2024-q1/tasks?state=completedLate&state=overdue");
  const rows = await page.locator("tbody tr[id]").evaluateAll((all) => all.map(({ id }) => id.toUpperCase()));
  expect(rows.length).toBeGreaterThan(5);

  const href = await page.getByRole("link", { name: "CSV" }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const text = await answer.text();
  expect(text.startsWith("\ufeff")).toBe(true);
  const [, ...lines] = text.trim().split("\r\n");
  expect(lines.map((line) => /\d{4}-Q\d-[A-Z]+-\d+/.exec(line)?.[0])).toEqual(rows);
});

for (const { account, code, options, how } of [
  { account: "staff.bdv", code: "2024-q1-bdv-05", options: plain, how: "without scripts" },
  { account: "staff.bnc", code: "2024-q1-bnc-06", options: {}, how: "with scripts" },
] as const)
  test(`what was typed survives the end of the session and the new sign-in, ${how}`, async ({
    enter,
    db,
  }) => {
    const before = await entryOf(db, code);
    const page = await enter(account, options);
    await page.goto(`/tasks/${code}`);
    const form = report(page);
    if (options !== plain) await isAlive(form);
    await form.getByLabel("Result so far").fill("Nineteen of twenty-one reports are in");
    await form.getByRole("radio", { name: "reports from below" }).check();
    await form.getByLabel("In your words").fill("Two committees have not reported");
    await form.getByLabel("Proposed solution").fill("Call both on 26 April");
    await lapseSessions(db, account);
    await save(form).click();

    await expect(page).toHaveURL(/\/sign-in\?next=/);
    expect(await entryOf(db, code)).toEqual(before);
    await signIn(page, account);
    await expect(page).toHaveURL(`/tasks/${code}`);
    await expect(page.getByText("What you typed is kept below")).toBeVisible();
    await expect(form.getByLabel("Result so far")).toHaveValue("Nineteen of twenty-one reports are in");
    await expect(form.getByRole("radio", { name: "reports from below" })).toBeChecked();
    await save(form).click();
    await expect(savedNotice(page)).toBeVisible();
    expect(await entryOf(db, code)).toMatchObject({
      result: "Nineteen of twenty-one reports are in",
      delayReason: "Two committees have not reported",
      proposedSolution: "Call both on 26 April",
      version: before.version + 1,
    });
    await page.goto(`/tasks/${code}`);
    await expect(page.getByText("What you typed is kept below")).toBeHidden();
  });
