// The journeys' own `test`: people come in by name, and no page may complain in the browser's console.
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type { Database } from "@/prisma/connect";
import { databaseOfApp, sessionCookie } from "./house";

export type Account =
  | `${"staff" | "head"}.${"vptu" | "btc" | "ubkt" | "btg" | "bdv" | "bnc"}`
  | "office"
  | "committee"
  | "chair"
  | "admin";

type Options = BrowserContextOptions & { language?: "vi" | "en" | "de" };

/** Opens a browser of its own for somebody; null is a stranger. */
type Enter = (account: Account | null, options?: Options) => Promise<Page>;

type Fixtures = {
  enter: Enter;
  /** Where the app runs, without a slash at the end. */
  origin: string;
  /** What the console may say in this journey, such as that a page was not found. */
  expected: RegExp[];
};

/** What a browser's console says that should be silent: errors, and whatever the page's policy turned away. */
function listen(context: BrowserContext, complaints: string[]): void {
  context.on("weberror", (event) => complaints.push(event.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.text()} (${message.location().url} on ${message.page()?.url()})`);
  });
}

export const test = base.extend<Fixtures, { db: Database }>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const db = databaseOfApp();
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  expected: async ({}, use) => {
    await use([]);
  },
  origin: async ({ baseURL }, use) => {
    await use(baseURL ?? "");
  },
  enter: async ({ browser, origin, db, expected }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (account, { language = "en", ...options } = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      listen(context, complaints);
      const session = account ? [await sessionCookie(db, account)] : [];
      const cookies = [{ name: "language", value: language }, ...session];
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.filter((each) => !expected.some((pattern) => pattern.test(each)))).toEqual([]);
  },
});

export { expect };
