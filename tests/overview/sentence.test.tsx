// The sentence of a quarter reads as one in all three languages, whatever the figures.
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { QuarterSentence } from "@/components/overview/quarter-sentence";
import { useWaitingClause } from "@/components/overview/waiting-clause";
import type { Agency } from "@/lib/agencies/agency";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { sentenceFacts } from "@/lib/overview/sentence";
import { type Counts, noCounts } from "@/lib/tasks/standing";

vi.mock("next/link", () => ({
  default: ({ href, children }: { href: string; children: unknown }) => (
    <a href={href}>{children as string}</a>
  ),
}));

const agency: Agency = {
  id: 1,
  code: "BTC",
  nameVi: "Ban Tổ chức",
  nameEn: "Organisation Commission",
  nameDe: "Organisationsabteilung",
  shortVi: "",
  shortEn: "",
  shortDe: "",
  rank: 1,
  validFrom: "1930-02-03",
  validTo: null,
};

type Case = { counts?: Partial<Counts>; priority?: Partial<Counts>; state?: QuarterState; waitsFor?: number };

function Say({ counts, priority, state = "REPORTING", waitsFor = 0 }: Case) {
  const facts = sentenceFacts({ ...noCounts(), ...counts }, { ...noCounts(), ...priority }, state);
  const further = useWaitingClause(waitsFor > 0 ? { agency, count: waitsFor } : null, "/coordination");
  return <QuarterSentence facts={facts} quarterId={20241} further={further} />;
}

const html = (language: Language, of: Case): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={language}
      messages={messagesIn[language] as unknown as AbstractIntlMessages}
      timeZone="Asia/Ho_Chi_Minh"
    >
      <Say {...of} />
    </NextIntlClientProvider>,
  );

const sentenceIn = (language: Language, of: Case): string =>
  html(language, of)
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ")
    .replaceAll("&#x27;", "'");

const quarter: Case = {
  counts: { completedOnTime: 42, completedLate: 5, open: 8, overdue: 6 },
  priority: { overdue: 2 },
  waitsFor: 3,
};

describe.each<[string, Case, Record<Language, string>]>([
  [
    "a quarter as it mostly is",
    quarter,
    {
      en: "47 of 61 tasks completed, 5 of them late; 6 overdue, 2 of them priority tasks; the Organisation Commission waits for 3 contributions.",
      de: "47 von 61 Aufgaben erledigt, 5 davon verspätet; 6 überfällig, davon 2 Schwerpunktaufgaben; Organisationsabteilung wartet auf 3 Mitwirkungen.",
      vi: "Hoàn thành 47/61 nhiệm vụ, trong đó 5 nhiệm vụ quá hạn; 6 nhiệm vụ chưa hoàn thành, quá hạn, trong đó 2 nhiệm vụ trọng tâm; Ban Tổ chức đang chờ 3 phần phối hợp.",
    },
  ],
  [
    "one of each",
    {
      counts: { completedOnTime: 1, completedLate: 1, overdue: 2, open: 1 },
      priority: { overdue: 1 },
      waitsFor: 1,
    },
    {
      en: "2 of 5 tasks completed, 1 of them late; 2 overdue, 1 of them a priority task; the Organisation Commission waits for 1 contribution.",
      de: "2 von 5 Aufgaben erledigt, 1 davon verspätet; 2 überfällig, davon 1 Schwerpunktaufgabe; Organisationsabteilung wartet auf 1 Mitwirkung.",
      vi: "Hoàn thành 2/5 nhiệm vụ, trong đó 1 nhiệm vụ quá hạn; 2 nhiệm vụ chưa hoàn thành, quá hạn, trong đó 1 nhiệm vụ trọng tâm; Ban Tổ chức đang chờ 1 phần phối hợp.",
    },
  ],
  [
    "all done in time",
    { counts: { completedOnTime: 4 } },
    {
      en: "All 4 tasks completed, all of them on time; nothing overdue.",
      de: "Alle 4 Aufgaben erledigt, alle fristgerecht; nichts überfällig.",
      vi: "Hoàn thành tất cả 4 nhiệm vụ, đều đúng hạn; không có nhiệm vụ quá hạn.",
    },
  ],
  [
    "one task, done late",
    { counts: { completedLate: 1 } },
    {
      en: "The one task is completed, but late; nothing overdue.",
      de: "Die eine Aufgabe ist erledigt, aber verspätet; nichts überfällig.",
      vi: "Hoàn thành tất cả 1 nhiệm vụ, nhưng quá hạn; không có nhiệm vụ quá hạn.",
    },
  ],
  [
    "nothing done and everything overdue",
    { counts: { overdue: 3 }, priority: { overdue: 3 } },
    {
      en: "None of the 3 tasks completed yet; 3 overdue, all of them priority tasks.",
      de: "Noch keine der 3 Aufgaben erledigt; 3 überfällig, alles Schwerpunktaufgaben.",
      vi: "Chưa hoàn thành nhiệm vụ nào trong 3 nhiệm vụ; 3 nhiệm vụ chưa hoàn thành, quá hạn, đều là nhiệm vụ trọng tâm.",
    },
  ],
  [
    "a planned quarter",
    { counts: { open: 13 }, priority: { open: 6 }, state: "PLANNING" },
    {
      en: "13 tasks planned, 6 of them priority tasks.",
      de: "13 Aufgaben geplant, davon 6 Schwerpunktaufgaben.",
      vi: "13 nhiệm vụ trong kế hoạch, trong đó 6 nhiệm vụ trọng tâm.",
    },
  ],
  [
    "a quarter without tasks",
    {},
    {
      en: "No tasks in this quarter yet.",
      de: "Noch keine Aufgaben in diesem Quartal.",
      vi: "Chưa có nhiệm vụ nào trong quý này.",
    },
  ],
])("%s", (_name, of, sentences) => {
  test.each(["en", "de", "vi"] as const)("in %s", (language) => {
    expect(sentenceIn(language, of)).toBe(sentences[language]);
  });
});

test("each figure opens its rows", () => {
  const hrefs = [...html("en", quarter).matchAll(/href="([^"]+)"/g)].map(([, href]) =>
    href?.replaceAll("&amp;", "&"),
  );
  const tasks = "/quarters/2024-q1/tasks";
  expect(hrefs).toEqual([
    `${tasks}?state=completedOnTime&state=completedLate`,
    `${tasks}?state=completedLate`,
    `${tasks}?state=overdue`,
    `${tasks}?state=overdue&key=1`,
    "/coordination?lead=btc&state=overdue#parts",
  ]);
});
