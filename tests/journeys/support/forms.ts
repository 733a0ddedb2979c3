// Forms, buttons and messages that an officer sees, found by their visible text.
import { expect, type Locator, type Page } from "@playwright/test";

/** The form of a task's page. */
export const report = (page: Page): Locator => page.locator("form#report-progress");

/** Waits until the form is hydrated; text typed before is kept too, but most journeys are not about that. */
export const isAlive = (form: Locator): Promise<void> => expect(form).toHaveAttribute("data-alive", "");

export const save = (form: Locator): Locator => form.getByRole("button", { name: "Save, still in progress" });

/** The message of what was saved, at the top of the page. */
export const savedNotice = (page: Page): Locator => page.getByRole("status").filter({ hasText: /^Saved: / });

/** A row of My work, named by its task's code. */
export const row = (page: Page, code: string): Locator => page.locator(`details[id="${code}"]`);

export const opener = (page: Page, code: string): Locator => row(page, code).locator("> summary");

/** Fills in the sign-in and submits it. */
export async function signIn(page: Page, name: string, password = "giaoban-demo"): Promise<void> {
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Password").fill(password);
  await signInButton(page).click();
}

export const signInButton = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "Sign in" });

/** Fills in the reason and solution that a report on an entry needs in REPORTING. */
export async function explain(form: Locator, result: string): Promise<void> {
  await form.getByLabel("Result so far").fill(result);
  await form.getByRole("radio", { name: "decision outstanding" }).check();
  await form.getByLabel("In your words").fill("The Standing Committee decides on 6 May");
  await form.getByLabel("Proposed solution").fill("Submit on 7 May");
}
