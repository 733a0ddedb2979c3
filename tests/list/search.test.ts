import { beforeAll, describe, expect, test } from "vitest";
import { parseTaskFilter, type Sort } from "@/lib/list/filter";
import { listTasks } from "@/lib/list/queries";
import { wordsOf } from "@/lib/list/search";
import type { Person } from "@/lib/people/person";
import { givenDirective, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const titles = [
  "Đường lối công tác dân vận",
  "ĐƯỜNG TRUYỀN internet của 21 huyện",
  "Duong doc: Vietnamese for guests",
  "Dưỡng liêm, chống tham nhũng",
  "Hoàn thành 100% chỉ tiêu",
  "Hoàn thành 1000 chỉ tiêu",
  "Tệp ban_to_chuc.docx",
  "Tệp banxtoychuc",
  "Đường dẫn C:\\giao ban",
  "Interim review of Resolution 21\u2011NQ/TW, 2020\u20132025",
];
let committee: Person;

beforeAll(async () => {
  const { people, agencies } = await givenHouse(db);
  committee = people.committee;
  const quarter = await givenQuarter(db);
  for (const title of titles) await givenTask(db, { quarter, agency: agencies.btc, title });
});

async function find(text: string, sort?: Sort): Promise<string[]> {
  const filter = parseTaskFilter(new URLSearchParams({ q: text, ...(sort ? { sort } : {}) }));
  const { rows, total } = await listTasks(committee, 20241, filter, "2024-04-25");
  expect(total).toBe(rows.length);
  return rows.map(({ title }) => title);
}

describe("a search for text", () => {
  const [guideline, line, guests, honesty, , , , , path] = titles;
  const five = [guideline, line, guests, honesty, path];

  test("finds the word whatever marks, capitals or composition it is typed with", async () => {
    for (const typed of ["đường", "duong", "Đường", "ĐƯỜNG", "dường", "đường".normalize("NFD"), "  DUONG "])
      expect((await find(typed)).toSorted(), typed).toEqual(five.toSorted());
  });

  test("puts first what holds the text as typed", async () => {
    expect(await find("đường")).toEqual([guideline, line, path, guests, honesty]);
    expect(await find("Đường".normalize("NFD"))).toEqual([guideline, line, path, guests, honesty]);
    expect((await find("dưỡng"))[0]).toBe(honesty);
    expect((await find("duong"))[0]).toBe(guests);
  });

  test("needs every word, in any order and part", async () => {
    expect(await find("huyen duong inter")).toEqual([line]);
    expect(await find("huyen duong xa")).toEqual([]);
  });

  test("finds a task by its code, also as it is printed", async () => {
    expect(await find("2024-q1-btc-02")).toEqual([line]);
    expect(await find("2024\u2011Q1\u2011BTC\u201102")).toEqual([line]);
    expect(await find("21-nq/tw 2020-2025")).toEqual([titles[9]]);
  });

  test("takes %, _ and \\ for what they are", async () => {
    expect(await find("100%")).toEqual(["Hoàn thành 100% chỉ tiêu"]);
    expect(await find("%")).toEqual(["Hoàn thành 100% chỉ tiêu"]);
    expect(await find("ban_to_")).toEqual(["Tệp ban_to_chuc.docx"]);
    expect(await find("c:\\giao")).toEqual([path]);
    expect(await find("\\")).toEqual([path]);
    expect(await find("'; --")).toEqual([]);
  });
});

test("a task is found by its directive's symbol and title in each language, beside its own words", async () => {
  const directive = await givenDirective(db, {
    symbol: "39-NQ/TW",
    titleVi: "Nghị quyết về Nghệ An",
    titleEn: "Resolution on the province",
    titleDe: "Beschluss zur Provinz",
  });
  const quarter = await givenQuarter(db, { id: 20243 });
  const agency = await db.agency.findFirstOrThrow({ where: { code: "BTC" } });
  await givenTask(db, { quarter, agency, directive, title: "Rà soát" });
  await givenTask(db, { quarter, agency, title: "Rà soát" });
  for (const [text, found] of [
    ["39-nq/tw", 1],
    ["nghi quyet ra soat", 1],
    ["resolution province", 1],
    ["BESCHLUSS", 1],
    ["rà soát", 2],
    ["beschluss huyện", 0],
  ] as const)
    expect((await listTasks(committee, 20243, { text }, "2024-04-25")).total, text).toBe(found);
});

test("each word is looked for once", () => {
  expect(wordsOf("Đường  đường\tĐường".normalize("NFD"))).toEqual(["Đường"]);
  expect(wordsOf("")).toEqual([]);
});

describe("the order of titles", () => {
  test("is that of the Vietnamese alphabet, with numbers by their value", async () => {
    const quarter = await givenQuarter(db, { id: 20242 });
    const agency = await db.agency.findFirstOrThrow({ where: { code: "BTC" } });
    const inOrder = [
      "An",
      "Ăn",
      "Ân",
      "Chỉ thị 9",
      "Chỉ thị 10",
      "Dân",
      "đảng",
      "Đề án",
      "êm",
      "Ông",
      "Ưu tiên",
      "Xã",
    ];
    for (const title of inOrder.toReversed()) await givenTask(db, { quarter, agency, title });
    const sorted = async (descending?: true) =>
      (await listTasks(committee, 20242, { sort: "title", descending }, "2024-04-25")).rows.map(
        ({ title }) => title,
      );
    expect(await sorted()).toEqual(inOrder);
    expect(await sorted(true)).toEqual(inOrder.toReversed());
  });
});
