// The type of a page's state, and the two steps that most states need.
import type { Page } from "@playwright/test";
import { type Account, expect } from "./journey";

type Enter = (account: Account | null) => Promise<Page>;
export type State = {
  account: Account | null;
  path: string;
  /** The name of a state that the page has only after some steps. */
  name?: string;
  /** Brings the page into that state. */
  until?: (page: Page, enter: Enter) => Promise<void>;
  status?: number;
};

export const alerted = (page: Page) => expect(page.getByRole("alert").first()).toBeVisible();
export const click = (page: Page, form: string, button = "button") =>
  page.locator(`form#${form} ${button}`).first().click();
