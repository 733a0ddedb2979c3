// Leaving a shared computer: what is not saved is asked after, and nothing of it stays for the next person.
import type { Page } from "@playwright/test";
import { isAlive, report, signIn } from "@/tests/journeys/support/forms";
import { expect, test } from "@/tests/journeys/support/journey";
import { lapseSessions } from "@/tests/journeys/support/session";

const code = "2024-q1-btc-03";
const typed = "Half of the sentence";

const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:")));
const leave = (page: Page) => page.getByRole("button", { name: "Sign out" }).first().click();
const result = (page: Page) => report(page).getByLabel("Result so far");

/** Once the page has come alive what is typed is kept. */
async function typeDraft(page: Page, path = `/tasks/${code}`): Promise<void> {
  await page.goto(path);
  await isAlive(report(page));
  await result(page).fill("");
  await result(page).pressSequentially(typed);
  await expect(page.getByText(/^Draft kept in this browser/)).toBeVisible();
}

test("who leaves with a text that is not saved is asked, keeps it, or takes it along out of the browser", async ({
  enter,
  db,
}) => {
  const page = await enter("staff.btc");
  await typeDraft(page);
  await page.evaluate(() => localStorage.setItem("draft:999999:task", '{"values":{"a":"b"},"at":"08:00"}'));
  const asked = page.getByRole("dialog");
  await leave(page);
  await expect(asked.getByRole("heading", { name: "One text is not saved yet" })).toBeVisible();
  await asked.getByRole("button", { name: "Keep them and stay" }).click();
  await expect(asked).toBeHidden();
  await expect(result(page)).toHaveValue(typed);

  const left = page.waitForResponse((answer) => answer.url().endsWith("/sign-out"));
  await leave(page);
  await asked.getByRole("button", { name: "Remove them and sign out" }).click();
  expect(await (await left).headerValue("clear-site-data")).toBe('"cache"');
  await expect(page).toHaveURL("/sign-in");
  expect(await drafts(page), "another person's text is not this person's to remove").toEqual([
    "draft:999999:task",
  ]);
  const { id } = await db.person.findUniqueOrThrow({ where: { signInName: "staff.btc" } });
  expect(await db.session.count({ where: { personId: id, endedAt: null } })).toBe(0);
  await signIn(page, "staff.btc");
  await expect(page).toHaveURL("/my-work");
  await page.goto(`/tasks/${code}`);
  await expect(result(page)).not.toHaveValue(typed);
});

test("a word typed right before the button is pressed is asked after too", async ({ enter }) => {
  const page = await enter("staff.btc");
  await typeDraft(page);
  await page.evaluate(() => localStorage.clear());
  await result(page).pressSequentially(" and more");
  await leave(page);
  await expect(page.getByRole("dialog")).toContainText("One text is not saved yet");
});

test("who has nothing unsaved leaves with one press", async ({ enter }) => {
  const page = await enter("staff.btc");
  await page.goto("/my-work");
  await leave(page);
  await expect(page).toHaveURL("/sign-in");
});

test("without scripts the button just leaves, and the page behind is closed", async ({ enter }) => {
  const page = await enter("staff.btc", { javaScriptEnabled: false });
  await page.goto(`/tasks/${code}`);
  await result(page).fill(typed);
  await leave(page);
  await expect(page).toHaveURL("/sign-in");
  await page.goto(`/tasks/${code}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("reading the address of the way out signs nobody out", async ({ enter }) => {
  const page = await enter("staff.btc");
  await page.goto("/sign-out");
  await expect(page).toHaveURL("/my-account#leave");
});

test("a session that ends by itself keeps the draft, which ends after seven days", async ({ enter, db }) => {
  const page = await enter("staff.btc");
  await typeDraft(page);
  await lapseSessions(db, "staff.btc");
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(await drafts(page)).toHaveLength(1);
  await signIn(page, "staff.btc");
  await expect(result(page)).toHaveValue(typed);

  const age = (days: number) =>
    page.evaluate((older) => {
      for (const key of Object.keys(localStorage)) {
        const draft = JSON.parse(localStorage.getItem(key) ?? "{}");
        localStorage.setItem(key, JSON.stringify({ ...draft, on: Date.now() - older * 86_400_000 }));
      }
    }, days);
  await age(6.9);
  await page.reload();
  await expect(result(page)).toHaveValue(typed);
  await age(7.1);
  await page.reload();
  await expect(result(page)).not.toHaveValue(typed);
  await expect.poll(() => drafts(page)).toEqual([]);
});

test("where drafts are switched off nothing is kept, and what was kept goes", async ({ enter }) => {
  const page = await enter("staff.btc");
  await typeDraft(page);
  // As the layout marks every page with DRAFTS=0.
  await page.route("**/tasks/**", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace("<html ", '<html data-drafts="0" ');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(`/tasks/${code}`);
  await expect.poll(() => drafts(page)).toEqual([]);
  await expect(result(page)).not.toHaveValue(typed);
  await result(page).pressSequentially(typed);
  await page.getByLabel("Proposed solution").focus();
  expect(await drafts(page)).toEqual([]);
  await leave(page);
  await expect(page).toHaveURL("/sign-in");
});
