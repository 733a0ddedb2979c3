// Two officers of one agency have the same page open, and the line between them and the server is not to be trusted.
import type { Route } from "@playwright/test";
import { explain, report, save, savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { fieldsOf, sendFields } from "@/tests/journeys/support/press";
import { entryOf, historyOf } from "@/tests/journeys/support/records";
import { notSubmittedYet } from "@/tests/journeys/support/reports";

notSubmittedYet("VPTU", "UBKT", "BNC", "BTG", "BDV");

for (const { code, options, how } of [
  { code: "2024-q1-vptu-10", options: {}, how: "with scripts" },
  { code: "2024-q1-vptu-09", options: { javaScriptEnabled: false }, how: "without scripts" },
])
  test(`the second one sees who wrote what, and keeps the own text, ${how}`, async ({ enter, db }) => {
    const { version } = await entryOf(db, code);
    const officer = await enter("staff.vptu", options);
    await officer.goto(`/tasks/${code}`);
    await explain(report(officer), "My own text, typed for a quarter of an hour");

    const head = await enter("head.vptu");
    await head.goto(`/tasks/${code}`);
    await explain(report(head), "What the head wrote meanwhile");
    await save(report(head)).click();
    await expect(savedNotice(head)).toBeFocused();

    await save(report(officer)).click();
    const conflict = report(officer).getByRole("alert");
    await expect(conflict).toBeFocused();
    await expect(conflict).toContainText(`You saw version ${version}. Version ${version + 1} was saved at`);
    await expect(conflict).toContainText("by: head, Office");
    await expect(conflict.getByRole("row", { name: /Result so far/ })).toContainText(
      "What the head wrote meanwhile",
    );
    const mine = conflict.getByLabel("Result so far");
    await expect(mine).toHaveValue("My own text, typed for a quarter of an hour");
    expect(await entryOf(db, code)).toMatchObject({
      result: "What the head wrote meanwhile",
      version: version + 1,
    });

    await mine.fill("Both texts made one");
    await conflict.getByRole("button", { name: `Save my text as version ${version + 2}` }).click();
    await expect(savedNotice(officer)).toBeVisible();
    expect(await entryOf(db, code)).toMatchObject({ result: "Both texts made one", version: version + 2 });
    const last = (await historyOf(db, code)).slice(-2);
    expect(last.map(({ role }) => role)).toEqual(["HEAD", "STAFF"]);
  });

for (const { account, code, options, how } of [
  { account: "bdv", code: "2024-q1-bdv-05", options: {}, how: "with scripts" },
  { account: "bnc", code: "2024-q1-bnc-06", options: { javaScriptEnabled: false }, how: "without scripts" },
] as const)
  test(`a report that comes after the task was reported as done is refused and its text kept, ${how}`, async ({
    enter,
    db,
  }) => {
    const officer = await enter(`staff.${account}`, options);
    await officer.goto(`/tasks/${code}`);
    await explain(report(officer), "Typed while the head was quicker");
    const head = await enter(`head.${account}`);
    await head.goto(`/tasks/${code}`);
    await explain(report(head), "Report 12-BC of 25 April 2024");
    await report(head).getByRole("button", { name: "Report as done" }).click();
    await expect(savedNotice(head)).toBeVisible();

    await save(report(officer)).click();
    const conflict = officer.getByRole("main").getByRole("alert");
    await expect(conflict).toContainText("this entry was changed while you were writing");
    await expect(conflict.getByLabel("Result so far")).toHaveValue("Typed while the head was quicker");
    await conflict.getByRole("button", { name: /^Save my text/ }).click();
    await expect(conflict).toContainText("This step is not possible from the present state");
    await expect(officer.getByLabel("Result so far")).toHaveValue("Typed while the head was quicker");
    expect(await entryOf(db, code)).toMatchObject({
      state: "REPORTED",
      result: "Report 12-BC of 25 April 2024",
    });

    await head.getByLabel("Remark").fill("Take the officer’s text in");
    await head.getByRole("button", { name: "Return with remark" }).click();
    await expect(savedNotice(head)).toContainText("State: in progress");
  });

test("the same submission twice is one change, also when it is sent by hand", async ({
  enter,
  db,
  origin,
}) => {
  const code = "2024-q1-vptu-04";
  const before = await historyOf(db, code);
  const page = await enter("staff.vptu");
  await page.goto(`/tasks/${code}`);
  await explain(report(page), "Pressed twice by an impatient hand");
  await save(report(page)).dblclick();
  await expect(savedNotice(page)).toBeVisible();
  expect(await historyOf(db, code)).toHaveLength(before.length + 1);

  const plain = await enter("staff.vptu", { javaScriptEnabled: false });
  await plain.goto(`/tasks/${code}`);
  await explain(report(plain), "Sent three times at once");
  const fields = await fieldsOf(save(report(plain)));
  const answers = await Promise.all([1, 2, 3].map(() => sendFields(plain, fields, { origin })));
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
  expect(await historyOf(db, code)).toHaveLength(before.length + 2);
});

test("a submission over a dead connection keeps the text and is sent again by itself, once", async ({
  enter,
  db,
  expected,
}) => {
  expected.push(/ERR_INTERNET_DISCONNECTED/);
  const code = "2024-q1-ubkt-06";
  const before = await historyOf(db, code);
  const page = await enter("staff.ubkt");
  await page.goto(`/tasks/${code}`);
  await explain(report(page), "Typed while the line was going down");
  await page.context().setOffline(true);
  await save(report(page)).click();
  await expect(report(page).getByRole("status")).toContainText("The line is down");
  await expect(report(page).getByLabel("Result so far")).toHaveValue("Typed while the line was going down");
  expect(await historyOf(db, code)).toHaveLength(before.length);

  await page.context().setOffline(false);
  await expect(savedNotice(page)).toBeFocused();
  expect(await historyOf(db, code)).toHaveLength(before.length + 1);
});

test("an answer that is lost on the way does not write twice", async ({ enter, db, expected }) => {
  expected.push(/ERR_CONNECTION_RESET/);
  const code = "2024-q1-ubkt-06";
  const before = await historyOf(db, code);
  const page = await enter("head.ubkt");
  await page.goto(`/tasks/${code}`);
  await explain(report(page), "The server had it, the browser did not know");
  const lose = async (route: Route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  };
  await page.route(`**/tasks/${code}`, lose, { times: 1 });
  await save(report(page)).click();
  await expect(savedNotice(page)).toBeVisible({ timeout: 20_000 });
  expect((await entryOf(db, code)).result).toBe("The server had it, the browser did not know");
  expect(await historyOf(db, code)).toHaveLength(before.length + 1);
});

test("a draft comes back after the browser was closed in the middle of it", async ({ enter }) => {
  const code = "2024-q1-ubkt-06";
  const page = await enter("staff.ubkt");
  await page.goto(`/tasks/${code}`);
  await report(page).getByLabel("Help needed").fill("Organisation Commission: the list of members");
  await expect(report(page).getByRole("status")).toContainText("Draft kept");
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`/tasks/${code}`);
  await expect(report(again).getByLabel("Help needed")).toHaveValue(
    "Organisation Commission: the list of members",
  );
  await expect(report(again).getByRole("status")).toContainText("Your draft");
});
