// The three languages are complete: the same keys, the same values in each sentence, none missing.
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { type Language, languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { argumentsOf, leftOut, missingIn, selectionsOf, sentencesOf } from "./arguments";

const inLanguages = {
  vi: new Map(sentencesOf(messagesIn.vi)),
  en: new Map(sentencesOf(messagesIn.en)),
  de: new Map(sentencesOf(messagesIn.de)),
};
const inVietnamese = inLanguages.vi;

describe.each(languages)("the messages in %s", (language) => {
  const messages = sentencesOf(messagesIn[language]);

  test("have the keys of the others", () => {
    expect(messages.map(([key]) => key).sort()).toEqual([...inVietnamese.keys()].sort());
  });

  test("say something, with no letters composed in two ways", () => {
    for (const [key, text] of messages) {
      expect(text.normalize("NFC"), key).toBe(text);
      expect(text.trim(), key).not.toBe("");
    }
  });

  test("can be formatted, with no value missing", () => {
    const wrong: string[] = [];
    const t = createTranslator({
      locale: language,
      messages: messagesIn[language],
      formats: { number: { figure: { minimumIntegerDigits: 2 } } },
      onError: (error) => wrong.push(error.message),
    });
    for (const [key, text] of messages) {
      const values = argumentsOf(text).map((name) =>
        name.startsWith("<") ? [name.slice(1, -1), (inner: unknown) => inner] : [name, 2],
      );
      t.rich(key as never, Object.fromEntries(values) as never);
    }
    expect(wrong).toEqual([]);
  });
});

const ofKey = (key: string): Record<Language, string> => ({
  vi: inLanguages.vi.get(key) ?? "",
  en: inLanguages.en.get(key) ?? "",
  de: inLanguages.de.get(key) ?? "",
});

describe("each message takes the same values in every language", () => {
  test("but for what a language is known to do without", () => {
    const different = [...inVietnamese.keys()]
      .map((key) => [key, missingIn(ofKey(key))] as const)
      .filter(([, missing]) => Object.keys(missing).length > 0);
    expect(Object.fromEntries(different)).toEqual(leftOut);
  });

  test("and where two select by one value, they know the same words of it", () => {
    for (const key of inVietnamese.keys()) {
      const selections = languages.map((language) => selectionsOf(ofKey(key)[language]));
      for (const value of new Set(selections.flatMap((each) => Object.keys(each)))) {
        const known = selections.flatMap((each) => (each[value] ? [each[value].join(" ")] : []));
        expect([...new Set(known)], `${key}: ${value}`).toHaveLength(1);
      }
    }
  });

  test.each<[string, Record<Language, string>, object]>([
    [
      "in German",
      { vi: "{count} việc", en: "{count} tasks", de: "{cuont} Aufgaben" },
      {
        vi: ["cuont"],
        en: ["cuont"],
        de: ["count"],
      },
    ],
    [
      "within a plural",
      {
        vi: "{count} việc",
        en: "{count, plural, one {# task of {agency}} other {# tasks}}",
        de: "{count} Aufgaben",
      },
      { vi: ["agency"], de: ["agency"] },
    ],
    [
      "of a tag",
      { vi: "<a>việc</a>", en: "<a>tasks</a>", de: "<b>Aufgaben</b>" },
      {
        vi: ["<b>"],
        en: ["<b>"],
        de: ["<a>"],
      },
    ],
    [
      "to select by",
      {
        vi: "{state, select, done {xong} other {chưa}}",
        en: "{stat, select, done {done} other {open}}",
        de: "{state, select, done {fertig} other {offen}}",
      },
      { vi: ["stat"], en: ["state"], de: ["stat"] },
    ],
    ["none", { vi: "{number} {year}", en: "{year} {number}", de: "{number, number} {year}" }, {}],
  ])("sees a wrong name %s", (_, message, missing) => {
    expect(missingIn(message)).toEqual(missing);
  });
});
