// The shape of the house, held by a test: which room may import which, and what each kind of file looks like.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, relative } from "node:path";
import { describe, expect, test } from "vitest";

const top = join(import.meta.dirname, "..");
const rooms = ["app", "components", "lib", "prisma", "tests"] as const;

type File = { path: string; text: string; imports: { from: string; typeOnly: boolean }[] };

const files: File[] = [...rooms, ""].flatMap((room) => {
  const entries = readdirSync(join(top, room), { recursive: room !== "", withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("prisma/generated/") && !path.endsWith(".d.ts"))
    .map((path) => {
      const text = readFileSync(join(top, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
});

function importsOf(path: string, text: string): File["imports"] {
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, type, from, bare, dynamic]) => ({
    from: resolved(path, from ?? bare ?? dynamic ?? ""),
    typeOnly: Boolean(type),
  }));
}

/** "./x" beside a file and "@/lib/x" as one form: "lib/x". A package keeps its name. */
function resolved(path: string, from: string): string {
  if (from.startsWith("./")) return posix.join(dirname(path), from).replace(/\.tsx?$/, "");
  return from.startsWith("@/") ? from.slice(2).replace(/\.tsx?$/, "") : from;
}

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

  test("components/ui knows no word of the domain", () => {
    const wrong = (from: string) =>
      isOurs(from) && !from.startsWith("components/ui/") && from !== "lib/form-state";
    expect(found("components/ui", wrong)).toEqual([]);
  });

  test("components take types from queries, and values only from pure files and actions", () => {
    const wrong = (from: string, _file: File, typeOnly: boolean) =>
      !typeOnly && /^lib\/(.*\/)?(queries|commands|policy|db|env)/.test(from);
    expect(found("components", wrong)).toEqual([]);
  });

  test("nobody but the tests knows the start", () => {
    const wrong = (from: string, { path }: File) => isStart(from) && !isStart(path) && !isTool(path);
    expect(["app", "components", "lib", "prisma", ""].flatMap((room) => found(room, wrong))).toEqual([]);
  });

  test("app and the files at the top compose: no database, no commands, no policy", () => {
    const wrong = (from: string) => /^lib\/(.*\/)?(commands|policy)|^lib\/db$|^prisma\//.test(from);
    const doors = ["app/api/health/route.ts"];
    expect(found("app", (from, file) => wrong(from) && !doors.includes(file.path))).toEqual([]);
    expect(found("", (from, file) => wrong(from) && !isTool(file.path))).toEqual([]);
  });

  const nouns = [
    ...["language", "history", "quarters", "agencies", "people", "directives", "tasks", "evidence"],
    ...["requests", "indicators", "meetings", "reports", "start"],
  ];
  const rank = (path: string) => nouns.indexOf(/^lib\/([^/]+)\//.exec(path)?.[1] ?? "");

  test("between nouns one order, no circles", () => {
    const wrong = (from: string, file: File, typeOnly: boolean) =>
      !typeOnly && rank(from) >= 2 && rank(file.path) >= 2 && rank(from) > rank(file.path);
    expect(found("lib", wrong)).toEqual([]);
  });

  test("every folder of lib is a noun of the domain, or the start of the product", () => {
    const folders = readdirSync(join(top, "lib"), { withFileTypes: true });
    const unknown = folders.filter((each) => each.isDirectory() && !nouns.includes(each.name));
    expect(unknown.map(({ name }) => name)).toEqual([]);
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

  /** The files that touch the database without being queries or commands, and why each may. */
  const besides: Record<string, string> = {
    "lib/db.ts": "makes the client",
    "lib/change.ts": "opens the transaction of every command",
    "lib/history/record.ts": "writes the history inside that transaction",
    "lib/reports/read-summary.ts":
      "reads the summary for queries, and for the closing inside its transaction",
    "lib/reports/keep-snapshot.ts": "stores the snapshot inside the closing's transaction",
    "lib/reports/lock-closing.ts": "locks the quarter inside the transaction of each step of its closing",
    "lib/reports/carry-over.ts": "writes what becomes of each open entry inside the closing's transaction",
    "lib/quarters/locked.ts": "locks and writes a quarter inside that transaction",
    "lib/tasks/entry.ts": "locks and writes an entry inside that transaction",
    "lib/tasks/planned.ts": "locks a plan and writes its tasks inside that transaction",
    "lib/tasks/plan-entry.ts": "finds and changes a planned task inside that transaction",
    "lib/tasks/meanwhile.ts": "reads inside that transaction what made it stale",
    "lib/tasks/meanwhile-parts.ts": "reads inside that transaction which parts are not as they were seen",
    "lib/tasks/open-extension.ts": "finds inside that transaction the question that waits for its answer",
    "lib/tasks/settle.ts": "settles the parts of a task that ends inside that transaction",
    "lib/reports/settle-dropped.ts": "settles the parts of what the closing drops inside its transaction",
    "lib/people/acting.ts": "hands the session over to the transaction that acts in the person's name",
    "lib/people/guesses.ts": "counts tries to sign in, before anybody is known",
    "lib/people/turns.ts": "lets tries to sign in take turns, before anybody is known",
    "lib/register.ts": "holds the administrators and finds what made a page stale, inside that transaction",
    "lib/people/register-rows.ts": "locks people and replaces links inside that transaction",
    "lib/agencies/register-rows.ts": "locks an agency inside that transaction",
    "lib/agencies/merger-moves.ts": "moves what a merger moves inside that transaction",
    "lib/kept-text.ts": "keeps what was typed when the sign-in had ended, for its owner alone",
    "lib/clock-drift.ts": "asks what time the database has",
    "lib/upkeep.ts": "removes once a day what has lapsed, for nobody",
    "lib/health.ts": "asks whether the database answers, and nothing of its content",
  };

  test("only queries and commands, and the files named here, touch the database", () => {
    const code = [...atTop, ...inRoom("app"), ...inRoom("components"), ...inRoom("lib")];
    const touching = code
      .filter(({ text }) => /\bdb\(\)|\btx\.|\btx: Transaction\b|@\/prisma\/connect"/.test(text))
      .map(({ path }) => path)
      .filter((path) => !isStart(path) && !/^lib\/(.*\/)?(queries|commands)[^/]*$/.test(path));
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
    expect(reading.filter((path) => !["lib/env.ts", "instrumentation.ts"].includes(path))).toEqual([]);
    // In the browser it is the person's own clock that a draft or a resend goes by.
    const onServer = code.filter(({ text }) => !text.startsWith('"use client"'));
    const asking = onServer
      .filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text))
      .map(({ path }) => path);
    expect(asking.filter((path) => path !== "lib/clock.ts")).toEqual([]);
  });

  test("every page draws what is not found on the server", () => {
    const pages = inRoom("app").filter(({ path }) => path.endsWith("/page.tsx"));
    const bare = pages.filter(({ text }) => !/^export default found\(/m.test(text));
    expect(pages.length).toBeGreaterThan(20);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test("every route that gives or takes something says in a sentence that it cannot", () => {
    const besides = ["app/api/health/route.ts", "app/api/auth/[...nextauth]/route.ts"];
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

  test("each file of lib opens with a line that says what it decides", () => {
    const silent = inRoom("lib").filter(({ text }) => !/^("use (server|client)";\n)?\/\/ \S/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
