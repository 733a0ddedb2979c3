// The days that a text names: as people write them in three languages, and nothing that may mean something else.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysWritten } from "@/lib/language/written-days";

const today = "2024-04-25";
const months = {
  en: "January February March April May June July August September October November December".split(" "),
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
};

const forms: Record<string, (day: number, month: number, year: number) => string> = {
  "2024-06-30": (day, month, year) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  "30/6/2024": (day, month, year) => `${day}/${month}/${year}`,
  "30.6.2024": (day, month, year) => `${day}.${month}.${year}`,
  "30-6-2024": (day, month, year) => `${day}-${month}-${year}`,
  "30 June 2024": (day, month, year) => `${day} ${months.en[month - 1]} ${year}`,
  "June 30, 2024": (day, month, year) => `${months.en[month - 1]} ${day}, ${year}`,
  "30. Juni 2024": (day, month, year) => `${day}. ${months.de[month - 1]} ${year}`,
  "ngày 30 tháng 6 năm 2024": (day, month, year) => `ngày ${day} tháng ${month} năm ${year}`,
};

/** What may surround a day: words, numbers of papers, shares, months, sums; none of it is a day. */
const around = fc.constantFrom(
  "",
  "3/4 số xã, ",
  "82 of 96 names; ",
  "Báo cáo số 39-NQ/TW: ",
  "12 trong 14 đơn vị, ",
  "trong tháng 5 ",
  "1.250 Mitglieder, ",
  "may need 2 weeks, ",
);
const anyDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a day with its year", () => {
  test.each(Object.keys(forms))("written as %s is read as that day, whatever stands around it", (form) => {
    fc.assert(
      fc.property(anyDay, around, around, (day, before, after) => {
        const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
        const text = `${before}${forms[form]?.(date, month, year)}; ${after}`;
        expect(daysWritten(text, today)).toEqual([day]);
        expect(daysWritten(text.normalize("NFD"), today)).toEqual([day]);
      }),
    );
  });

  test("several come in the order in which they are written", () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 6 }), fc.array(fc.nat(), { minLength: 6 }), (days, picks) => {
        const all = Object.values(forms);
        const written = days.map((day, index) => {
          const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
          return all[(picks[index] ?? 0) % all.length]?.(date, month, year);
        });
        expect(daysWritten(written.join("; "), today)).toEqual(days);
      }),
    );
  });
});

describe("a day without its year", () => {
  test("is the nearest one", () => {
    const within = fc.integer({ min: -180, max: 180 });
    fc.assert(
      fc.property(within, (days) => {
        const day = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
        const [, month = 0, date = 0] = day.split("-").map(Number);
        for (const text of [
          `trước ngày ${date}/${month}.`,
          `by ${date} ${months.en[month - 1]}`,
          `bis ${date}. ${months.de[month - 1]}`,
          `bis ${date}.${month}.`,
          `ngày ${date} tháng ${month}`,
        ])
          expect(daysWritten(text, today), text).toEqual([day]);
      }),
    );
  });
});

test.each([
  ["3/4 số xã đã xong"],
  ["from 4 May, with one officer"],
  ["từ ngày 4/5, có một chuyên viên"],
  ["ab 4. Mai gleichzeitig"],
  ["Report 88-BC/VPTU of 14 May 2024"],
  ["Công văn số 12-CV/BTC ngày 3/5/2024"],
  ["ngày 31/2/2024"],
  ["13/13/2024"],
  ["tháng 6/2024"],
  ["2024/5"],
  ["39-NQ/TW 01/2025-QĐ"],
  ["may 2024"],
  ["we may 2 weeks later"],
  ["Phiên bản 30.6.2024.1"],
  [""],
])("“%s” names no day until which something is done", (text) => {
  expect(daysWritten(text, today)).toEqual([]);
});

// An expression that goes back over the text for each sign would not end within the time of a test.
test("a long text without days is read through", () => {
  const text = "ngày 1 tháng ".repeat(300) + "1".repeat(100);
  expect(daysWritten(text, today)).toEqual([]);
});
