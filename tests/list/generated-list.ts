// Generated tasks of two quarters, and the plain filter and order that the list's are held against.
import fc from "fast-check";
import type { Day } from "@/lib/calendar/day";
import { carriedWays, sorts, type TaskFilter } from "@/lib/list/filter";
import { confidences, origins } from "@/lib/tasks/fields";
import { type EntryState, entryStates, type Standing, standingOf, standings } from "@/lib/tasks/standing";
import type { Database } from "@/prisma/connect";
import { at } from "@/prisma/defaults";
import { givenContribution, givenDirective, givenEntry, givenTask } from "@/prisma/given";

const words = [
  "Rà soát",
  "quy hoạch",
  "Đường",
  "đuông",
  "duong",
  "cán bộ",
  "50%",
  "a_b",
  "Ủy ban",
  "ÂN",
  "xã\\huyện",
];
const day = fc
  .integer({ min: 0, max: 89 })
  .map((days) => new Date(Date.UTC(2024, 2, 1 + days)).toISOString().slice(0, 10));

export const generatedTask = fc.record({
  quarter: fc.constantFrom(20234, 20241, 20241),
  agency: fc.constantFrom("VPTU", "BTC", "UBKT"),
  directive: fc.constantFrom(null, "39-nq-tw", "68-ctr-tu", "01-da-tu", "137-qd-tw"),
  title: fc.subarray(words, { minLength: 1 }).map((some) => some.join(" ")),
  origin: fc.constantFrom(...origins),
  priority: fc.boolean(),
  extended: fc.nat({ max: 1 }),
  carried: fc.subarray([...carriedWays]),
  state: fc.constantFrom(...entryStates),
  progress: fc.integer({ min: 0, max: 100 }),
  confidence: fc.constantFrom(null, ...confidences),
  due: day,
  doneOn: day,
  lastWordOn: day,
  parts: fc.array(
    fc.record({
      agency: fc.constantFrom("VPTU", "BTC", "UBKT"),
      state: fc.constantFrom("ASKED", "DELIVERED", "DECLINED"),
      due: day,
      deliveredOn: day,
    }),
    { maxLength: 2 },
  ),
});
export type GeneratedTask = ReturnType<(typeof generatedTask)["generate"]>["value"];
export type Known = GeneratedTask & { id: number; code: string; standing: Standing };

/** Directives below each other, as `within` of the filter must see them. */
const above: Record<string, string[]> = {
  "39-nq-tw": ["39-nq-tw"],
  "68-ctr-tu": ["68-ctr-tu", "39-nq-tw"],
  "01-da-tu": ["01-da-tu", "68-ctr-tu", "39-nq-tw"],
  "137-qd-tw": ["137-qd-tw"],
};

/** A search looks at the directive as well. */
const symbols: Record<string, string> = {
  "39-nq-tw": "39-NQ/TW",
  "68-ctr-tu": "68-CTr/TU",
  "01-da-tu": "01-ĐA/TU",
  "137-qd-tw": "137-QĐ/TW",
};

const flag = fc.constant(true as const);
export const generatedFilter: fc.Arbitrary<TaskFilter> = fc.record(
  {
    text: fc
      .subarray([...words, "duong", "QUY HOACH", "uy", "NQ/TW", "đa/tu", "%", "_", "\\"], {
        minLength: 1,
        maxLength: 2,
      })
      .map((some) => some.join(" ")),
    agency: fc.constantFrom("vptu", "btc", "ubkt", "nobody"),
    standings: fc.subarray([...standings], { minLength: 1 }),
    directive: fc.constantFrom("none", "39-nq-tw", "68-ctr-tu", "01-da-tu", "137-qd-tw", "unknown"),
    origin: fc.constantFrom(...origins),
    priority: flag,
    extended: flag,
    carried: fc.constantFrom(...carriedWays),
    atRisk: flag,
    silent: flag,
    sort: fc.constantFrom(...sorts),
    descending: flag,
  },
  { requiredKeys: [] },
);

const isDone = (state: EntryState) => state === "REPORTED" || state === "COMPLETED";

const standingIn = (task: GeneratedTask, asOf: Day): Standing =>
  standingOf({ state: task.state, due: task.due, doneOn: isDone(task.state) ? task.doneOn : null }, asOf);

const [earlier, later] = [{ id: 20231 }, { id: 20242 }];

/** The entry that this one goes on with, and the one that goes on with it, as its ways say. */
async function writeLineage(
  db: Database,
  { entry, task }: Awaited<ReturnType<typeof givenTask>>,
  ways: GeneratedTask["carried"],
): Promise<void> {
  const of = { task, agency: { id: entry.agencyId } };
  if (ways.includes("in")) {
    const { id: carriedFromId } = await givenEntry(db, { ...of, quarter: earlier });
    await db.entry.update({ where: { id: entry.id }, data: { carriedFromId } });
  }
  if (ways.includes("out")) await givenEntry(db, { ...of, quarter: later, carriedFromId: entry.id });
}

/** Writes the tasks; the quarters run, so that entries can be given to any. */
export async function writeTasks(
  db: Database,
  agencies: Record<string, { id: number; code: string }>,
  tasks: readonly GeneratedTask[],
  asOf: Day,
): Promise<Known[]> {
  const resolution = await givenDirective(db, { symbol: "39-NQ/TW", rank: 1 });
  const programme = await givenDirective(db, { symbol: "68-CTr/TU", parentId: resolution.id });
  const scheme = await givenDirective(db, { symbol: "01-ĐA/TU", parentId: programme.id });
  const regulation = await givenDirective(db, { symbol: "137-QĐ/TW", rank: 2 });
  const directives = new Map([resolution, programme, scheme, regulation].map((each) => [each.slug, each]));
  const known: Known[] = [];
  for (const generated of tasks) {
    const { quarter, agency, directive, doneOn, lastWordOn, parts, carried, ...rest } = generated;
    const given = await givenTask(db, {
      ...rest,
      quarter: { id: quarter },
      agency: agencies[agency] ?? { id: 0, code: "" },
      directive: directives.get(directive ?? ""),
      ...(isDone(rest.state) ? { doneOn } : {}),
      lastWordAt: at(lastWordOn),
    });
    await writeLineage(db, given, carried);
    for (const part of parts)
      await givenContribution(db, {
        ...part,
        entry: given.entry,
        agency: agencies[part.agency] ?? { id: 0 },
      });
    known.push({
      ...generated,
      id: given.task.id,
      code: given.task.code,
      standing: standingIn(generated, asOf),
    });
  }
  return known;
}

const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");

const daysSince = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** One condition after the other, as a person would read the filter out. */
export function letsThrough(filter: TaskFilter, task: Known, asOf: Day): boolean {
  const text = fold(`${task.code} ${task.title}`);
  const directive = fold(symbols[task.directive ?? ""] ?? "");
  const atRisk =
    task.standing === "open" && (task.confidence === "AT_RISK" || task.confidence === "OFF_TRACK");
  const silent =
    task.standing === "open" &&
    task.state !== "REPORTED" &&
    (task.confidence ?? "ON_TRACK") === "ON_TRACK" &&
    daysSince(task.lastWordOn, asOf) >= 21;
  return (
    (filter.text ?? "")
      .split(/\s+/)
      .every((word) => [text, directive].some((each) => each.includes(fold(word)))) &&
    (!filter.agency || task.agency.toLowerCase() === filter.agency) &&
    (!filter.standings || filter.standings.includes(task.standing)) &&
    (!filter.directive ||
      (filter.directive === "none"
        ? task.directive === null
        : (above[task.directive ?? ""] ?? []).includes(filter.directive))) &&
    (!filter.origin || task.origin === filter.origin) &&
    (!filter.priority || task.priority) &&
    (!filter.extended || task.extended > 0) &&
    (!filter.carried || task.carried.includes(filter.carried)) &&
    (!filter.atRisk || atRisk) &&
    (!filter.silent || silent)
  );
}

const ranks = ["overdue", "open", "completedLate", "completedOnTime", "suspended", "dropped"];

/** Overdue first, then by deadline, then as they were entered. */
export const inOrder = (tasks: readonly Known[]): Known[] =>
  tasks.toSorted(
    (a, b) =>
      ranks.indexOf(a.standing) - ranks.indexOf(b.standing) || a.due.localeCompare(b.due) || a.id - b.id,
  );
