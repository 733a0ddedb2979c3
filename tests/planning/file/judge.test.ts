// What is wrong in a row stands beside the cell that it is about, and only there.
import { expect, test } from "vitest";
import { columns } from "@/lib/planning/file/heads";
import { judge, type KnownInQuarter } from "@/lib/planning/file/judge";
import type { RowText, SaidRow } from "@/lib/planning/file/rows";

const agency = (id: number, code: string, validTo: string | null = null) => {
  const names = { nameVi: `Ban ${code}`, nameEn: `Commission ${code}`, nameDe: `Abteilung ${code}` };
  const shorts = { shortVi: code, shortEn: code, shortDe: code };
  return { id, code, ...names, ...shorts, rank: id, validFrom: "1930-02-03", validTo };
};

/** As the head of BTC knows it. */
const known: KnownInQuarter = {
  quarterId: 20242,
  today: "2024-04-25",
  agencies: [agency(1, "BTC"), agency(2, "UBKT"), agency(3, "OLD", "2023-12-31")],
  directives: [{ id: 9, symbol: "39-NQ/TW" }],
  people: [
    { id: 4, signInName: "staff.btc", fullName: "Trần Thị Lan", agencyId: 1 },
    { id: 5, signInName: "staff.ubkt", fullName: null, agencyId: 2 },
  ],
  codesBegin: "2024-Q2-",
  codesGiven: new Set(["2024-Q2-BTC-01"]),
  mayPlan: ({ lead, origin }) => lead === "BTC" && origin === "AGENCY_PLAN",
  ownAgency: "BTC",
};

let number = 1;
const nothing = Object.fromEntries(columns.map((column) => [column, ""])) as RowText;
const said = (wanted: Partial<RowText>): SaidRow => {
  number += 1;
  return { row: number, said: { ...nothing, title: "Plan", lead: "btc", due: "30/6/2024", ...wanted } };
};
const wrongIn = (wanted: Partial<RowText>) => judge([said(wanted)], known)[0]?.wrong;

test("a row without fault is a task, whatever its case and the form of its words", () => {
  const row = said({
    code: "2024-q2-btc-07",
    title: "Plan  of cadres",
    deliverable: "Report",
    lead: "ban btc",
    directive: "39‑nq/tw",
    origin: "Kế hoạch của cơ quan",
    priority: "x",
    coordinating: "Ban UBKT, ubkt\n",
  });
  expect(judge([row], known)).toMatchObject([
    {
      wrong: {},
      task: {
        code: "2024-Q2-BTC-07",
        title: "Plan of cadres",
        lead: "BTC",
        directive: "39-NQ/TW",
        origin: "AGENCY_PLAN",
        priority: true,
        due: "2024-06-30",
        coordinating: ["UBKT"],
      },
    },
  ]);
});

test("what is left empty is given or is none", () => {
  expect(judge([said({})], known)[0]?.task).toMatchObject({
    ...{ code: "", directive: "", origin: "AGENCY_PLAN", priority: false, coordinating: [] },
  });
});

test.each([
  [{ title: "" }, { title: "titleMissing" }],
  [{ title: "x".repeat(501) }, { title: "titleTooLong" }],
  [{ deliverable: "x".repeat(1001) }, { deliverable: "deliverableTooLong" }],
  [{ lead: "" }, { lead: "leadMissing" }],
  [{ lead: "XYZ" }, { lead: "agencyUnknown" }],
  [{ lead: "OLD" }, { lead: "agencyUnknown" }],
  [{ lead: "UBKT" }, { lead: "leadNotYours" }],
  [{ directive: "40-NQ/TW" }, { directive: "directiveUnknown" }],
  [{ origin: "MEETING" }, { origin: "originNotYours" }],
  [{ origin: "MEETING", lead: "UBKT" }, { lead: "leadNotYours" }],
  [
    { title: "", due: "soon", lead: "XYZ" },
    { title: "titleMissing", due: "dayUnknown", lead: "agencyUnknown" },
  ],
  [{ origin: "somewhere" }, { origin: "originUnknown" }],
  [{ priority: "perhaps" }, { priority: "yesOrNo" }],
  [{ due: "" }, { due: "dayMissing" }],
  [{ due: "soon" }, { due: "dayUnknown" }],
  [{ due: "2024-03-31" }, { due: "dueBeforeQuarter" }],
  [{ due: "2024-07-01" }, { due: "dueBeyondQuarter" }],
  [{ due: "2024-07-01", dueNote: "already past" }, { due: "dueBeyondQuarter" }],
  [{ due: "2024-04-24" }, { due: "duePast" }],
  [{ due: "2024-04-24", dueNote: "Đã qua" }, {}],
  [{ due: "2024-07-01", dueNote: "läuft über das Quartal hinaus" }, {}],
  [{ due: "2024-03-31", dueNote: "already past" }, { due: "dueBeforeQuarter" }],
  [{ due: "1/7/2034", dueNote: "runs beyond the quarter" }, { due: "dueFar" }],
  [{ due: "30/6/22024" }, { due: "dayAbsurd" }],
  [{ due: "30/6/0024" }, { due: "dayAbsurd" }],
  [{ due: "30/6/1924" }, { due: "dayAbsurd" }],
  [{ dueNote: "perhaps" }, { dueNote: "dueNoteUnknown" }],
  [{ coordinating: "UBKT; XYZ" }, { coordinating: "agencyUnknown" }],
  [{ coordinating: "BTC" }, { coordinating: "leadIsCoordinating" }],
  [{ code: "7" }, { code: "codeUnknown" }],
  [{ code: "2024-Q1-BTC-07" }, { code: "codeElsewhere" }],
  [{ code: "2024-Q2-UBKT-07" }, { code: "codeElsewhere" }],
  [{ code: "2024-Q2-BTC-01" }, { code: "codeTaken" }],
])("%j is told as %j", (wanted, wrong) => {
  expect(wrongIn(wanted)).toEqual(wrong);
});

test("a code that stands twice is wrong in both rows; two rows without one are not", () => {
  const rows = ["2024-Q2-BTC-08", "", "2024-q2-btc-08", ""].map((code) => said({ code }));
  expect(judge(rows, known).map(({ wrong }) => wrong.code)).toEqual([
    "codeTwice",
    undefined,
    "codeTwice",
    undefined,
  ]);
});

test("the officer in charge is a person of the lead agency, by sign-in name or full name", () => {
  const officerIn = (officer: string) => judge([said({ officer })], known)[0];
  expect(officerIn("Staff.BTC ")).toMatchObject({ wrong: {}, task: { officer: "Staff.BTC" } });
  expect(officerIn("trần  thị lan")).toMatchObject({ wrong: {} });
  expect(officerIn("")).toMatchObject({ wrong: {}, task: { officer: "" } });
  for (const other of ["staff.ubkt", "nobody"])
    expect(officerIn(other)).toMatchObject({ wrong: { officer: "officerUnknown" }, task: null });
});
