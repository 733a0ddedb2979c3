// A summary for tests: the figures of the reference pages, to be changed field by field.
import type { Summary, TaskInSummary } from "@/lib/summary/summary";
import { noCounts } from "@/lib/tasks/standing";

const same = (text: string) => ({ vi: text, en: text, de: text });
const counts = (onTime: number, late: number, open: number, overdue: number) => ({
  ...noCounts(),
  completedOnTime: onTime,
  completedLate: late,
  open,
  overdue,
});

export const taskInSummary = (wanted: Partial<TaskInSummary> = {}): TaskInSummary => ({
  code: "2024-Q1-BTC-03",
  title: "Review of cadre planning for 2020–2025",
  deliverable: "submission with list",
  basis: "03-ĐA/TU",
  priority: false,
  lead: "BTC",
  officer: "",
  coordinating: ["UBKT"],
  due: "2024-03-29",
  originalDue: "2024-03-29",
  carriedFrom: null,
  state: "IN_PROGRESS",
  standing: "overdue",
  progress: 80,
  confidence: "AT_RISK",
  doneOn: null,
  result: "82 of 96 names cleared (List 12-DS/BTCTU)",
  reason: "contribution",
  delayReason: "The remarks on 14 of 96 candidates are missing.",
  proposedSolution: "Put the 82 cleared names forward first.",
  stateReason: "",
  lastWordOn: "2024-04-12",
  silentDays: null,
  decision: null,
  ...wanted,
});

const names: [code: string, vi: string, en: string, de: string][] = [
  ["VPTU", "Văn phòng Tỉnh ủy", "Office", "Büro"],
  ["BTC", "Ban Tổ chức Tỉnh ủy", "Organisation Commission", "Organisationsabteilung"],
  ["UBKT", "Ủy ban Kiểm tra Tỉnh ủy", "Inspection Commission", "Kontrollkommission"],
];

const directive = (symbol: string, title: string) => ({
  kind: "SCHEME",
  symbol,
  issuedOn: "2023-11-12",
  title: same(title),
  remark: same(""),
});

const agenciesOfSummary: Summary["agencies"] = names.map(([code, vi, en, de], index) => ({
  code,
  name: { vi, en, de },
  short: { vi, en, de },
  counts: [counts(9, 1, 2, 1), counts(8, 2, 2, 3), counts(7, 0, 1, 0)][index] ?? noCounts(),
  assessment: index === 0 ? "Most tasks are completed." : "",
  submittedOn: "2024-04-18",
}));

export const summaryOf = (wanted: Partial<Summary> = {}): Summary => ({
  format: 3,
  quarter: { id: 20241, state: "REPORTING", reportsDueOn: "2024-04-19", closedOn: null },
  next: { id: 20242, planned: true },
  asOf: "2024-04-25",
  committee: {
    name: {
      vi: "Tỉnh ủy Nghệ An",
      en: "Nghệ An Provincial Party Committee",
      de: "Provinzparteikomitee Nghệ An",
    },
    place: same("Nghệ An"),
  },
  meeting: {
    heldOn: "2024-04-25",
    startsAt: 14 * 60,
    body: "STANDING_COMMITTEE",
    chairName: "Nguyen Van Thong",
    chairPost: "Deputy Secretary of the Provincial Party Committee",
  },
  counts: { ...counts(24, 3, 5, 4), suspended: 1, dropped: 1 },
  overduePriority: 2,
  extended: 7,
  sliding: 2,
  closing: null,
  agencies: agenciesOfSummary,
  programmes: [
    {
      directive: directive("68-CTr/TU", "Action Programme of 12 November 2023"),
      implements: directive("39-NQ/TW", "Resolution of 18 July 2023"),
      counts: counts(16, 2, 4, 3),
      parts: [{ directive: directive("01-ĐA/TU", "Digital transformation"), counts: counts(4, 0, 1, 1) }],
    },
    { directive: null, implements: null, counts: counts(8, 1, 1, 1), parts: [] },
  ],
  contributions: {
    counts: { completedOnTime: 39, completedLate: 5, open: 0, overdue: 4, declined: 1, notNeeded: 0 },
    waitedDays: 130,
  },
  indicators: [{ name: "New Party members", unit: "", target: 780, actual: 566 }],
  reasons: {
    contribution: { vi: "chờ phần phối hợp", en: "contribution outstanding", de: "Mitwirkung ausstehend" },
  },
  causes: {
    overdue: [
      { reason: "contribution", count: 3 },
      { reason: null, count: 1 },
    ],
    completedLate: [{ reason: "contribution", count: 3 }],
  },
  silent: { count: 1, longest: 28 },
  priorities: [
    {
      code: "2024-Q2-VPTU-02",
      title: "Make Regulation 137-QĐ/TW known",
      basis: "137-QĐ/TW",
      lead: "VPTU",
      coordinating: ["BTC", "UBKT"],
      due: "2024-05-31",
      carriedFrom: null,
    },
  ],
  requests: [
    {
      agency: "VPTU",
      category: "FUNDING",
      text: "Funding for the network.",
      submittedOn: "2024-03-15",
      state: "SUBMITTED",
      direction: "",
    },
  ],
  tasks: [
    taskInSummary(),
    taskInSummary({ code: "2024-Q1-VPTU-01", lead: "VPTU", standing: "open", due: "2024-05-31" }),
  ],
  ...wanted,
});

/** A quarter in which nothing has been entered. */
export const emptySummary: Summary = summaryOf({
  meeting: null,
  counts: noCounts(),
  overduePriority: 0,
  extended: 0,
  sliding: 0,
  agencies: [],
  programmes: [],
  contributions: {
    counts: { completedOnTime: 0, completedLate: 0, open: 0, overdue: 0, declined: 0, notNeeded: 0 },
    waitedDays: 0,
  },
  indicators: [],
  causes: { overdue: [], completedLate: [] },
  silent: { count: 0, longest: 0 },
  priorities: [],
  requests: [],
  tasks: [],
});
