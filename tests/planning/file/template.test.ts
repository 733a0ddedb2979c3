// The template as a person gets it: filled in, in each language, it can be read again.
import { createTranslator } from "next-intl";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { longDay } from "@/lib/language/dates";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { columns, tableIn } from "@/lib/planning/file/heads";
import { readFileOfTasks } from "@/lib/planning/file/reading";
import { templateOf } from "@/lib/planning/file/template";

const agency = (code: string, validTo: string | null = null) => {
  const names = { nameVi: `Ban ${code}`, nameEn: `Commission ${code}`, nameDe: `Abteilung ${code}` };
  const shorts = { shortVi: code, shortEn: code, shortDe: code };
  return { id: 1, code, ...names, ...shorts, rank: 1, validFrom: "1930-02-03", validTo };
};
const directive = { symbol: "39-NQ/TW", titleVi: "Nghị quyết", titleEn: "Resolution", titleDe: "Resolution" };

describe.each(languages)("in %s", (language) => {
  const t = createTranslator({ locale: language, messages: messagesIn[language] });
  const template = () =>
    templateOf(
      {
        quarterId: 20242,
        agencies: [agency("VPTU"), agency("BTC"), agency("UBKT"), agency("OLD", "2020-01-01")],
        directives: [directive],
      },
      t,
      language,
    );

  test("it is read as a table with every column and no row", async () => {
    const read = await readFileOfTasks(await template());
    const table = "rows" in read ? tableIn(read.rows) : null;
    expect([...(table?.places.keys() ?? [])]).toEqual(columns);
    expect(table?.rows).toEqual([]);
  });

  test("its second sheet names the agencies of the quarter, the directives, and days as they are written", async () => {
    const sheet = await readSheet(await template(), 2);
    const words = sheet.flat().map(String);
    expect(words).toEqual(expect.arrayContaining(["VPTU", "BTC", "UBKT", "39-NQ/TW"]));
    expect(words).not.toContain("OLD");
    expect(words.join("\n")).toContain(longDay("2024-06-30", language));
    expect(words.join("\n")).not.toMatch(/planning\.file|\{/);
  });
});
