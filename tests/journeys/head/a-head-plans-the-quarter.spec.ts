// A head fills the plan by keyboard, the Office without scripts; at the end the plan is as it was.
import type { Page } from "@playwright/test";
import type { Database } from "@/prisma/connect";
import { expect, test } from "@/tests/journeys/support/journey";

const address = "/quarters/2024-q2/planning";
const titles = [1, 2, 3, 4, 5].map((number) => `Typed by keyboard ${number}`);

const planned = async (db: Database): Promise<string[]> => {
  const entries = await db.entry.findMany({
    where: { quarterId: 20242 },
    select: { task: { select: { code: true } } },
  });
  return entries.map(({ task }) => task.code.toLowerCase()).toSorted();
};

const taskOf = (db: Database, title: string) =>
  db.task.findFirstOrThrow({
    where: { title, code: { startsWith: "2024-Q2" } },
    include: { directive: true, entries: true },
  });

const saved = (plan: Page) => plan.getByRole("main").getByRole("status").first();

/** Opens a collapsed form on a task's page. */
const unfold = async (task: Page, form: string) => task.locator(`form[id^="${form}-"] summary`).click();

async function remove(task: Page, code: string): Promise<void> {
  await task.goto(`/tasks/${code}`);
  await unfold(task, "remove");
  await task.getByRole("button", { name: "Take the task out of the plan" }).click();
  await expect(saved(task)).toContainText(`${code.toUpperCase()} was taken out of the plan`);
}

async function typeFiveTasks(head: Page): Promise<void> {
  const { keyboard } = head;
  await head.getByLabel("New 1: Task").focus();
  for (const title of titles) {
    await keyboard.type(title);
    await keyboard.press("Alt+ArrowDown");
  }
  for (const _ of titles.slice(1)) await keyboard.press("Alt+ArrowUp");
  await keyboard.press("Tab");
  await keyboard.type("Report");
  await keyboard.press("Tab");
  await keyboard.type("99-XX/YY");
  await keyboard.press("Control+Enter");
}

test.describe.configure({ mode: "serial" });

let asInTheDemonstration: ReadonlySet<string> = new Set();
test.beforeAll(async ({ db }) => {
  asInTheDemonstration = new Set(await planned(db));
});

test("by keyboard alone five tasks come into the plan, and what is wrong is shown at its cell", async ({
  enter,
  db,
}) => {
  const head = await enter("head.btc");
  const { keyboard } = head;
  await head.goto(address);
  await typeFiveTasks(head);

  const alert = head.locator("#plan-tasks").getByRole("alert");
  await expect(alert).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  const basis = head.getByLabel("New 1: Basis");
  await expect(basis).toBeFocused();
  await expect(basis).toHaveValue("99-XX/YY");
  await expect(basis).toHaveAttribute("aria-invalid", "true");
  await expect(head.getByLabel("New 5: Task")).toHaveValue("Typed by keyboard 5");

  await head.reload();
  await expect(head.locator("#plan-tasks").getByRole("status")).toContainText("Your draft");
  await expect(basis).toHaveValue("99-XX/YY");
  await basis.focus();
  await keyboard.press("Control+a");
  await keyboard.type("39-nq/tw");
  await keyboard.press("Control+Enter");
  await expect(saved(head)).toHaveText("Saved: nothing changed, 5 entered.");
  const first = await taskOf(db, "Typed by keyboard 1");
  expect(first).toMatchObject({ deliverable: "Report", directive: { symbol: "39-NQ/TW" } });
  await expect(head.getByLabel("New 1: Task")).toHaveValue("");
});

for (const [title, options] of [
  ["Typed by keyboard 1", {}],
  ["Typed by keyboard 2", { javaScriptEnabled: false }],
] as const)
  test(`what the Office changed since is shown beside the head's text${"javaScriptEnabled" in options ? ", without scripts" : ""}`, async ({
    enter,
    db,
  }) => {
    const { code } = await taskOf(db, title);
    const head = await enter("head.btc", options);
    await head.goto(address);
    await head.getByLabel(`${code}: Deliverable`).fill("A paper of the head");

    const office = await enter("office", { javaScriptEnabled: false });
    await office.goto(`/tasks/${code.toLowerCase()}`);
    await unfold(office, "change");
    const change = office.locator("form[id^=change-]");
    await change.getByLabel("Task", { exact: true }).fill(`${title}, said better`);
    await office.getByRole("button", { name: "Save the change" }).click();
    await expect(saved(office)).toContainText("Saved");

    await head.getByRole("button", { name: "Save the plan" }).click();
    const alert = head.locator("#plan-tasks").getByRole("alert");
    await expect(alert).toBeFocused();
    await expect(alert.getByRole("row", { name: `${code}: Task` })).toContainText("said better");
    await expect(alert.getByLabel(`${code}: Deliverable`)).toHaveValue("A paper of the head");
    await alert.getByRole("button", { name: "Save my text" }).click();
    await expect(saved(head)).toHaveText("Saved: 1 task changed, none entered.");
    expect(await taskOf(db, `${title}, said better`)).toMatchObject({ deliverable: "A paper of the head" });
  });

test("what recurs is copied, and the Office enters a task without scripts", async ({ enter, db }) => {
  const head = await enter("head.btc");
  await head.goto(address);
  await head.getByRole("link", { name: "From Q1 2024" }).click();
  const copy = head.locator("form#copy-tasks");
  await copy.getByRole("button").click();
  await copy.getByRole("alert").getByRole("link").click();
  await expect(copy.getByRole("checkbox").first()).toBeFocused();
  await copy.getByRole("checkbox").nth(0).check();
  await copy.getByRole("checkbox").nth(1).check();
  await copy.getByRole("button").click();
  await expect(saved(head)).toContainText("2 tasks copied");

  const office = await enter("office", { javaScriptEnabled: false });
  await office.goto("/tasks/new?quarter=2024-q2");
  const form = office.locator("form#assign-task");
  const submit = form.getByRole("button", { name: "Enter the task" });
  await form.getByRole("radio", { name: "Organisation Commission" }).check();
  await form.getByRole("checkbox", { name: "Organisation Commission" }).check();
  await form.getByLabel("Deadline").fill("2024-05-31");
  await submit.click();
  const alert = form.getByRole("alert");
  await expect(alert.getByRole("link")).toHaveCount(2);
  await expect(form.getByRole("checkbox", { name: "Organisation Commission" })).toBeChecked();
  await form.getByRole("checkbox", { name: "Organisation Commission" }).uncheck();
  await form.getByRole("checkbox", { name: "Inspection Commission" }).check();
  await form.getByLabel("Task", { exact: true }).fill("Assigned without scripts");
  await submit.click();
  const { code } = await taskOf(db, "Assigned without scripts");
  await saved(office).getByRole("link", { name: code }).click();
  await expect(office).toHaveURL(`/tasks/${code.toLowerCase()}`);
  await unfold(office, "change");
  const change = office.locator("form[id^=change-]");
  await change.getByLabel("Deadline").fill("2024-09-30");
  await change.getByRole("button", { name: "Save the change" }).click();
  await expect(change.getByRole("alert")).toBeVisible();
  await change.getByLabel("Deadline").fill("2024-06-07");
  await office.getByRole("button", { name: "Save the change" }).click();
  await expect(saved(office)).toContainText("Saved");
  const { originalDue } = await taskOf(db, "Assigned without scripts");
  expect(originalDue.toISOString().slice(0, 10)).toBe("2024-06-07");
});

test("what was entered is taken out again", async ({ enter, db }) => {
  const office = await enter("office", { javaScriptEnabled: false });
  const entered = (await planned(db)).filter((code) => !asInTheDemonstration.has(code));
  expect(entered).toHaveLength(titles.length + 3);
  for (const code of entered) await remove(office, code);
  expect(await planned(db)).toEqual([...asInTheDemonstration].toSorted());
});
