// A field is said once: what the dictionaries say is complete, and no secret leaves its form.
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { conflictOf } from "@/lib/forms/conflict";
import { type Dictionary, dictionary, type Field, shapeOf } from "@/lib/forms/fields/field";
import { lineField, secretField, secretsIn } from "@/lib/forms/fields/kinds";
import { records, secretNames, secretsOf } from "@/lib/forms/fields/records";
import { labelOf, valueIn } from "@/lib/forms/fields/words";
import { hasSecrets, textsOf } from "@/lib/forms/lost-form";
import { readerOf, readerOfRows } from "@/lib/forms/reading";
import { Stale } from "@/lib/forms/stale";
import { changesIn } from "@/lib/history/facts";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { files } from "@/tests/support/sources";

const wordsIn = (language: (typeof languages)[number]) => ({
  t: createTranslator({ locale: language, messages: messagesIn[language] }),
  language,
  named: { agencies: [], reasons: [] },
});
const fields: readonly Field[] = Object.values(records).flatMap((each: Dictionary) => Object.values(each));

/** They are worded beside the forms that ask for them, and nowhere else. */
const nameless = (field: Field): boolean => field.kind === "secret" || field.label === "person.reason";

describe.each(languages)("the dictionaries in %s", (language) => {
  const words = wordsIn(language);

  test("have a label for every field", () => {
    const missing = fields.filter(
      (field) => !nameless(field) && labelOf(field, words.t) === `fields.${field.label}.label`,
    );
    expect(missing.map(({ label }) => label)).toEqual([]);
  });

  test("have a word for every code of a choice, and for a tick", () => {
    const missing = fields.flatMap((field) =>
      (field.values ?? []).flatMap((code) =>
        [field.words, field.told]
          .filter((stem) => stem !== undefined)
          .map((stem) => `${stem}.${code}`)
          .filter((key) => !words.t.has(key as never)),
      ),
    );
    expect(missing).toEqual([]);
    for (const field of fields.filter(({ kind }) => kind === "tick"))
      for (const value of [true, false]) expect(valueIn(field, value, words)).not.toMatch(/\./);
  });
});

test("no label stands in the messages that no dictionary knows, and no place says what the label says", () => {
  const known = new Set(fields.map(({ label }) => label));
  const { word: _word, ...nouns } = messagesIn.en.fields;
  const said = Object.entries(nouns).flatMap(([noun, each]) =>
    Object.keys(each).map((name) => `${noun}.${name}`),
  );
  expect(said.filter((label) => !known.has(label))).toEqual([]);
  const places = fields.flatMap((field) =>
    (["history", "sheet", "head", "csv", "fact", "list", "annex", "form"] as const).filter((place) => {
      const { t } = wordsIn("en");
      if (!t.has(`fields.${field.label}.${place}` as never)) return false;
      return languages.every((language) => {
        const words = wordsIn(language);
        return labelOf(field, words.t, place) === labelOf(field, words.t);
      });
    }),
  );
  expect(places).toEqual([]);
});

test("every dictionary of a room is among the records", () => {
  const written = files
    .filter(({ path }) => /^lib\/[^/]+\/fields\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/^export const (\w+Fields)\b/gm)].map(([, name]) => name));
  expect(written.toSorted()).toEqual(Object.keys(records).toSorted());
});

test("a dictionary reaches nothing but what lies below all records, and pure words of its own room", () => {
  // The rows of steps that the database reads as well.
  const steps = "prisma/rules/steps";
  const below = ["calendar", "language", "people", "forms"];
  const roomOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? "";
  const isDictionary = (path: string) => /^lib\/[^/]+\/fields$/.test(path);
  const graph = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ""), file]));
  const reached = (path: string, room: string, seen: Set<string>): string[] =>
    (graph.get(path)?.imports ?? [])
      .filter(({ from, typeOnly }) => !typeOnly && /^(lib|prisma)\//.test(from) && !seen.has(from))
      .flatMap(({ from }) => {
        seen.add(from);
        const fits =
          below.includes(roomOf(from)) || roomOf(from) === room || isDictionary(from) || from === steps;
        if (!fits || graph.get(from)?.text.includes("server-only")) return [`${path} → ${from}`];
        return reached(from, isDictionary(from) ? roomOf(from) : room, seen);
      });
  const dictionaries = [...graph.keys()].filter(isDictionary);
  expect(dictionaries.length).toBeGreaterThan(8);
  expect(dictionaries.flatMap((path) => reached(path, roomOf(path), new Set()))).toEqual([]);
});

test("a shape has exactly the fields that a form brings, with their types", () => {
  const shape = shapeOf(dictionary("task", { title: lineField({}), code: { kind: "code" } }));
  expect(Object.keys(shape)).toEqual(["title"]);
  const parsed: { title: string } = z.object(shape).parse({ title: "  a\n b " });
  expect(parsed).toEqual({ title: "a b" });
});

describe("a secret", () => {
  const own = dictionary("person", { post: lineField({}), pin: secretField(z.string().min(4, "pinShort")) });
  const typed = { post: "officer", pin: "1234" };
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);

  test("is neither handed back nor kept of what was typed, in a form and in a row", () => {
    const schema = z.object(shapeOf(own));
    expect(readerOf(schema).shown(typed)).toEqual({ post: "officer" });
    const ofRows = readerOfRows(z.object(shapeOf(own)), schema);
    expect(ofRows.shown({ ...typed, "12.pin": "1234", "12.post": "head" })).toEqual({
      post: "officer",
      "12.post": "head",
    });
    expect(secretsIn(schema.refine(() => true).shape)).toEqual(["pin"]);
    expect(readerOf(schema).parse(typed)).toEqual({ input: typed });
  });

  test("of any dictionary is shown by no page that lost its form", () => {
    expect([...secretsOf([own])]).toEqual(["pin"]);
    expect([...secretNames].toSorted()).toEqual(["again", "current", "link", "password"]);
    for (const name of secretNames) {
      const lost = new FormData();
      lost.set(name, "hidden");
      lost.set(`12.${name}`, "hidden");
      lost.set("result", "kept");
      expect(textsOf(lost)).toEqual(["kept"]);
      expect(hasSecrets(lost)).toBe(true);
    }
  });

  test("is in no stale page, and in no sentence of the history", async () => {
    const words = wordsIn("en");
    expect(valueIn(own.pin, "1234", words)).toBe("");
    const differences = [
      { field: "post", seen: "officer", now: "head" },
      { field: "pin", seen: "0000", now: "9999" },
    ];
    const about = { about: "register", fields: own, seenVersion: 1, version: 2, at: new Date() } as const;
    const by = { role: null, agency: null };
    const stale = new Stale({ ...about, by, differences, named: words.named });
    const conflict = JSON.stringify(await conflictOf(stale, typed, words));
    expect(conflict).toContain("officer");
    expect(conflict).not.toMatch(/1234|0000|9999/);
    const told = changesIn(own, { post: "a", pin: "0000" }, { post: "b", pin: "9999" }, words);
    expect(told).toContain("b");
    expect(told).not.toMatch(/0000|9999|pin/);
  });

  test("is the only thing that is typed unseen: no control asks for a password beside the dictionary", () => {
    const asking = files.filter(
      ({ path, text }) => /^(app|components)\//.test(path) && /type(=|: )"password"/.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
    const control = files.find(({ path }) => path === "components/fields/control.tsx");
    expect(control?.text).toContain('kind === "secret" ? "password"');
  });
});
