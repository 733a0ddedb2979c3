// What is wrong in a row stands beside the cell that it is about, and only there.
import { expect, test } from "vitest";
import type { Known } from "@/lib/tasks/file/cells";
import { columns } from "@/lib/tasks/file/heads";
import { judge, knownOf } from "@/lib/tasks/file/judge";
import type { Said, SaidRow } from "@/lib/tasks/file/rows";

const agency = (id: number, code: string, validTo: string | null = null) => {
  const names = { nameVi: `Ban ${code}`, nameEn: `Commission ${code}`, nameDe: `Abteilung ${code}` };
  const shorts = { shortVi: code, shortEn: code, shortDe: code };
  return { id, code, ...names, ...shorts, rank: id, validFrom: "1930-02-03", validTo };
};
const [btc, ubkt, old] = [agency(1, "BTC"), agency(2, "UBKT"), agency(3, "OLD", "2023-12-31")];

const known: Known = knownOf({
  quarterId: 20242,
  agencies: [btc, ubkt, old],
  directives: [{ id: 9, symbol: "39-NQ/TW" }],
  codes: new Set(["2024-Q2-BTC-01"]),
  mayLead: (id) => id === btc.id,
});

let number = 1;
const nothing = Object.fromEntries(columns.map((column) => [column, ""])) as Said;
const said = (wanted: Partial<Said>): SaidRow => {
  number += 1;
  return { row: number, said: { ...nothing, title: "Plan", lead: "btc", due: "30/6/2024", ...wanted } };
};
const wrongIn = (wanted: Partial<Said>) => judge([said(wanted)], known)[0]?.wrong;

test("a row without fault is a task, whatever its case and the form of its words", () => {
  const row = said({
    code: "2024-q2-btc-07",
    deliverable: "Report",
    lead: "ban btc",
    directive: "39-nq/tw",
    origin: "Kết luận giao ban",
    priority: "x",
    coordinating: "UBKT: the figures; of which some\n",
  });
  expect(judge([row], known)[0]?.wrong).toEqual({ coordinating: "agencyUnknown" });
  row.said.coordinating = "UBKT: the figures, all of them";
  expect(judge([row], known)).toMatchObject([
    {
      wrong: {},
      meant: {
        code: "2024-Q2-BTC-07",
        title: "Plan",
        lead: { id: 1 },
        directive: 9,
        origin: "MEETING",
        priority: true,
        due: "2024-06-30",
        coordinating: [{ agency: { id: 2 }, asked: "the figures, all of them" }],
      },
    },
  ]);
});

test("what is asked of a part without words is the task itself", () => {
  expect(judge([said({ coordinating: "UBKT" })], known)[0]?.meant).toMatchObject({
    code: null,
    directive: null,
    origin: "AGENCY_PLAN",
    priority: false,
    coordinating: [{ asked: "Plan" }],
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
  [{ origin: "somewhere" }, { origin: "originUnknown" }],
  [{ priority: "perhaps" }, { priority: "yesOrNo" }],
  [{ due: "" }, { due: "dayMissing" }],
  [{ due: "soon" }, { due: "dayUnknown" }],
  [{ due: "2024-03-31" }, { due: "dueOutsideQuarter" }],
  [{ due: "2024-07-01" }, { due: "dueOutsideQuarter" }],
  [{ coordinating: "UBKT; XYZ" }, { coordinating: "agencyUnknown" }],
  [{ coordinating: "UBKT, UBKT" }, { coordinating: "agencyTwice" }],
  [{ coordinating: "BTC" }, { coordinating: "partOfLead" }],
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
