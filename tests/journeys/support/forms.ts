// What an officer sees and presses, by the words on it.
import { expect, type Locator, type Page } from "@playwright/test";

/** The form of a task's page. */
export const report = (page: Page): Locator => page.locator("form#report-progress");

/** Until the scripts hold the form: what is typed before stays too, but it is not what most journeys are about. */
export const isAlive = (form: Locator): Promise<void> => expect(form).toHaveAttribute("data-alive", "");

export const save = (form: Locator): Locator => form.getByRole("button", { name: "Save, still in progress" });

/** Says what was saved, where the page begins. */
export const savedNotice = (page: Page): Locator => page.getByRole("status").filter({ hasText: /^Saved: / });

/** A row of My work, named by its task's code. */
export const row = (page: Page, code: string): Locator => page.locator(`details[id="${code}"]`);

export const opener = (page: Page, code: string): Locator => row(page, code).locator("> summary");

/** Fills in the sign-in and presses its button. */
export async function signIn(page: Page, name: string, password = "giaoban-demo"): Promise<void> {
  await page.getByLabel("Sign-in name").fill(name);
  await page.getByLabel("Password").fill(password);
  await signInButton(page).click();
}

export const signInButton = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "Sign in" });

/** What a word on an entry needs while the quarter is being reported. */
export async function explain(form: Locator, result: string): Promise<void> {
  await form.getByLabel("Result so far").fill(result);
  await form.getByRole("radio", { name: "decision outstanding" }).check();
  await form.getByLabel("In your words").fill("The Standing Committee decides on 6 May");
  await form.getByLabel("Proposed solution").fill("Submit on 7 May");
}
