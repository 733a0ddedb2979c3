import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { getAgencies } from "@/lib/agencies/queries";
import { messagesIn } from "@/lib/language/messages";
import { csvCell, csvOf } from "@/lib/tasks/csv";
import { listTable } from "@/lib/tasks/list-table";
import { listRows } from "@/lib/tasks/queries-list";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();

/** A reader by the letter of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy);
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
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        const csv = csvOf(rows);
        expect(csv.startsWith("\ufeff")).toBe(true);
        const back = read(csv.slice(1)).map((row) => row.map((each) => each.replace(/^'/, "")));
        expect(back).toEqual(rows.map((row) => row.map((each) => each.replace(/^'/, ""))));
      }),
    );
  });
});

test("the file holds exactly the rows that the filter shows, in their order, with heads in the reader's language", async () => {
  const { people, agencies } = await givenHouse(db);
  const quarter = await givenQuarter(db);
  for (const title of hostile) await givenTask(db, { quarter, agency: agencies.btc, title, priority: true });
  await givenTask(db, { quarter, agency: agencies.ubkt, title: "not shown" });
  const rows = await listRows(people.committee, 20241, { agency: "btc", sort: "code" }, "2024-04-25", 1000);
  const named = { agencies: await getAgencies(people.committee), directives: [] };
  const words = createTranslator({ locale: "vi", messages: messagesIn.vi, namespace: "tasks" });
  const [heads, ...lines] = read(csvOf(listTable(rows, named, words, "vi")).slice(1));
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
