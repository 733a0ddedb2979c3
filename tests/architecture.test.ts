// The shape of the house, held by a test: which room may import which, and what each kind of file looks like.
import { readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { circles, type File, files, rooms, top } from "@/tests/support/sources";

/** What the framework looks for at the top: proxy, instrumentation, configuration. */
const atTop = files.filter(({ path }) => !path.includes("/"));
/** Tools look for their configuration there: it is neither built nor served. */
const isTool = (path: string) => /^(vitest|playwright|prisma)\.config\.ts$/.test(path);
/** What runs the app, before there is one: it is given the surroundings, and prepares the database for the app. */
const isStart = (path: string) => path.startsWith("lib/start/");
const inRoom = (room: string) => files.filter(({ path }) => path.startsWith(`${room}/`));
const isOurs = (from: string) => rooms.some((room) => from.startsWith(`${room}/`));

/** Every import in `room` ("" for the top) that `wrong` finds, as "file → import". */
const found = (room: string, wrong: (from: string, file: File, typeOnly: boolean) => boolean): string[] =>
  (room === "" ? atTop : inRoom(room)).flatMap((file) =>
    file.imports
      .filter(({ from, typeOnly }) => wrong(from, file, typeOnly))
      .map(({ from }) => `${file.path} → ${from}`),
  );

describe("imports run down: app > components > lib > prisma", () => {
  test("nobody climbs with ../", () => {
    expect(files.filter(({ text }) => /from "\.\.\//.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("lib knows neither app nor components, and prisma knows nothing above it", () => {
    expect(found("lib", (from) => /^(app|components|tests)\//.test(from))).toEqual([]);
    expect(found("prisma", (from) => /^(app|components|lib|tests)\//.test(from))).toEqual([]);
    expect(found("components", (from) => /^(app|prisma|tests)\//.test(from))).toEqual([]);
  });

  test.each(["ui", "fields", "forms"])("components/%s knows no word of the domain", (room) => {
    const wrong = (from: string) =>
      isOurs(from) &&
      !/^components\/(ui|fields|forms)\/|^lib\/forms\/fields\/(field|words)$/.test(from) &&
      from !== "lib/forms/form-state";
    expect(found(`components/${room}`, wrong)).toEqual([]);
  });

  test("components take types from queries, and values only from pure files and actions", () => {
    const wrong = (from: string, _file: File, typeOnly: boolean) =>
      !typeOnly && /^lib\/(.*\/)?(queries|commands|policy|db$|env$)/.test(from);
    expect(found("components", wrong)).toEqual([]);
  });

  test("nobody but the tests knows the start", () => {
    const wrong = (from: string, { path }: File) => isStart(from) && !isStart(path) && !isTool(path);
    expect(["app", "components", "lib", "prisma", ""].flatMap((room) => found(room, wrong))).toEqual([]);
  });

  test("app and the files at the top compose: no database, no commands, no policy", () => {
    const wrong = (from: string) => /^lib\/(.*\/)?(commands|policy)|^lib\/server\/db$|^prisma\//.test(from);
    const doors = ["app/api/health/route.ts"];
    expect(found("app", (from, file) => wrong(from) && !doors.includes(file.path))).toEqual([]);
    expect(found("", (from, file) => wrong(from) && !isTool(file.path))).toEqual([]);
  });

  /** The rooms of lib, each of which may import from those before it. */
  const nouns = [
    ["calendar", "language", "server", "security", "people", "forms", "guard", "history"],
    ["directives", "agencies", "quarters", "delay-reasons", "indicators"],
    ["tasks", "list", "extensions", "contributions", "evidence", "mergers", "reporting", "planning"],
    ["agency-reports", "overview", "decisions", "summary", "closing", "waiting"],
    ["passwords", "accounts", "start"],
  ].flat();
  const roomOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? "";
  /** A dictionary (`fields.ts`) says what a record's fields are and knows no rule: everybody may read it. */
  const isDictionary = (path: string) => /^lib\/[^/]+\/fields(\.ts)?$/.test(path);
  const rank = (path: string) => (isDictionary(path) ? -1 : nouns.indexOf(roomOf(path)));

  test("between the rooms of lib one order, so that there are no circles among them", () => {
    const wrong = (from: string, file: File, typeOnly: boolean) =>
      !typeOnly && rank(from) >= 0 && rank(from) > nouns.indexOf(roomOf(file.path));
    expect(found("lib", wrong)).toEqual([]);
  });

  const foldersOf = (room: string) =>
    readdirSync(join(top, room), { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);

  test("the folders of lib, components and tests are the same nouns", () => {
    expect(foldersOf("lib").filter((name) => !nouns.includes(name))).toEqual([]);
    const shown = ["frame", "ui", "fields"];
    expect(foldersOf("components").filter((name) => ![...nouns, ...shown].includes(name))).toEqual([]);
    const tried = ["bench", "database", "demo", "gates", "journeys", "model", "pictures", "support"];
    expect(foldersOf("tests").filter((name) => ![...nouns, ...tried].includes(name))).toEqual([]);
  });

  test("no file imports itself by way of others, types included", () => {
    const graph = new Map(
      files.map(({ path, imports }) => [path.replace(/\.tsx?$/, ""), imports.map(({ from }) => from)]),
    );
    expect(circles(graph)).toEqual([]);
  });
});

describe("each kind of file", () => {
  const kind = (name: string) => inRoom("lib").filter(({ path }) => basename(path).startsWith(name));

  test("queries and commands stay on the server", () => {
    const open = [...kind("queries"), ...kind("commands")].filter(
      ({ text }) => !/^import "server-only";$/m.test(text),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  /** What is asked before anybody is known: who is there, and what a person without a session may do. */
  const beforeSignIn =
    /^(requirePerson|currentPerson|currentSession|personOf\w*|signIn\w*|setPasswordByLink|listDemo\w*|\w*Link\w*|end\w*Session\w*)$/;

  /** Name and first parameter of every exported function, however it is written; null where it has none. */
  function functionsOf(text: string): { name: string; first: string | null }[] {
    const written = [
      /^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*(\w*)/gm,
      /^export const (\w+)(?::[^=]+)? =\s*(?:\w+\(\s*)*(?:async )?(?:<[^(]*>)?\(\s*(\w*)[^\n]*(?:=>|$)/gm,
      /^export const (\w+)(?::[^=]+)? =\s*(?:\w+\(\s*)*(?:async )?(\w+) =>/gm,
    ];
    const found = written.flatMap((form) => [...text.matchAll(form)]);
    return found.map(([, name = "", first]) => ({ name, first: first || null }));
  }

  test("every exported query and command takes the person first", () => {
    const strangers = [...kind("queries"), ...kind("commands")].flatMap(({ path, text }) =>
      functionsOf(text)
        .filter(({ name, first }) => !/^_?person$/.test(first ?? "") && !beforeSignIn.test(name))
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  test.each([
    ["export async function read(id: number) {", "id"],
    ["export function read<T>(\n  person: Person,", "person"],
    ["export const read = (id: number) => 1;", "id"],
    ["export const read = async (_person: Person): Promise<X> =>", "_person"],
    ["export const read = cache(async (id: number) => {", "id"],
    ["export const read = cache(\n  async (person: Person): Promise<X[]> =>", "person"],
    ["export const read: Read = async (\n  id: number,\n) =>", "id"],
    ["export const read = async id => 1;", "id"],
    ["export const read = cache(async (): Promise<X> => {", null],
  ])("sees the first parameter of %s", (text, first) => {
    expect(functionsOf(text)).toEqual([{ name: "read", first }]);
  });

  /**
   * Beside queries and commands, what runs inside somebody's transaction says so in its name: `…-tx.ts`. The room of the
   * server speaks to the database of nobody's content; the rest is named here with its reason.
   */
  const besides: Record<string, string> = {
    "lib/forms/change.ts": "opens the transaction of every command",
    "lib/forms/kept-text.ts": "keeps what was typed when the sign-in had ended, for its owner alone",
    "lib/passwords/throttle-rows.ts":
      "counts tries to sign in and lets them take turns, before anybody is known",
  };

  test("only queries, commands and what runs inside their transaction touch the database", () => {
    const code = [...atTop, ...inRoom("app"), ...inRoom("components"), ...inRoom("lib")];
    const touching = code
      .filter(({ text }) => /\bdb\(\)|\btx\.|\btx: Transaction\b|@\/prisma\/connect"/.test(text))
      .map(({ path }) => path)
      .filter((path) => !isStart(path))
      .filter((path) => !/^lib\/(.*\/)?((queries|commands)[^/]*|[^/]*-tx\.ts)$|^lib\/server\//.test(path));
    expect(touching.toSorted()).toEqual(Object.keys(besides).toSorted());
  });

  test("every export of an actions file is a wrapped command", () => {
    const bare = kind("actions").flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?!const \w+ = (?:formAction|rowsAction|openAction)\().*$/gm)].map(
        ([line]) => `${path}: ${line}`,
      ),
    );
    expect(bare).toEqual([]);
  });

  test("only env.ts reads the surroundings, only clock.ts asks what time it is", () => {
    const rooms = [...atTop, ...inRoom("app"), ...inRoom("components"), ...inRoom("lib")];
    const code = rooms.filter(({ path }) => !isTool(path) && !isStart(path));
    const reading = code.filter(({ text }) => text.includes("process.env")).map(({ path }) => path);
    // The framework builds the instrumentation for a runtime without Node too, where env.ts cannot go.
    expect(reading.filter((path) => !["lib/server/env.ts", "instrumentation.ts"].includes(path))).toEqual([]);
    // In the browser it is the person's own clock that a draft or a resend goes by.
    const onServer = code.filter(({ text }) => !text.startsWith('"use client"'));
    const asking = onServer
      .filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text))
      .map(({ path }) => path);
    expect(asking.filter((path) => path !== "lib/server/clock.ts")).toEqual([]);
  });

  test("every page draws what is not found on the server", () => {
    const pages = inRoom("app").filter(({ path }) => path.endsWith("/page.tsx"));
    const bare = pages.filter(({ text }) => !/^export default found\(/m.test(text));
    expect(pages.length).toBeGreaterThan(20);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test("every route that gives or takes something says in a sentence that it cannot", () => {
    const besides = ["app/api/health/route.ts"];
    const routes = inRoom("app").filter(({ path }) => path.endsWith("/route.ts") && !besides.includes(path));
    const bare = routes.filter(({ text }) => !/^export const (GET|POST) = fileRoute\(/m.test(text));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test("no barrel, no bag, no file over 250 lines", () => {
    const bags = files.filter(({ path }) =>
      /(^|\/)(index\.tsx?|utils?|helpers?|services?|types|hooks|common)(\/|\.tsx?$)/.test(path),
    );
    expect(bags.map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => text.split("\n").length > 251).map(({ path }) => path)).toEqual([]);
  });

  test("an exported name has one meaning", () => {
    // The framework looks for these names.
    const given = /^(generateMetadata|GET|POST|tellConflict|factsOf|FactMeanwhile|changedSince)$/;
    const places = new Map<string, Set<string>>();
    for (const { path, text } of ["app", "components", "lib"].flatMap(inRoom))
      for (const [, name = ""] of text.matchAll(/^export (?:async )?(?:function|const|type|class) (\w+)/gm))
        if (!given.test(name)) places.set(name, (places.get(name) ?? new Set()).add(path));
    const twice = [...places].filter(([, where]) => where.size > 1);
    expect(twice.map(([name, where]) => `${name}: ${[...where].join(", ")}`)).toEqual([]);
  });

  test("no folder holds more than twenty files", () => {
    // Each namespace of the messages is a file in each language, so that two people seldom write the same one.
    const counted = rooms
      .flatMap((room) => readdirSync(join(top, room), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/generated|language\/messages/.test(entry.parentPath));
    const sizes = new Map<string, number>();
    for (const { parentPath } of counted) {
      const folder = relative(top, parentPath);
      sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
    }
    const full = [...sizes].filter(([, count]) => count > 20).map(([folder, count]) => `${folder}: ${count}`);
    expect(full).toEqual([]);
  });

  test("each file of lib opens with a line that says what it decides", () => {
    const silent = inRoom("lib").filter(({ text }) => !/^("use (server|client)";\n)?\/\/ \S/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
