// The sentence above the rows of a list's page, and the links that its filter offers.
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { StandingLinks } from "@/components/list/filter-standings";
import { ListSentence } from "@/components/list/list-sentence";
import { messagesIn } from "@/lib/language/messages";
import type { TaskFilter } from "@/lib/list/filter";
import { noCounts } from "@/lib/tasks/standing";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const drawn = (part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={messagesIn.en as unknown as AbstractIntlMessages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      {part}
    </NextIntlClientProvider>,
  );

const list = { counts: { ...noCounts(), overdue: 3 }, quarterCounts: { ...noCounts(), open: 61 }, total: 3 };
const sentence = (filter: TaskFilter) =>
  drawn(<ListSentence list={list} filter={filter} agency="Organisation Commission" quarterId={20241} />)
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");

test("a list is named as led by an agency only without any other filter", () => {
  expect(sentence({ agency: "btc", sort: "due", page: 2 })).toBe(
    "3 of 61 tasks are led by the Organisation Commission: 3 overdue.",
  );
  expect(sentence({ agency: "btc", standings: ["overdue"] })).toBe("3 of 61 tasks match: 3 overdue.");
  expect(sentence({ agency: "btc", text: "quy hoạch" })).toBe("3 of 61 tasks match: 3 overdue.");
});

test("the short ways to a state keep the rest of the filter, and begin at the first page", () => {
  const filter: TaskFilter = { text: "a", agency: "btc", standings: ["dropped"], sort: "due", page: 3 };
  const links = drawn(<StandingLinks filter={filter} quarterId={20241} />).matchAll(
    /href="([^"]*)">([^<]*)/g,
  );
  const to = (states: string) => `/quarters/2024-q1/tasks?q=a&amp;agency=btc&amp;${states}&amp;sort=due`;
  expect([...links].map(([, href, name]) => [name, href])).toEqual([
    ["not finished", to("state=open&amp;state=overdue")],
    ["overdue", to("state=overdue")],
    ["completed", to("state=completedOnTime&amp;state=completedLate")],
  ]);
});
