// The head confirms what the officers reported: several at once, and those that have changed since are left out by
// name.
import { row, savedNotice } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { entryOf, historyOf } from "@/tests/journeys/support/records";
import { notSubmittedYet } from "@/tests/journeys/support/reports";

notSubmittedYet("BDV");

const result = "Report 61-BC/TU of 24 April 2024";

/** Tasks of the agency's own plan that were completed, as they were when an officer had reported them. */
async function reported(db: Parameters<typeof entryOf>[0], agency: string) {
  const wanted = { quarterId: 20241, agency: { code: agency }, task: { origin: "AGENCY_PLAN" as const } };
  const entries = await db.entry.findMany({
    where: { ...wanted, state: "COMPLETED" },
    include: { task: true },
    take: 3,
  });
  const ids = { id: { in: entries.map(({ id }) => id) } };
  await db.entry.updateMany({ where: ids, data: { state: "REPORTED", result } });
  return entries.map(({ task }) => ({ code: task.code.toLowerCase(), title: task.title }));
}

for (const [how, options, agency] of [
  ["with scripts", {}, "BDV"],
  ["without scripts", { javaScriptEnabled: false }, "VPTU"],
] as const)
  test(`several at once, ${how}`, async ({ enter, db }) => {
    const tasks = await reported(db, agency);
    const [first, second] = tasks;
    if (!first || !second) throw new Error("too few tasks");
    const page = await enter(agency === "BDV" ? "head.bdv" : "head.vptu", options);
    await page.goto("/my-work");
    await page.getByRole("button", { name: "Confirm the ticked tasks" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Tick at least one" })).toBeFocused();
    for (const { title } of [first, second]) {
      const tick = page.getByRole("checkbox", { name: title });
      await expect(page.locator(".ticked").filter({ has: tick })).toContainText(result);
      await tick.check();
    }
    await db.entry.updateMany({
      where: { quarterId: 20241, task: { code: second.code.toUpperCase() } },
      data: { version: { increment: 1 } },
    });
    await page.getByRole("button", { name: "Confirm the ticked tasks" }).click();
    await expect(savedNotice(page)).toContainText("1 task confirmed; 1 had changed meanwhile");
    await expect(savedNotice(page)).toBeFocused();
    expect(await entryOf(db, first.code)).toMatchObject({ state: "COMPLETED" });
    expect(await entryOf(db, second.code)).toMatchObject({ state: "REPORTED" });
    expect((await historyOf(db, first.code)).at(-1)).toMatchObject({ event: "confirmed" });
  });

test("what comes back is told to whoever reported it, with the remark, from whom and when", async ({
  enter,
  db,
}) => {
  const [task] = await reported(db, "BTC");
  if (!task) throw new Error("too few tasks");
  const head = await enter("head.btc");
  await head.goto(`/tasks/${task.code}`);
  await head.getByLabel("Remark").first().fill("Which communes are settled?");
  await head.getByRole("button", { name: "Return with remark" }).click();
  await expect(savedNotice(head)).toBeVisible();
  const officer = await enter("staff.btc");
  await officer.goto("/my-work");
  await expect(row(officer, task.code)).toContainText("Returned: “Which communes are settled?”");
  await expect(row(officer, task.code)).toContainText(
    /head, Organisation Commission, 25.April 2024, \d\d:\d\d/,
  );
  await officer.goto(`/tasks/${task.code}`);
  await expect(officer.locator("#entry")).toContainText(/head, Organisation Commission, 25.April 2024/);
});
