// Between a closed quarter and one not yet open the first pages, the dashboard and the board say that nobody can report.
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { AgencyBoard } from "@/components/overview/board/agency-board";
import { Dashboard } from "@/components/overview/dashboard";
import { MyWorkPage } from "@/components/reporting/my-work";
import { WaitingPage } from "@/components/waiting/waiting-page";
import type { Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import type { Person } from "@/lib/people/person";
import { betweenOn, betweenQuarters } from "@/lib/quarters/between";
import { getQuarters } from "@/lib/quarters/queries";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getQuarterInBrief, getWaiting } from "@/lib/waiting/queries";
import { givenClosed, givenTask } from "@/prisma/given";
import { givenPair } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>,
}));

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const today = "2024-04-25";
const { quarter, next } = await givenPair(db);
await givenTask(db, { quarter, agency: agencies.btc, state: "COMPLETED", due: "1951-03-31" });
await givenClosed(db, quarter, today);

const drawn = (page: ReactNode, language: Language = "en"): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={language}
      messages={messagesIn[language] as unknown as AbstractIntlMessages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      {page}
    </NextIntlClientProvider>,
  );
const found = <T,>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("nothing found");
  return value;
};

const office = (person: Person) => person.role === "OFFICE";
const known = await getQuarters(people.office);

async function myWork(person: Person) {
  const work = found(await getMyWork(person, today));
  const shared = { today, saved: null, open: null, kept: null };
  return <MyWorkPage work={work} {...shared} between={betweenQuarters(known)} office={office(person)} />;
}

async function dashboard(person: Person, id: number) {
  const read = found(await getDashboard(person, id, today));
  return <Dashboard person={person} dashboard={read} projector={false} between={betweenOn(id, known)} />;
}

async function board(person: Person, id: number) {
  const read = found(await getAgencyBoard(person, id, "btc", today));
  return <AgencyBoard board={read} between={betweenOn(id, known)} office={office(person)} />;
}

const sentence =
  "Q1 1951 is closed and Q2 1951 is not open yet: until the Office opens it nobody can report.";
const step = '<a href="/quarters/1951-q2/stage">Open Q2 1951</a>';

const pages: [string, (person: Person) => Promise<ReactNode>][] = [
  ["my work", myWork],
  ["the dashboard of the closed quarter", (person) => dashboard(person, quarter.id)],
  ["the dashboard of the planned quarter", (person) => dashboard(person, next.id)],
  ["the board of the closed quarter", (person) => board(person, quarter.id)],
  ["the board of the planned quarter", (person) => board(person, next.id)],
];

test.each(pages)("%s says so to everybody, and offers the step to the Office alone", async (_name, page) => {
  for (const person of [people.staff, people.head, people.office]) {
    const text = drawn(await page(person)).replaceAll("\u00a0", " ");
    expect(text).toContain(sentence);
    expect(text.includes(step)).toBe(person.role === "OFFICE");
  }
});

test.each(["vi", "en", "de"] as const)("the Office's first page begins with it in %s", async (language) => {
  const waiting = found(await getWaiting(people.office, today));
  const brief = await getQuarterInBrief(people.office, today);
  const text = drawn(<WaitingPage waiting={waiting} quarter={brief} today={today} />, language);
  const [, within = ""] = text.split('id="waiting"');
  expect([...within.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)[0]).toBe(
    "/quarters/1951-q2/stage",
  );
});

test("once the next quarter is open nothing is said", async () => {
  await db.quarter.update({ where: { id: next.id }, data: { state: "OPEN" } });
  expect(betweenQuarters(await getQuarters(people.staff))).toBeNull();
});
