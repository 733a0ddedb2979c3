// An officer at an old PC wants to be done in a minute: sign in, report on what is late, and see that it is kept.
import type { Locator } from "@playwright/test";
import { type Counts, countsOn } from "@/tests/journeys/support/figures";
import { opener, report, row, save, savedNotice, signIn, signInButton } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { tabTo } from "@/tests/journeys/support/keyboard";
import { entryOf, historyOf } from "@/tests/journeys/support/records";

const late = "2024-q1-btc-09";
test("staff.btc signs in and saves an update of an overdue task in three clicks", async ({ enter, db }) => {
  const page = await enter(null);
  let clicks = 0;
  const click = async (what: Locator) => {
    clicks += 1;
    await what.click();
  };
  await page.goto("/");
  await page.getByLabel("Sign-in name").fill("staff.btc");
  await page.getByLabel("Password").fill("giaoban-demo");
  await click(signInButton(page));
  await expect(page).toHaveURL("/my-work");

  await click(opener(page, late));
  const form = row(page, late);
  await form
    .getByLabel("Result so far")
    .fill("Guidance 14-HD/BTCTU of 25 April 2024 for the settled communes");
  await form.getByLabel("Progress").fill("90");
  await click(save(form));

  await expect(savedNotice(page)).toBeFocused();
  await expect(savedNotice(page)).toContainText("2024‑Q1‑BTC‑09");
  expect(clicks).toBeLessThanOrEqual(3);
  expect(await entryOf(db, late)).toMatchObject({ progress: 90, state: "IN_PROGRESS", returnedRemark: "" });
});

test("a wrong password says so, keeps the name, and does not reveal whether the name exists", async ({
  enter,
}) => {
  const page = await enter(null);
  const messages: string[] = [];
  for (const name of ["staff.bdv", "nobody.at.all"]) {
    await page.goto("/sign-in");
    await signIn(page, name, "something else");
    const answer = page.getByRole("main").getByRole("alert");
    await expect(answer).toBeFocused();
    messages.push((await answer.textContent()) ?? "");
    await expect(page.getByLabel("Sign-in name")).toHaveValue(name);
    await expect(page.getByLabel("Password")).toHaveValue("something else");
  }
  expect(messages[0]).toBe(messages[1]);
});

test("a missing solution is named beside the field, and nothing that was typed is lost", async ({
  enter,
  db,
}) => {
  const code = "2024-q1-btc-03";
  const before = await entryOf(db, code);
  const page = await enter("staff.btc");
  await page.goto(`/tasks/${code}`);
  const form = report(page);
  await form.getByLabel("Result so far").fill("88 of 96 names cleared");
  await form.getByLabel("Proposed solution").fill("");
  await form.getByLabel("In your words").fill("Eight candidates remain");
  await save(form).click();

  const summary = form.getByRole("alert");
  await expect(summary).toBeFocused();
  const solution = form.getByLabel("Proposed solution");
  await expect(solution).toHaveAttribute("aria-invalid", "true");
  await expect(solution).toHaveAccessibleDescription(/Write the proposed solution/);
  await expect(form.getByLabel("Result so far")).toHaveValue("88 of 96 names cleared");
  await expect(form.getByLabel("In your words")).toHaveValue("Eight candidates remain");
  await summary.getByRole("link", { name: /Write the proposed solution/ }).click();
  await expect(solution).toBeFocused();
  expect(await entryOf(db, code)).toEqual(before);

  await solution.fill("The eight by 31 May");
  await save(form).click();
  await expect(savedNotice(page)).toBeFocused();
  const event = page.locator("#history").getByRole("listitem").first();
  await expect(event).toContainText("you: ");
  await expect(event).toContainText("result: “88 of 96 names cleared”");
  await expect(event).toContainText("proposed solution: “The eight by 31 May”");
});

/** By how much each count changed, where it did. */
function differences(before: Counts = {}, after: Counts = {}): Counts {
  const changes = Object.keys(before).map(
    (name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const,
  );
  return Object.fromEntries(changes.filter(([, by]) => by !== 0));
}

test("what is reported as done and confirmed by the head changes the counts of the quarter", async ({
  enter,
  db,
}) => {
  const officer = await enter("staff.btc");
  await officer.goto("/quarters/2024-q1");
  const before = await countsOn(officer);
  await officer.goto(`/tasks/${late}`);
  const form = report(officer);
  await form.getByLabel("Result so far").fill("Guidance 15-HD/BTCTU of 25 April 2024");
  await form.getByRole("button", { name: "Report as done" }).click();
  await expect(savedNotice(officer)).toContainText("awaiting confirmation");

  const head = await enter("head.btc");
  await head.goto("/my-work");
  const asked = head.locator("details.job").filter({ hasText: "2024‑Q1‑BTC‑09" });
  await asked.locator("> summary").click();
  await expect(asked).toContainText("Guidance 15-HD/BTCTU of 25 April 2024");
  await asked.getByRole("button", { name: "Confirm as completed" }).click();
  await expect(savedNotice(head)).toBeFocused();

  await head.goto("/quarters/2024-q1");
  const after = await countsOn(head);
  for (const scope of ["quarter", "agency:btc", "directive:02-da-tu"]) {
    // Of a directive the dashboard shows only the overdue tasks.
    const wanted = scope.startsWith("directive:") ? { overdue: -1 } : { overdue: -1, completedLate: 1 };
    expect(differences(before.get(scope), after.get(scope)), scope).toEqual(wanted);
  }
  const events = (await historyOf(db, late)).map(({ event }) => event);
  expect(events.slice(-2)).toEqual(["progressReported", "confirmed"]);
});

test("the keyboard alone is enough, from the sign-in to the saved update", async ({ enter, db }) => {
  const code = "2024-q1-btc-12";
  const page = await enter(null);
  await page.goto("/sign-in?next=/my-work");
  await tabTo(page, page.getByRole("link", { name: "Skip to the content" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Sign-in name"));
  await page.keyboard.type("staff.btc");
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type("giaoban-demo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/my-work");

  await tabTo(page, opener(page, code));
  await page.keyboard.press("Enter");
  await tabTo(page, row(page, code).getByLabel("Help needed"));
  await page.keyboard.type("Office: the staffing figures by 29 April");
  await tabTo(page, row(page, code).getByRole("radio", { name: "contribution outstanding" }));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, row(page, code).getByLabel("In your words"));
  await page.keyboard.type("Two officers are at the congress");
  await tabTo(page, row(page, code).getByLabel("Proposed solution"));
  await page.keyboard.type("Submit on 6 May");
  await tabTo(page, save(row(page, code)));
  await page.keyboard.press("Enter");
  await expect(savedNotice(page)).toBeFocused();
  expect(await entryOf(db, code)).toMatchObject({
    helpNeeded: "Office: the staffing figures by 29 April",
    delayReasonCode: "decision",
  });
});
