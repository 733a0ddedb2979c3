// Every figure of a page opens as many rows as it counts, whatever the entries: the pages are drawn, their links
// followed.
import fc from "fast-check";
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { DirectivePage } from "@/components/directives/directive-page";
import { Register } from "@/components/directives/register";
import { AgencyBoard } from "@/components/overview/board/agency-board";
import { CoordinationPage } from "@/components/overview/coordination/coordination-page";
import { Dashboard } from "@/components/overview/dashboard";
import { QuarterSentence } from "@/components/overview/quarter-sentence";
import { getAgencies } from "@/lib/agencies/queries";
import { parseQuarter, quarterAfter } from "@/lib/calendar/quarter";
import { getDirectives } from "@/lib/directives/queries";
import { messagesIn } from "@/lib/language/messages";
import { parseTaskFilter } from "@/lib/list/filter";
import { listRows, listTasks } from "@/lib/list/queries";
import { parsePartFilter } from "@/lib/overview/part";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getCoordination } from "@/lib/overview/queries-coordination";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import type { Person } from "@/lib/people/person";
import { sumCounts } from "@/lib/tasks/counts";
import { countEntries } from "@/lib/tasks/queries-counts";
import { tasksIn } from "@/lib/tasks/standing";
import { testDatabase } from "@/tests/support/database";
import { generatedEntry, givenTree, writeEntries } from "./generated-quarter";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const db = await testDatabase();
const today = "2024-04-25";
const before = 20234;
const now = quarterAfter(before);
const known = { id: 1, fullName: null, post: null, language: null };
const committee: Person = { ...known, signInName: "committee", role: "COMMITTEE", agency: null };

beforeAll(async () => {
  const entries = fc.sample(generatedEntry, { numRuns: 200, seed: 39 });
  await writeEntries(db, await givenTree(db), before, entries, today);
});

const found = <T,>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("nothing found");
  return value;
};

const drawn = (page: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={messagesIn.en as unknown as AbstractIntlMessages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      {page}
    </NextIntlClientProvider>,
  );

/** The links of a page whose text contains numbers, each address with those numbers. */
function figuresOf(html: string): { href: string; numbers: number[] }[] {
  return [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
    .map(([, href = "", content = ""]) => ({
      href: href.replaceAll("&amp;", "&"),
      numbers: (content.replace(/<[^>]*>|Q\d\s\d{4}/g, "").match(/\d+/g) ?? []).map(Number),
    }))
    .filter(
      ({ href, numbers }) =>
        /^\/quarters\/[^/]+\/(tasks|coordination)(\?|$)/.test(href) && numbers.length > 0,
    );
}

/** How many rows the list at an address has, on all its pages. */
async function rowsAt(href: string): Promise<number> {
  const { pathname, searchParams } = new URL(href, "http://127.0.0.1");
  const [, , quarter = "", list] = pathname.split("/");
  const { id } = found(parseQuarter(quarter));
  if (list === "tasks") return (await listTasks(committee, id, parseTaskFilter(searchParams), today)).total;
  return found(await getCoordination(committee, id, today, parsePartFilter(searchParams))).listed.total;
}

/** Follows the links; the least number of figures shows that the page was full. */
async function agree(page: ReactNode, least: number) {
  const figures = figuresOf(drawn(page));
  expect(figures.length).toBeGreaterThanOrEqual(least);
  for (const { href, numbers } of figures) expect(numbers, href).toContain(await rowsAt(href));
}

describe("every figure opens its rows", () => {
  test.each([before, now])("on the dashboard of %i", async (quarterId) => {
    const dashboard = found(await getDashboard(committee, quarterId, today, { allCases: true }));
    await agree(<Dashboard person={committee} dashboard={dashboard} projector={false} between={null} />, 60);
  });

  test("in the sentence of a quarter of which nothing is done, or that is only planned", async () => {
    const { sentence } = found(await getDashboard(committee, now, today));
    const groups = await countEntries(committee, [now], today);
    const priority = tasksIn(sumCounts(groups, (group) => group.priority));
    const planned = { ...sentence, kind: "planned", priority, priorityPortion: "some" } as const;
    await agree(<QuarterSentence facts={planned} quarterId={now} />, 2);
    await agree(<QuarterSentence facts={{ ...sentence, donePortion: "none" }} quarterId={now} />, 3);
  });

  test.each(["vptu", "btc", "ubkt"])(
    "on the board of %s, which leads to no page that it is itself",
    async (code) => {
      const board = found(await getAgencyBoard(committee, now, code, today));
      await agree(<AgencyBoard board={board} between={null} office={false} />, 20);
      expect(drawn(<AgencyBoard board={board} between={null} office={false} />)).not.toContain(
        `/${code}#attention`,
      );
    },
  );

  test("among the parts that agencies were asked for, those declined or no longer needed apart", async () => {
    const coordination = found(await getCoordination(committee, now, today));
    await agree(<CoordinationPage coordination={coordination} />, 10);
    const all = found(await getCoordination(committee, now, today, { all: true }));
    const declined = await getCoordination(committee, now, today, { standing: "declined" });
    const unneeded = await getCoordination(committee, now, today, { standing: "notNeeded" });
    const open = await getCoordination(committee, now, today, { standing: "open" });
    const judged = await getCoordination(committee, now, today, { standing: "judged" });
    expect(declined?.listed.total).toBeGreaterThan(0);
    expect(all.listed.total).toBe(
      (declined?.listed.total ?? 0) +
        (unneeded?.listed.total ?? 0) +
        (open?.listed.total ?? 0) +
        (judged?.listed.total ?? 0),
    );
  });

  test("on the pages of the directives", async () => {
    const [directives, agencies] = await Promise.all([getDirectives(committee), getAgencies(committee)]);
    const groups = await countEntries(committee, [before, now], today);
    const ofNow = groups.filter(({ quarterId }) => quarterId === now);
    await agree(<Register directives={directives} groups={ofNow} quarterId={now} />, 9);
    for (const directive of directives) {
      const rows = await listRows(committee, now, { directive: directive.slug }, today);
      await agree(
        <DirectivePage
          directive={directive}
          named={{ agencies, directives }}
          groups={groups}
          rows={rows}
          quarters={[before, now]}
          quarterId={now}
        />,
        8,
      );
    }
  });
});
