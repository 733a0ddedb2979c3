import { expect, test } from "vitest";
import { chosenLanguage, languageCookieName } from "@/lib/language/cookie";

const from = (jar: Record<string, string>) => (name: string) => jar[name];

test.each([
  [true, { "__Host-language": "de", language: "vi" }, "de"],
  [true, { language: "vi" }, "vi"],
  [true, { "__Host-language": "fr", language: "vi" }, "vi"],
  [true, {}, null],
  [false, { "__Host-language": "de", language: "vi" }, "vi"],
  [false, { "__Host-language": "de" }, null],
])("https %s, %j → %s", (https, jar, language) => {
  expect(chosenLanguage(from(jar), https)).toBe(language);
});

test("the name keeps the cookie to this host where the browser can see to it", () => {
  expect([languageCookieName(true), languageCookieName(false)]).toEqual(["__Host-language", "language"]);
});
