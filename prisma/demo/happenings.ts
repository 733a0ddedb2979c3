// Derives the history of a task from its entries: assigned, reported, returned, confirmed, extended, carried over.
import { hourOf, instant, numberOf, workingDaysAfter } from "./days.ts";
import { closedOn } from "./quarters.ts";
import { after, type Facts, nothingSaid, reportsOn } from "./reports.ts";
import type { DemoEntry, DemoTask } from "./task.ts";
import type { Day, Language, Text } from "./words.ts";

export type Actor = { role: "STAFF" | "HEAD" | "OFFICE"; agency: string };
type Values = Record<string, string | number | boolean | null>;
export type Happening = {
  at: Date;
  by: Actor;
  quarter: number;
  event: string;
  before?: Values;
  after?: Values;
  note?: string;
};
/** An entry after all its events. */
export type Told = { happenings: Happening[]; facts: Facts; version: number; lastWordAt: Date };

/** "2023-Q4-BTC-06" is of quarter 20234 and of the agency BTC. */
export const quarterOfCode = (code: string): number => Number(code.slice(0, 4)) * 10 + Number(code[6]);
export const agencyOfCode = (code: string): string => code.split("-")[2] ?? "";

const planning: Record<number, Day> = { 20234: "2023-10-03", 20241: "2024-01-03", 20242: "2024-04-22" };

/** The day on which the task was entered in the plan. */
export const assignedOn = ({ code, assignedOn: given }: DemoTask): Day =>
  given ?? workingDaysAfter(planning[quarterOfCode(code)] ?? "2024-01-03", numberOf(code) % 3);

/** Rule 2: the agency's head decides on its own plan, the Office on all other tasks. */
const deciderOf = ({ code, origin }: DemoTask): Actor =>
  origin ? { role: "OFFICE", agency: "VPTU" } : { role: "HEAD", agency: agencyOfCode(code) };

export const assigned = (task: DemoTask, due: Day): Happening => ({
  at: instant(`${assignedOn(task)} ${hourOf(`${task.code} assigned`, "morning")}`),
  by: deciderOf(task),
  quarter: quarterOfCode(task.code),
  event: "assigned",
  after: { due },
});

export const carriedOver = (task: DemoTask, due: Day): Happening => ({
  at: instant(`${closedOn} 17:00`),
  by: { role: "OFFICE", agency: "VPTU" },
  quarter: 20241,
  event: "carriedOver",
  before: { quarter: quarterOfCode(task.code), due },
  after: { quarter: 20241, due },
});

/** A change of the entry: its effect on the facts, and its history event. */
type Change = Pick<Happening, "at" | "by" | "event" | "note"> & {
  to: (facts: Facts) => Facts;
  due?: { from: Day; to: Day };
};

function changesOf(
  task: DemoTask,
  entry: DemoEntry,
  from: Day,
  begun: boolean,
  language: Language,
): Change[] {
  const agency = agencyOfCode(task.code);
  const changes = reportsOn(task, entry, from, begun).map(({ at, by, said }): Change => {
    return {
      at,
      by: { role: by, agency },
      event: "progressReported",
      to: (facts) => after(facts, said, language),
    };
  });
  const decided = (at: string, event: string, more: Partial<Change>): Change => ({
    at: instant(at),
    by: deciderOf(task),
    event,
    to: (facts) => facts,
    ...more,
  });
  if (entry === task.entry) changes.push(...extensionsOf(task, decided, language));
  if (entry.returned) {
    const { at, remark } = entry.returned;
    const to = (facts: Facts): Facts => ({ ...facts, state: "IN_PROGRESS" });
    changes.push(decided(at, "returned", { to, note: remark[language] }));
  }
  if (entry.state === "COMPLETED" && entry.doneOn) {
    const at = `${workingDaysAfter(entry.doneOn, 1)} ${hourOf(`${task.code} confirmed`, "morning")}`;
    changes.push(decided(at, "confirmed", { to: (facts) => ({ ...facts, state: "COMPLETED" }) }));
  }
  return changes.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** The extensions that were asked for, and how they were decided. */
function extensionsOf(
  { code, entry, extended, asked }: DemoTask,
  decided: (at: string, event: string, more: Partial<Change>) => Change,
  language: Language,
): Change[] {
  const lead = { role: "STAFF" as const, agency: agencyOfCode(code) };
  const question = (on: string, due: { from: Day; to: Day }, why: Text) =>
    decided(on, "extensionAsked", { by: lead, due, note: why[language] });
  const changes: Change[] = [];
  if (extended) {
    const due = { from: extended.from, to: entry.due };
    changes.push(question(extended.askedOn, due, extended.why));
    changes.push(decided(extended.decidedOn, "extended", { due, note: extended.why[language] }));
  }
  if (asked) {
    const due = { from: entry.due, to: asked.newDue };
    changes.push(question(asked.on, due, asked.why));
    if (asked.declined)
      changes.push(
        decided(asked.declined.on, "extensionDeclined", { due, note: asked.declined.remark[language] }),
      );
  }
  return changes;
}

/** Only the fields that differ, before and after. */
function difference(was: Facts, is: Facts): { before: Values; after: Values } {
  const fields = (Object.keys(is) as (keyof Facts)[]).filter((field) => was[field] !== is[field]);
  const only = (facts: Facts): Values => Object.fromEntries(fields.map((field) => [field, facts[field]]));
  return { before: only(was), after: only(is) };
}

type Setting = { quarter: number; from: Day; language: Language; start?: Facts };

/** Applies an entry's changes in order. Returns the final facts, and a row of history for each change. */
export function tell(task: DemoTask, entry: DemoEntry, { quarter, from, language, start }: Setting): Told {
  let facts = start ?? nothingSaid;
  let lastWordAt = instant(`${from} 09:00`);
  const changes = changesOf(task, entry, from, start !== undefined, language);
  const happenings = changes.map(({ at, by, event, note, to, due }, index): Happening => {
    const changed = to(facts);
    const values = due ? { before: { due: due.from }, after: { due: due.to } } : difference(facts, changed);
    facts = changed;
    if (event === "progressReported") lastWordAt = at;
    const version = { version: index + 2 };
    return {
      at,
      by,
      quarter,
      event,
      before: values.before,
      after: { ...values.after, ...version },
      ...(note ? { note } : {}),
    };
  });
  return { happenings, facts, version: changes.length + 1, lastWordAt };
}

/** The facts with which a carried-over entry starts: its progress and result; the reason for delay is asked again. */
export const startAfter = ({ state, progress, result }: Facts): Facts => ({
  ...nothingSaid,
  state,
  progress,
  result,
});
