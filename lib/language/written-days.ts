// Finds the days that a text names, as people write them in the three languages; what may mean something else is
// skipped.
import type { Day } from "@/lib/calendar/day";

const english = "january february march april may june july august september october november december".split(
  " ",
);
const german = "januar februar märz april mai juni juli august september oktober november dezember".split(
  " ",
);
const named = [...new Set([...english, ...german])].join("|");

/** No letter, digit or sign of a number right before or after: "12/2024-QĐ" names no day. */
const begin = String.raw`(?<![\p{L}\p{N}/.\-–])`;
const end = String.raw`(?![\p{L}\p{N}]|[/.\-–][\p{L}\p{N}])`;
const date = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const year = String.raw`(?<year>\d{4})`;
const word = `(?<word>${named})`;
const space = String.raw`[\s\u00A0]+`;
const pattern = (source: string) => new RegExp(source, "giu");

/** Words before a day on which something begins, or before the date of a paper: such a day is no deadline. */
const notUntil =
  /(?:(?:^|[^\p{L}])(?:từ|kể từ|sau|from|since|after|of|dated|ab|seit|nach|vom)(?:\s+ngày)?|\d-\p{L}+(?:\/\p{L}+)*\s+ngày)\s*$/iu;
/** Words that must precede a day in digits without its year, since "3/4" may be a fraction as well. */
const announced = /(?:ngày|trước|đến|vào|hạn|by|until|on|before|bis|am|zum|spätestens|vor)(?:\s+ngày)?\s*$/iu;

type Form = { form: RegExp; announced?: true };

/** The fullest form first: text that one form has matched is not matched again. */
const forms: readonly Form[] = [
  { form: pattern(String.raw`${begin}${year}-(?<month>\d{2})-(?<day>\d{2})${end}`) },
  {
    form: pattern(`${begin}${date}${space}tháng${space}${month}(?:,?${space}năm${space}|[/ ])${year}${end}`),
  },
  {
    form: pattern(
      String.raw`${begin}${date}(?:\.|st|nd|rd|th)?${space}(?:of${space})?${word},?${space}${year}${end}`,
    ),
  },
  { form: pattern(`${begin}${word}${space}${date}(?:st|nd|rd|th)?,?${space}${year}${end}`) },
  {
    form: pattern(
      String.raw`${begin}${date}(?<sign>[/.\-])${space.replace("+", "*")}${month}\k<sign>${space.replace("+", "*")}${year}${end}`,
    ),
  },
  { form: pattern(`${begin}${date}${space}tháng${space}${month}${end}`) },
  {
    form: pattern(
      String.raw`${begin}${date}(?:\.|st|nd|rd|th)?${space}(?:of${space})?${word}(?!\s*\d)${end}`,
    ),
  },
  { form: pattern(`${begin}${word}${space}${date}(?:st|nd|rd|th)?${end}`) },
  { form: pattern(`${begin}${date}/${month}${end}`), announced: true },
  { form: pattern(String.raw`${begin}${date}\.\s?${month}\.(?![\p{L}\p{N}])`), announced: true },
];

const monthOf = ({ month: figure, word: name }: Record<string, string | undefined>): number => {
  const at = (months: readonly string[]) => months.indexOf(name?.toLowerCase() ?? "");
  return figure === undefined ? Math.max(at(english), at(german)) + 1 : Number(figure);
};

/** "2024-06-30"; null where the calendar has no such day. */
function dayIn(inYear: number, inMonth: number, onDay: number): Day | null {
  const text = [String(inYear).padStart(4, "0"), inMonth, onDay]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text ? text : null;
}

/** A day without a year is the one nearest to today. */
function nearest(inMonth: number, onDay: number, today: Day): Day | null {
  const here = Number(today.slice(0, 4));
  const away = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today));
  const days = [here - 1, here, here + 1].flatMap((each) => dayIn(each, inMonth, onDay) ?? []);
  return days.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/**
 * The days until which or on which something is to be done according to this text, in the order in which they are
 * written. Days from which on something is done, and the dates of papers, are left out.
 */
export function daysWritten(text: string, today: Day): Day[] {
  let left = text.normalize("NFC");
  const found: { at: number; day: Day }[] = [];
  for (const { form, announced: mustBe } of forms)
    left = left.replace(form, (whole, ...rest) => {
      const groups: Record<string, string | undefined> = rest.at(-1);
      const at: number = rest.at(-3);
      const before = left.slice(0, at);
      // "We may 2 …" is no day of May.
      if ((mustBe && !announced.test(before)) || (groups.word === "may" && !groups.year)) return whole;
      const onDay = Number(groups.day);
      const day = groups.year
        ? dayIn(Number(groups.year), monthOf(groups), onDay)
        : nearest(monthOf(groups), onDay, today);
      if (day && !notUntil.test(before)) found.push({ at, day });
      return "#".repeat(whole.length);
    });
  return found.toSorted((a, b) => a.at - b.at).map(({ day }) => day);
}
