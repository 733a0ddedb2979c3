// The journeys' own `test`: people come in by name, and no page may complain in the browser's console.
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type { Database } from "@/prisma/connect";
import { type House, openHouse } from "./house";
import { sessionCookie } from "./session";

export type Account =
  | `${"staff" | "head"}.${"vptu" | "btc" | "ubkt" | "btg" | "bdv" | "bnc"}`
  | "office"
  | "committee"
  | "chair"
  | "admin";

export type Options = BrowserContextOptions & { language?: "vi" | "en" | "de" };

/** Opens a browser of its own for somebody; null is a stranger. */
type Enter = (account: Account | null, options?: Options) => Promise<Page>;

type Fixtures = {
  enter: Enter;
  /** The app that the journeys of this file walk through, and no others. */
  house: House;
  db: Database;
  /** Where the app runs, without a slash at the end. */
  origin: string;
  /** What the console may say in this journey, such as that a page was not found. */
  expected: RegExp[];
};

/** What a browser's console says that should be silent: errors, and whatever the page's policy turned away. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on("weberror", (event) => complaints.push(event.error().message));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.text()} (${message.location().url} on ${message.page()?.url()})`);
  });
}

/** What was said beside what a journey expects. */
export const unexpected = (complaints: string[], expected: RegExp[]): string[] =>
  complaints.filter((each) => !expected.some((pattern) => pattern.test(each)));

/** The house of the present file; that of the one before is closed. */
type Houses = { of: (file: string) => Promise<House>; close: () => Promise<void> };

function houses(): Houses {
  let present: { file: string; house: Promise<House> } | null = null;
  const close = async () => {
    const before = present;
    present = null;
    await (await before?.house)?.close();
  };
  return {
    close,
    async of(file) {
      if (present?.file !== file) {
        await close();
        const house = openHouse(file);
        present = { file, house };
        house.catch(() => {
          present = null;
        });
      }
      return present.house;
    },
  };
}

export const test = base.extend<Fixtures, { houses: Houses }>({
  houses: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const opened = houses();
      await use(opened);
      await opened.close();
    },
    { scope: "worker" },
  ],
  house: async ({ houses: opened }, use, { file }) => use(await opened.of(file)),
  db: async ({ house }, use) => use(house.db),
  baseURL: async ({ house }, use) => use(house.address),
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
    expect(unexpected(complaints, expected)).toEqual([]);
  },
});

export { expect };
