// What a page's state is, and the two steps that most of them take.
import type { Page } from "@playwright/test";
import { type Account, expect } from "./journey";

type Enter = (account: Account | null) => Promise<Page>;
export type State = {
  account: Account | null;
  path: string;
  /** What is in the page when it is not just opened. */
  name?: string;
  /** Brings the page into that state. */
  until?: (page: Page, enter: Enter) => Promise<void>;
  status?: number;
};

export const alerted = (page: Page) => expect(page.getByRole("alert").first()).toBeVisible();
export const press = (page: Page, form: string, button = "button") =>
  page.locator(`form#${form} ${button}`).first().click();
