// One run: each submission is made in the app and in the model, then answers and records of both are compared.
import assert from "node:assert/strict";
import { Refusal } from "@/lib/forms/refusal";
import { daysAfter } from "./clock";
import { closing, decided } from "./closings";
import { doingOf } from "./doings";
import type { Submission } from "./presses";
import type { Doing } from "./pressing";
import { type Entry, type Model, type Part, standingOf } from "./state";
import { begin, isChained, passTo, read, type Start, type World } from "./world";

type Answer = { answer: string } | { refused: string };

async function answerOf(run: () => Promise<string>): Promise<Answer> {
  try {
    return { answer: await run() };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    if (error instanceof Error && error.message === "stale") return { refused: "stale" };
    throw error;
  }
}

const byPlace = <T extends { task: string; quarter: number }>(a: T, b: T): number =>
  a.task < b.task ? -1 : a.task > b.task ? 1 : a.quarter - b.quarter;

/** Leaves out what only the model tracks; the standing of an entry is compared. */
const shownEntry = ({ spoken: _spoken, before: _before, ...entry }: Entry, day: string) => ({
  ...entry,
  standing: standingOf(entry as Entry, day),
});

/** Leaves out the state of a part before its task ended. */
const shownPart = ({ held: _held, ...part }: Part) => part;

const shown = (model: Omit<Model, "day">, day: string) => ({
  history: model.history,
  quarters: model.quarters.toSorted((a, b) => a.id - b.id),
  reports: model.reports.toSorted((a, b) => a.quarter - b.quarter || a.agency - b.agency),
  entries: model.entries.toSorted(byPlace).map((entry) => shownEntry(entry, day)),
  parts: model.parts.toSorted(byPlace).map(shownPart),
});

type Numbered = { id: number; task: string; quarter: number };

/** The ids that the database has given to new records. */
function takeNumbers(model: Model, record: Omit<Model, "day">): void {
  const like = <T extends Numbered>(rows: T[], { task, quarter }: Numbered): T | undefined =>
    rows.find((row) => row.task === task && row.quarter === quarter);
  for (const entry of model.entries) {
    const row = like(record.entries, entry);
    if (entry.id === 0 && row) entry.id = row.id;
    if (entry.asked?.id === 0 && row?.asked) entry.asked.id = row.asked.id;
  }
  for (const part of model.parts) if (part.id === 0) part.id = like(record.parts, part)?.id ?? 0;
}

async function compare(world: World, model: Model, submission: Submission): Promise<void> {
  const record = await read(world);
  takeNumbers(model, record);
  const standings = record.entries as (Entry & { standing?: string })[];
  for (const { standing, ...entry } of standings)
    assert.equal(standing, standingOf(entry, model.day), `${entry.task} counts as ${standing}`);
  const bare = { ...record, entries: standings.map(({ standing: _standing, ...entry }) => entry) };
  assert.deepEqual(shown(bare, model.day), shown(model, model.day), `after ${submission.kind}`);
}

type Done = { run: Doing["run"]; answer: Answer };
export type Tally = Record<string, number>;

function doingFor(
  world: World,
  model: Model,
  submission: Exclude<Submission, { kind: "wait" | "again" }>,
): Doing | null {
  if (submission.kind === "decide") return decided(world, model, submission);
  if (submission.kind === "closing") return closing(world, model, submission);
  return doingOf(world, model, submission);
}

/** The same submission sent again gets the same answer, and nothing changes. */
async function submitAgain(done: Done[], pick: number): Promise<void> {
  const before = done[pick % Math.max(done.length, 1)];
  if (before) assert.deepEqual(await answerOf(before.run), before.answer, "the same submission again");
}

async function step(
  world: World,
  model: Model,
  submission: Submission,
  done: Done[],
  tally: Tally,
): Promise<void> {
  if (submission.kind === "wait") {
    model.day = daysAfter(model.day, submission.days);
    await passTo(world, model.day);
  } else if (submission.kind === "again") await submitAgain(done, submission.submission);
  else {
    const doing = doingFor(world, model, submission);
    if (!doing) return;
    const answer = await answerOf(doing.run);
    const refused = doing.expected(model);
    assert.equal(
      "refused" in answer ? answer.refused : undefined,
      refused,
      `${submission.kind} by ${doing.person.signInName}`,
    );
    if ("answer" in answer) done.push({ run: doing.run, answer });
    if (submission.twice) assert.deepEqual(await answerOf(doing.run), answer, `${submission.kind} twice`);
    const word = `${submission.kind} ${refused ?? "done"}`;
    tally[word] = (tally[word] ?? 0) + 1;
  }
  await compare(world, model, submission);
}

export async function play(
  world: World,
  start: Start,
  submissions: readonly Submission[],
  tally: Tally = {},
): Promise<void> {
  const model = await begin(world, start);
  const done: Done[] = [];
  for (const submission of submissions) await step(world, model, submission, done, tally);
  assert.ok(await isChained(world), "the history is one chain");
}
