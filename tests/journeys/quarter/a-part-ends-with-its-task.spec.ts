// A task is confirmed with two parts still open: the head says what becomes of each, and their agencies read it. What was
// reported too early the officer takes back.
import type { Database } from "@/prisma/connect";
import { savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { entryOf, historyOf, quarter } from "@/tests/journeys/support/records";
import { notSubmittedYet } from "@/tests/journeys/support/reports";

notSubmittedYet("BTC");

const code = "2023-q4-btc-06";
const result = "Report 12-BC/BTCTU of 24 April 2024";

/** What the next journey finds: the task and its parts as they were. */
const putBack: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const each of putBack.splice(0)) await each();
});

/** The task as an officer has reported it, with the parts of two agencies open. */
async function reported(db: Database) {
  const entry = await entryOf(db, code);
  const parts = await db.contribution.findMany({ where: { entryId: entry.id }, include: { steps: true } });
  putBack.push(
    () => db.entry.update({ where: { id: entry.id }, data: entry }),
    ...parts.map(({ steps, ...part }) => async () => {
      const known = steps.map(({ id }) => id);
      await db.contributionStep.deleteMany({ where: { contributionId: part.id, id: { notIn: known } } });
      await db.contribution.update({ where: { id: part.id }, data: part });
    }),
  );
  const done = { state: "REPORTED" as const, progress: 100, result, doneOn: new Date("2024-04-24") };
  await db.entry.update({ where: { id: entry.id }, data: done });
  const agencies = await db.agency.findMany();
  const partOf = (agency: string) =>
    parts.find(({ agencyId }) => agencies.some((each) => each.id === agencyId && each.code === agency))?.id ??
    0;
  return { entryId: entry.id, bdv: partOf("BDV"), bnc: partOf("BNC") };
}

for (const [how, options] of [
  ["with scripts", {}],
  ["without scripts", { javaScriptEnabled: false }],
] as const) {
  test(`the head settles the open parts, ${how}`, async ({ enter, db }) => {
    const { bdv, bnc } = await reported(db);
    const page = await enter("head.btc", options);
    await page.goto(`/tasks/${code}`);
    const form = page.locator(`form#confirm-${code}`);
    await expect(form).toContainText("Parts still open");
    await form.locator(`[name="${bdv}.fate"][value="ACKNOWLEDGED"]`).check();
    await form.locator(`[name="${bnc}.word"]`).fill("");
    await form.getByRole("button", { name: "Confirm as completed" }).click();
    await expect(form.getByRole("alert")).toContainText("why its part is no longer needed");
    await expect(form.locator(`[name="${bdv}.fate"][value="ACKNOWLEDGED"]`)).toBeChecked();
    await form.locator(`[name="${bnc}.word"]`).fill("The list was made without it.");
    await form.getByRole("button", { name: "Confirm as completed" }).click();
    await expect(savedNotice(page)).toBeVisible();
    await expect(page.locator(`#part-${bnc}`)).toContainText("no longer needed");
    await expect(page.locator(`#part-${bnc}`)).toContainText("“The list was made without it.”");
    expect((await historyOf(db, code)).slice(-3).map(({ event }) => event)).toEqual([
      ...["confirmed", "partAcknowledged", "partNotNeeded"],
    ]);
    const officer = await enter("staff.bnc", options);
    await officer.goto("/my-work");
    await expect(officer.locator(`details#part-${bnc}`)).toHaveCount(0);
    await expect(officer.getByText("“The list was made without it.”")).toBeVisible();
    await officer.goto(`/tasks/${code}`);
    await expect(officer.locator(`form#answer-${bnc}`)).toHaveCount(0);
  });

  test(`an officer takes the report back, and the head's open page is told, ${how}`, async ({
    enter,
    db,
  }) => {
    await reported(db);
    const head = await enter("head.btc", options);
    await head.goto(`/tasks/${code}`);
    const officer = await enter("staff.btc", options);
    await officer.goto("/my-work");
    const take = officer.locator(`form#take-back-${code}-${quarter}`);
    await take.getByRole("button", { name: "Take the report back" }).click();
    await expect(savedNotice(officer)).toBeVisible();
    expect(await entryOf(db, code)).toMatchObject({ state: "IN_PROGRESS", doneOn: null, result });
    await head.getByRole("button", { name: "Confirm as completed" }).click();
    const told = head.locator(`form#confirm-${code}`).getByRole("alert");
    await expect(told).toContainText("awaiting confirmation");
    await expect(told).toContainText("in progress");
    expect((await historyOf(db, code)).at(-1)?.event).toBe("reportTakenBack");
  });
}

test("a deadline that is already past stays with its tick, and may stand once that is said", async ({
  enter,
}) => {
  const page = await enter("head.btc", { javaScriptEnabled: false });
  await page.goto("/tasks/new?quarter=2024-q2&agency=btc");
  await expect(page.locator("[name=past], [name=beyond]")).toHaveCount(0);
  const form = page.locator("form#assign-task");
  await form.locator("[name=due]").fill("2024-04-10");
  await form.locator("[name=back]").first().click();
  await expect(form.getByRole("alert")).toContainText("already past");
  await expect(form.locator("[name=due]")).toHaveValue("2024-04-10");
  await form.locator("[name=past]").check();
  await form.locator("[name=back]").first().click();
  // The task still has no title: nothing is saved, and the day is no fault any longer.
  await expect(form.getByRole("alert")).not.toContainText("already past");
  await expect(form.locator("[name=past]")).toBeChecked();
  await form.locator("[name=due]").fill("2024-07-10");
  await form.locator("[name=back]").first().click();
  await expect(form.getByRole("alert")).toContainText("from 1 April 2024 to 30 June 2024");
  await expect(form.locator("[name=beyond]")).toBeVisible();
});
