// Days and hours as each language writes them, in Vietnam's time zone, with no break between day and month.
import { expect, test } from "vitest";
import { dayTime, longDay, shortDay, time, weekdayDayTime } from "@/lib/language/dates";
import { languages } from "@/lib/language/language";
import { dayAt } from "@/lib/server/clock";

const inAll = (write: (language: (typeof languages)[number]) => string) => languages.map(write);

test("a day with its year", () => {
  expect(inAll((language) => longDay("2024-04-25", language))).toEqual([
    "25/4/2024",
    "25\u00a0April 2024",
    "25.\u00a0April 2024",
  ]);
});

test("a day without its year", () => {
  expect(inAll((language) => shortDay("2024-03-05", language))).toEqual([
    "5/3",
    "5\u00a0March",
    "5.\u00a0März",
  ]);
});

test("an instant is written in Vietnam's hours, whatever the zone of the server", () => {
  const lateInLondon = new Date("2024-04-24T18:05:00Z");
  expect(time(lateInLondon)).toBe("01:05");
  expect(inAll((language) => dayTime(lateInLondon, language))).toEqual([
    "01:05, 25/4/2024",
    "25\u00a0April 2024, 01:05",
    "25.\u00a0April 2024, 01:05",
  ]);
});

test("an instant's day is Vietnam's, which begins seven hours before Greenwich's", () => {
  expect(dayAt(new Date("2024-03-25T16:59:59Z"))).toBe("2024-03-25");
  expect(dayAt(new Date("2024-03-25T17:00:00Z"))).toBe("2024-03-26");
});

test("the day of the week is where the language puts it", () => {
  expect(inAll((language) => weekdayDayTime(new Date("2024-04-25T13:40:00+07:00"), language))).toEqual([
    "13:40 thứ Năm, 25/4/2024",
    "Thursday 25\u00a0April 2024, 13:40",
    "Donnerstag, 25.\u00a0April 2024, 13:40",
  ]);
});
