// A submission as it is sent: taken from a page, so that it can be sent again, or altered by hand.
import type { APIResponse, Locator, Page } from "@playwright/test";

/** Every field that a button of a form would send, the framework's own fields included. */
export const fieldsOf = (button: Locator): Promise<Record<string, string>> =>
  button.evaluate((element) => {
    if (!(element instanceof HTMLButtonElement) || !element.form)
      throw new Error("This is no button of a form.");
    const pairs = [...new FormData(element.form, element)].map(([name, value]) => [name, String(value)]);
    return Object.fromEntries(pairs);
  });

/** Sends the fields to the page's own address as a form does. */
export const sendFields = (
  page: Page,
  fields: Record<string, string>,
  headers: Record<string, string>,
): Promise<APIResponse> => page.request.post(page.url(), { multipart: fields, headers, maxRedirects: 0 });
