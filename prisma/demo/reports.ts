// What was reported on an entry, in the order in which it was said.
import { hourOf, instant, middleOf, numberOf } from "./days.ts";
import type { DemoEntry, DemoTask, Said } from "./task.ts";
import type { Day, Language, Text } from "./words.ts";

/** What an entry says, as the history compares it. */
export type Facts = {
  state: "NOT_STARTED" | "REPORTED" | NonNullable<Said["state"]>;
  progress: number;
  result: string;
  confidence: "ON_TRACK" | "AT_RISK" | "OFF_TRACK" | null;
  delayReasonCode: string | null;
  delayReason: string;
  proposedSolution: string;
  helpNeeded: string;
  helpFrom: string;
  stateReason: string;
};
type Report = { at: Date; by: "STAFF" | "HEAD"; said: Said };

export const nothingSaid: Facts = {
  state: "NOT_STARTED",
  progress: 0,
  result: "",
  confidence: null,
  delayReasonCode: null,
  delayReason: "",
  proposedSolution: "",
  helpNeeded: "",
  helpFrom: "",
  stateReason: "",
};

/** The values after somebody has reported something; what was not mentioned stays. */
export function after(facts: Facts, said: Said, language: Language): Facts {
  const text = (wanted: Text | undefined, known: string) => wanted?.[language] ?? known;
  const { late } = said;
  return {
    state: said.state ?? facts.state,
    progress: said.progress ?? facts.progress,
    result: text(said.result, facts.result),
    confidence: said.confidence ?? facts.confidence,
    delayReasonCode: late?.code ?? facts.delayReasonCode,
    delayReason: text(late?.why, facts.delayReason),
    proposedSolution: text(late?.solution, facts.proposedSolution),
    helpNeeded: text(said.help, facts.helpNeeded),
    helpFrom: said.helpFrom ?? facts.helpFrom,
    stateReason: text(said.stateReason, facts.stateReason),
  };
}

/** The day and hour of the last report: given, or some hour of the day on which the task was done. */
const lastAt = (code: string, { lastWord, doneOn }: DemoEntry): string =>
  lastWord ?? `${doneOn} ${hourOf(code, "afternoon")}`;

/** The reports on an entry that was not begun before `from`, or was carried over begun. */
export function reportsOn(task: DemoTask, entry: DemoEntry, from: Day, begun: boolean): Report[] {
  if (entry.state === "NOT_STARTED") return [];
  const { earlier = [], returned, lastWordBy = "STAFF", ...last } = entry;
  const lastWord = lastAt(task.code, entry);
  const first = earlier[0]?.at ?? lastWord;
  const started: Said & { at: string } = {
    at: `${middleOf(from, first.slice(0, 10))} ${hourOf(task.code, "morning")}`,
    state: "IN_PROGRESS",
    progress: Math.min(20 + (numberOf(task.code) % 4) * 5, last.progress ?? 100),
    confidence: "ON_TRACK",
  };
  const silent = last.confidence === undefined && entry.state === "IN_PROGRESS";
  const begins = begun || earlier[0]?.state ? [] : silent ? [] : [started];
  const reported = entry.state === "COMPLETED" || returned ? "REPORTED" : entry.state;
  return [
    ...[...begins, ...earlier].map(({ at, ...said }) => ({ at: instant(at), by: "STAFF" as const, said })),
    { at: instant(lastWord), by: lastWordBy, said: { ...last, state: reported } },
  ];
}
