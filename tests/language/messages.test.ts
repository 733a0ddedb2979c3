// The three languages are complete: the same keys, the same values in each sentence, none missing, none unused.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );

const inLanguages = {
  vi: new Map(flat(messagesIn.vi)),
  en: new Map(flat(messagesIn.en)),
  de: new Map(flat(messagesIn.de)),
};
const inVietnamese = inLanguages.vi;

/** The names between braces and the tags, which the caller fills in. */
const slots = (message: string): string[] => {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`);
  return [...new Set(names)].sort();
};

describe.each(languages)("the messages in %s", (language) => {
  const messages = flat(messagesIn[language]);

  test("have the keys of the others", () => {
    expect(messages.map(([key]) => key).sort()).toEqual([...inVietnamese.keys()].sort());
  });

  test("say something, with no letters composed in two ways", () => {
    for (const [key, text] of messages) {
      expect(text.normalize("NFC"), key).toBe(text);
      expect(text.trim(), key).not.toBe("");
    }
  });

  test("take the values that the Vietnamese sentence takes, or fewer where a language needs no plural", () => {
    for (const [key, text] of messages) {
      const known = new Set([...slots(text), ...slots(inVietnamese.get(key) ?? "")]);
      const others = languages.map((each) => inLanguages[each].get(key) ?? "");
      const common = slots(others.join(" "));
      expect(
        [...known].filter((slot) => !common.includes(slot)),
        key,
      ).toEqual([]);
    }
  });

  test("can be formatted", () => {
    const wrong: string[] = [];
    const t = createTranslator({
      locale: language,
      messages: messagesIn[language],
      onError: (error) => {
        if (error.code === "INVALID_MESSAGE") wrong.push(error.message);
      },
    });
    for (const [key] of messages) t.has(key as never) && t.raw(key as never);
    for (const [key, text] of messages) {
      const values = Object.fromEntries(
        slots(text).map((slot) => [slot, slot.startsWith("<") ? (c: unknown) => c : 2]),
      );
      const tags = Object.fromEntries(
        Object.entries(values).map(([slot, value]) => [slot.replace(/[<>]/g, ""), value]),
      );
      t.rich(key as never, tags as never);
    }
    expect(wrong).toEqual([]);
  });
});

/** All code that could name a key; a key built of parts is named by its stem. */
const code = ["app", "components", "lib"]
  .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(tsx?|typ)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
  .join("\n");

const all = (pattern: RegExp): ReadonlySet<string | undefined> =>
  new Set([...code.matchAll(pattern)].map(([, found]) => found));
/** What stands in quotes; what begins a key that ends in a value; what stands behind a value that begins one. */
const quoted = all(/"([\w.-]+)(?=")/g);
const stems = all(/`([\w.-]+)\.\$\{/g);
const ofEachKind = all(/`\$\{[^`{}]+\}\.([\w.]+)`/g);

const stemsOf = (parts: readonly string[]): string[] =>
  parts.slice(1).map((_part, cut) => parts.slice(0, cut + 1).join("."));

/** The key as it is named below each namespace that the code asks for: whole, or by a stem that ends in a value. */
const isNamed = (key: string): boolean => {
  const parts = key.split(".");
  return (
    parts.slice(1).some((_, at) => {
      const rest = parts.slice(at + 1);
      if (!quoted.has(parts.slice(0, at + 1).join("."))) return false;
      if (quoted.has(rest.join("."))) return true;
      // One of several kinds of thing, each with the same words: `${item.kind}.title`.
      const [, ...tail] = rest;
      if (tail.length > 0 && ofEachKind.has(tail.join("."))) return true;
      return stemsOf(rest).some((stem) => stems.has(stem));
    }) || isNamedWhole(key)
  );
};

/** From the root: "errors.linkUsed", or `tasks.state.${state}`. */
const isNamedWhole = (key: string): boolean =>
  quoted.has(key) || stemsOf(key.split(".")).some((stem) => stems.has(stem));

test("no message is unused", () => {
  expect([...inVietnamese.keys()].filter((key) => !isNamed(key))).toEqual([]);
});
