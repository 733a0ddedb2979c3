// No message is kept that nothing asks for: a key is named where its namespace is asked for, or in a file next to it.
import { describe, expect, test } from "vitest";
import { messagesIn } from "@/lib/language/messages";
import { files } from "@/tests/support/sources";
import { sentencesOf } from "./arguments";

const all = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)].map(([, first, second]) => first ?? second ?? "");

const code = files.filter(
  ({ path }) => /^(app|components|lib|prisma)\//.test(path) && !path.includes("/messages/"),
);
const name = (path: string): string => path.replace(/\.tsx?$/, "");

/** Which files say a word between quotes, begin a key of parts with it, or end one so that begins with a value. */
const whole = new Map<string, Set<string>>();
const stems = new Map<string, Set<string>>();
const tails = new Map<string, Set<string>>();
const note = (index: Map<string, Set<string>>, words: string[], path: string): void => {
  for (const word of words) index.set(word, (index.get(word) ?? new Set()).add(path));
};
for (const { path, text } of code) {
  // Words handed on as one object are read by their names: words[language].say
  note(whole, all(text, /"([^"\n]*)"|\]\.(\w+)/g), name(path));
  note(stems, all(text, /`([\w.-]+)\.\$\{/g), name(path));
  note(tails, all(text, /`\$\{[^`{}]+\}\.([\w.]+)`/g), name(path));
}

/** A translator is often handed to what a file imports, or to what imports it. */
const nextTo = new Map(code.map(({ path }) => [name(path), new Set([name(path)])]));
for (const { path, imports } of code)
  for (const { from } of imports)
    if (nextTo.has(from)) {
      nextTo.get(name(path))?.add(from);
      nextTo.get(from)?.add(name(path));
    }

const beginnings = (parts: string[]): string[] =>
  parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("."));

/** In one of the files where its namespace is asked for, or next to them: whole, by its beginning, or by its end. */
function isNamedBelow(namespace: string, rest: string[]): boolean {
  const near = new Set([...(whole.get(namespace) ?? [])].flatMap((path) => [...(nextTo.get(path) ?? [])]));
  const isNear = (paths: Set<string> | undefined) => [...(paths ?? [])].some((path) => near.has(path));
  // One of several kinds of thing, each with the same words: `${item.kind}.title`.
  const tail = rest.slice(1).join(".");
  return (
    isNear(whole.get(rest.join("."))) ||
    beginnings(rest).some((stem) => isNear(stems.get(stem))) ||
    (tail !== "" && isNear(tails.get(tail)))
  );
}

/** A refusal names its sentence where it is thrown; an error page hands its words on in one object. */
const byNameAlone = ["errors", "broken"];

function isNamed(key: string): boolean {
  const parts = key.split(".");
  const [room = "", last = ""] = parts;
  if (byNameAlone.includes(room)) return whole.has(last);
  // From the root, wherever it is written: `tasks.state.${state}`.
  if (whole.has(key) || beginnings(parts).some((stem) => stems.has(stem))) return true;
  return beginnings(parts).some((namespace, at) => isNamedBelow(namespace, parts.slice(at + 1)));
}

describe("every message", () => {
  test("is asked for by something", () => {
    const keys = sentencesOf(messagesIn.vi).map(([key]) => key);
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });

  test.each(["closing.answer.reports", "about.overdue", "errors.nobodyThrowsThis", "nowhere.title"])(
    "is not taken for named because its words stand elsewhere: %s",
    (key) => expect(isNamed(key)).toBe(false),
  );

  test.each(["errors.linkUsed", "tasks.state.COMPLETED", "fields.task.directive.label", "broken.say"])(
    "is found where it is built of parts or handed on: %s",
    (key) => expect(isNamed(key)).toBe(true),
  );
});
