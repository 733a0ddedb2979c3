// Looking at many pages: one browser for each account is kept, and what it has loaded once comes from its cache.
import type { BrowserContext, Page } from "@playwright/test";
import { type Account, test as base, expect, listen, type Options, unexpected } from "./journey";
import { sessionCookie } from "./session";

type Kept = { context: BrowserContext; complaints: string[] };

type Fixtures = {
  /** Opens a page for somebody in the browser that is kept for them; nothing of an earlier page is in it. */
  visit: (account: Account | null, options?: Options) => Promise<Page>;
};

export const test = base.extend<Fixtures, { kept: Map<string, Promise<Kept>> }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const kept = new Map<string, Promise<Kept>>();
      await use(kept);
      for (const { context } of await Promise.all(kept.values())) await context.close();
    },
    { scope: "worker" },
  ],
  visit: async ({ browser, origin, db, expected, kept }, use) => {
    const pages: Page[] = [];
    const used = new Set<Kept>();
    const open = async (account: Account | null, { language = "en", ...options }: Options): Promise<Kept> => {
      const context = await browser.newContext(options);
      const complaints: string[] = [];
      listen(context, complaints);
      const session = account ? [await sessionCookie(db, account)] : [];
      const cookies = [{ name: "language", value: language }, ...session];
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
      return { context, complaints };
    };
    await use(async (account, options = {}) => {
      const name = JSON.stringify([account, options]);
      const opened = kept.get(name) ?? open(account, options);
      kept.set(name, opened);
      const one = await opened;
      used.add(one);
      const page = await one.context.newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) {
      if (page.url().startsWith(origin)) await page.evaluate(() => localStorage.clear());
      await page.close();
    }
    for (const { complaints } of used) expect(unexpected(complaints.splice(0), expected)).toEqual([]);
  },
});
