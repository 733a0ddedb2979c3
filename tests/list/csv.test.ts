import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { getAgencies } from "@/lib/agencies/queries";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { csvCell, csvOf } from "@/lib/list/csv";
import { listTable } from "@/lib/list/list-table";
import { fileRows } from "@/lib/list/queries";
import { givenAgency, givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { people, agencies } = await givenHouse(db);

const readers = {
  ",": /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy,
  ";": /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy,
};

/** A reader by the letter of RFC 4180. */
function read(csv: string, separator: "," | ";"): string[][] {
  const rows: string[][] = [[]];
  const cells = csv.matchAll(readers[separator]);
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

const hostile = [
  "=cmd|'/C calc'!A0",
  "+84 38 384 1234",
  "-1+1",
  "@SUM(A1:A9)",
  "\t=1+1",
  "  =1+1",
  "\uff1d1+1",
  'Rà soát "quy hoạch", bổ sung',
  "Dòng một\nDòng hai\r\nDòng ba",
  "a;=1+1",
  " ",
];

describe("a cell of CSV", () => {
  test("is never a formula", () => {
    for (const text of hostile.slice(0, 7)) expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    expect(csvCell("Kế hoạch số 12 = 3 + 4")).toBe("Kế hoạch số 12 = 3 + 4");
    expect(csvCell(-3)).toBe("-3");
  });

  test("comes back as it was, whatever it holds", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...hostile), fc.string());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.constantFrom(...languages),
        (rows, language) => {
          const csv = csvOf(rows, language);
          expect(csv.startsWith("\ufeff")).toBe(true);
          const back = read(csv.slice(1), language === "en" ? "," : ";").map((row) =>
            row.map((each) => each.replace(/^'/, "")),
          );
          expect(back).toEqual(rows.map((row) => row.map((each) => each.replace(/^'/, ""))));
        },
      ),
    );
  });
});

test("the file holds exactly the rows that the filter shows, in their order, with heads in the reader's language", async () => {
  const quarter = await givenQuarter(db);
  for (const title of hostile) await givenTask(db, { quarter, agency: agencies.btc, title, priority: true });
  await givenTask(db, { quarter, agency: agencies.ubkt, title: "not shown" });
  const rows = await fileRows(people.committee, 20241, { agency: "btc", sort: "code" }, "2024-04-25");
  const named = { agencies: await getAgencies(people.committee), directives: [], reasons: [] };
  const words = createTranslator({ locale: "vi", messages: messagesIn.vi });
  const [heads, ...lines] = read(csvOf(listTable(rows, named, words, "vi"), "vi").slice(1), ";");
  expect(heads?.slice(0, 4)).toEqual(["Mã", "Nhiệm vụ", "Kết quả", "Cơ quan chủ trì"]);
  expect(lines.map(([code]) => code)).toEqual(rows.map(({ code }) => code));
  expect(lines.map(([, title]) => title?.replace(/^'/, ""))).toEqual(hostile);
  expect(lines[0]?.slice(2, 10)).toEqual([
    "chưa hoàn thành, quá hạn",
    "Ban BTC",
    "có",
    "",
    "kế hoạch của cơ quan",
    "2024-03-31",
    "2024-03-31",
    "0",
  ]);
});

test("the file tells what was done, why it is late and by how much, and who coordinates", async () => {
  const quarter = await givenQuarter(db, { id: 20242 });
  const words = { nameVi: "báo cáo từ cơ sở", nameEn: "reports from below", nameDe: "Berichte von unten" };
  const reason = await db.delayReason.create({ data: { code: "TEST", rank: 99, ...words } });
  const { entry } = await givenTask(db, {
    quarter,
    agency: agencies.btc,
    officerId: people.staff.id,
    due: "2024-04-10",
    originalDue: "2024-03-15",
    result: "=1+1",
    delayReasonCode: reason.code,
    delayReason: "Two committees have not reported",
    proposedSolution: "Call both",
  });
  const declining = await givenAgency(db, { code: "BDV", rank: 4 });
  await givenContribution(db, { entry, agency: agencies.ubkt });
  await givenContribution(db, { entry, agency: agencies.vptu });
  await givenContribution(db, { entry, agency: declining, state: "DECLINED" });
  const rows = await fileRows(people.committee, 20242, {}, "2024-04-25");
  const t = createTranslator({ locale: "en", messages: messagesIn.en });
  const named = { agencies: await getAgencies(people.committee), directives: [], reasons: [reason] };
  const table = listTable(rows, named, t, "en");
  const [heads = [], line = []] = read(csvOf(table, "en").slice(1), ",");
  expect(Object.fromEntries(heads.map((head, index) => [head, line[index]]))).toMatchObject({
    Deadline: "2024-04-10",
    "Original deadline": "2024-03-15",
    "Days overdue": "15",
    Result: "'=1+1",
    "Reason for delay": reason.nameEn,
    "Reason in words": "Two committees have not reported",
    "Proposed solution": "Call both",
    "Officer in charge": "staff.btc",
  });
  expect(rows[0]?.coordinating).toBe(2);
  expect(line.at(-1)).toBe([agencies.vptu, agencies.ubkt].map(({ nameEn }) => nameEn).join("; "));
});
