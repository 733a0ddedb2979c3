// Going through a page by the Tab key, as somebody without a mouse does.
import { expect, type Locator, type Page } from "@playwright/test";

const furthest = 80;

/** Sends Tab until `target` has the focus, and expects the focus to be visible. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < furthest && !(await focused()); pressed += 1)
    await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
  const shown = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  expect(shown, "the focus can be seen").toBe(true);
}
