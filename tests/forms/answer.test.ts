// What a command answers comes back from the address as the value that it was, to the person whom it was given, and to no other.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { answerIn, answerText, type CommandAnswer, oneWord, withAnswer } from "@/lib/forms/answer";
import { planAnswer } from "@/lib/planning/answer";
import { confirmedAnswer, workAnswer } from "@/lib/reporting/confirmed";
import { erratumAnswer } from "@/lib/summary/erratum";

beforeAll(() => vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none"));
afterAll(() => vi.unstubAllEnvs());

const person = { id: 7 };
const copied = { is: "copied", count: 4 } as const;

describe("an answer", () => {
  test.each<CommandAnswer>([
    "closed",
    "2024-q1-btc-07",
    copied,
    { is: "table", changed: 3, entered: 2 },
    { is: "removed", code: "2024-q1-btc-07" },
    { is: "confirmed", count: 60, leftOut: ["2024-q1-btc-03", "2024-q1-btc-07"] },
    { is: "erratum", number: 2 },
  ])("%j comes back as it was", (answer) => {
    const schema = [oneWord, planAnswer, confirmedAnswer, erratumAnswer].find(
      (each) => each.safeParse(answer).success,
    );
    expect(schema && answerIn<CommandAnswer>(person, schema, answerText(person, answer))).toEqual(answer);
  });

  test("needs no sign that an address would have to hide, and follows what stands there", () => {
    const address = withAnswer("/quarters/2024-q2/planning?agency=btc", person, copied);
    const query = new URL(address, "http://localhost").searchParams;
    expect([query.get("agency"), answerIn(person, planAnswer, query.get("saved"))]).toEqual(["btc", copied]);
    expect(address).toMatch(/&saved=[\w.-]+$/);
  });

  test("that another page tells of shows nothing", () => {
    expect(answerIn(person, workAnswer, answerText(person, copied))).toBeNull();
    expect(answerIn(person, erratumAnswer, answerText(person, "closed"))).toBeNull();
  });

  test("that is forged, altered, or another person's shows nothing", () => {
    const [text = "", seal = ""] = answerText(person, copied).split(".");
    const more = Buffer.from(JSON.stringify({ is: "copied", count: 400 })).toString("base64url");
    const forged = [
      `${more}.${seal}`,
      `${text}.${"A".repeat(22)}`,
      text,
      "copied-4",
      "3-2",
      "",
      "%",
      `${text}.${seal}x`,
    ];
    for (const saved of [...forged, null, undefined, [`${text}.${seal}`]])
      expect(answerIn(person, planAnswer, saved)).toBeNull();
    expect(answerIn({ id: 8 }, planAnswer, `${text}.${seal}`)).toBeNull();
    expect(answerIn(person, planAnswer, `${text}.${seal}`)).toEqual(copied);
  });
});
