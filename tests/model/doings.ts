// A submission as a command of the app with its form, and the model's answer to the same.
import { randomUUID } from "node:crypto";
import { submitReport, withdrawReport } from "@/lib/agency-reports/commands";
import { answerPart, receivePart } from "@/lib/contributions/commands";
import { askExtension, decideExtension, withdrawExtension } from "@/lib/extensions/commands";
import { moveQuarter, planQuarter } from "@/lib/quarters/commands";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import { takeBackReport } from "@/lib/reporting/commands-take-back";
import { daysAfter } from "./clock";
import type { Of, Submission } from "./presses";
import { aimed, among, type Doing, headOf, officerOf, onEntry, personFor, seenOf } from "./pressing";
import * as quarters from "./rules-quarters";
import * as tasks from "./rules-tasks";
import { type Entry, type Model, openParts, type Part, quarterIn, reportIn, runs, type Stage } from "./state";
import type { World } from "./world";

const suiting: Record<string, (entry: Entry) => boolean> = {
  report: ({ state }) => state === "NOT_STARTED" || state === "IN_PROGRESS" || state === "SUSPENDED",
  confirm: ({ state }) => state === "REPORTED",
  giveBack: ({ state }) => state === "REPORTED" || state === "COMPLETED",
  ask: ({ state, asked }) => !asked && state !== "COMPLETED" && state !== "DROPPED",
  answer: ({ asked }) => asked !== null,
  unreport: ({ state }) => state === "REPORTED",
  unask: ({ asked }) => asked !== null,
};

function word(world: World, model: Model, submission: Of<"report">, entry: Entry): Doing {
  const { word: report } = submission;
  const seen = seenOf(submission, entry.version);
  const person = personFor(world, submission, officerOf(world, entry.agency));
  const { reasonCode, reason, solution, ...rest } = report;
  const content = {
    ...rest,
    delayReasonCode: reasonCode,
    delayReason: reason,
    proposedSolution: solution,
    helpNeeded: "",
    confidence: null,
  };
  const form = { ...onEntry(entry, seen), ...content };
  return {
    person,
    run: () => reportProgress(person, form),
    expected: () => tasks.report(model, person, entry, seen, report),
  };
}

function answered(
  world: World,
  model: Model,
  submission: Of<"confirm" | "giveBack" | "answer">,
  entry: Entry,
): Doing {
  const seen = seenOf(submission, entry.version);
  const person = personFor(world, submission, entry.plan ? headOf(world, entry.agency) : world.people.office);
  const form = onEntry(entry, seen);
  if (submission.kind === "confirm") {
    const fate = submission.received ? ("ACKNOWLEDGED" as const) : ("NOT_NEEDED" as const);
    const settled = openParts(model, entry).map(({ id, version }) => ({
      ...{ row: String(id), seen: version, fate, word: submission.word },
    }));
    return {
      person,
      run: () => confirmResult(person, { ...form, rows: settled }),
      expected: () => tasks.confirm(model, person, entry, seen, submission),
    };
  }
  const { remark } = submission;
  if (submission.kind === "giveBack")
    return {
      person,
      run: () => returnResult(person, { ...form, remark }),
      expected: () => tasks.giveBack(model, person, entry, seen, remark),
    };
  const extension = entry.asked?.id ?? 1;
  const to = submission.agreed ? ("AGREED" as const) : ("DECLINED" as const);
  return {
    person,
    run: () => decideExtension(person, { ...form, extension, to, remark }),
    expected: () =>
      tasks.answer(model, person, entry, seen, { extension, agreed: submission.agreed, remark }),
  };
}

function takenBack(world: World, model: Model, submission: Of<"unreport" | "unask">, entry: Entry): Doing {
  const seen = seenOf(submission, entry.version);
  const person = personFor(world, submission, officerOf(world, entry.agency));
  const form = onEntry(entry, seen);
  if (submission.kind === "unreport")
    return {
      person,
      run: () => takeBackReport(person, { ...form, remark: "" }),
      expected: () => tasks.takeBack(model, person, entry, seen),
    };
  const extension = entry.asked?.id ?? 1;
  return {
    person,
    run: () => withdrawExtension(person, { ...form, extension }),
    expected: () => tasks.unask(model, person, entry, seen, extension),
  };
}

function asked(world: World, model: Model, submission: Of<"ask">, entry: Entry): Doing {
  const seen = seenOf(submission, entry.version);
  const person = personFor(world, submission, officerOf(world, entry.agency));
  const newDue = daysAfter(entry.due > model.day ? entry.due : model.day, submission.days);
  const form = { ...onEntry(entry, seen), newDue, reason: "The basis came late." };
  return {
    person,
    run: () => askExtension(person, form),
    expected: () => tasks.ask(model, person, entry, seen, newDue),
  };
}

function ofPart(world: World, model: Model, submission: Of<"answerPart" | "receivePart">, part: Part): Doing {
  const seen = seenOf(submission, part.version);
  const { to, remark } = submission;
  const form = { task: part.task.toLowerCase(), part: part.id, seen, key: randomUUID(), to, remark };
  if (submission.kind === "receivePart") {
    const person = personFor(world, submission, officerOf(world, part.lead));
    return {
      person,
      run: () => receivePart(person, form),
      expected: () => tasks.receivePart(model, person, part, seen, { to, remark }),
    };
  }
  const { explained } = submission;
  const person = personFor(world, submission, officerOf(world, part.agency));
  const report = explained
    ? { delayReasonCode: "staff", delayReason: "One is ill.", proposedSolution: "Two help." }
    : { delayReasonCode: null, delayReason: "", proposedSolution: "" };
  return {
    person,
    run: () => answerPart(person, { ...form, ...report }),
    expected: () => tasks.answerPart(model, person, part, seen, { to, remark, explained }),
  };
}

/** The earliest quarter in one of these stages, else the earliest that is not closed; or one by its place. */
export function quarterFor(model: Model, place: number | null, stages: readonly Stage[]): number {
  if (place !== null) return among(model.quarters, place)?.id ?? 20241;
  const found = model.quarters.find(({ state }) => stages.includes(state));
  return (found ?? model.quarters.find(({ state }) => state !== "CLOSED"))?.id ?? 20241;
}

const onward: Record<Stage, Stage> = {
  PLANNING: "OPEN",
  OPEN: "REPORTING",
  REPORTING: "OPEN",
  CLOSED: "OPEN",
};

function moved(world: World, model: Model, submission: Of<"move">): Doing {
  const id = quarterFor(model, submission.quarter, ["PLANNING", "OPEN"]);
  const quarter = quarterIn(model, id);
  const person = personFor(world, submission, world.people.office);
  const seen = seenOf(submission, quarter?.version ?? 1);
  const to = submission.to ?? onward[quarter?.state ?? "PLANNING"];
  const form = { quarter: id, seen, key: randomUUID(), to, reason: submission.reason };
  return {
    person,
    run: () => moveQuarter(person, form),
    expected: () => quarters.move(model, person, seen, { id, to, reason: submission.reason }),
  };
}

function planned(world: World, model: Model, submission: Of<"plan">): Doing {
  const id = [20242, 20243, 20244, 20251, 20252, 20253][submission.quarter - 2] ?? 20243;
  const person = personFor(world, submission, world.people.office);
  const form = {
    quarter: id,
    key: randomUUID(),
    plansDueOn: null,
    reportsDueOn: `${Math.floor(id / 10) + 1}-01-10`,
  };
  return { person, run: () => planQuarter(person, form), expected: () => quarters.plan(model, person, id) };
}

function reported(world: World, model: Model, submission: Of<"submit" | "withdraw">): Doing {
  const quarter = quarterFor(model, submission.quarter, ["REPORTING"]);
  const ready = (agency: { id: number }) => !quarters.isIncomplete(model, { quarter, agency: agency.id });
  const agency = aimed(Object.values(world.agencies), submission.agency, ready) ?? world.agencies.btc;
  const of = { quarter, agency: agency.id };
  const version = reportIn(model, of.quarter, of.agency)?.version ?? 0;
  const seen = submission.stale ? version + 1 : version;
  const person = personFor(world, submission, headOf(world, agency.id));
  const form = { quarter: of.quarter, agency: agency.code.toLowerCase(), seen, key: randomUUID() };
  if (submission.kind === "submit")
    return {
      person,
      run: () => submitReport(person, { ...form, assessment: "Essentially done." }),
      expected: () => quarters.submit(model, person, seen, of),
    };
  return {
    person,
    run: () => withdrawReport(person, { ...form, reason: "A word is missing." }),
    expected: () => quarters.withdraw(model, person, seen, of),
  };
}

/** Null where there is nothing that can be submitted. */
export function doingOf(
  world: World,
  model: Model,
  submission: Exclude<Submission, { kind: "wait" | "again" | "decide" | "closing" }>,
): Doing | null {
  if (submission.kind === "plan") return planned(world, model, submission);
  if (submission.kind === "move") return moved(world, model, submission);
  if (submission.kind === "submit" || submission.kind === "withdraw")
    return reported(world, model, submission);
  if (submission.kind === "answerPart" || submission.kind === "receivePart") {
    const delivered = submission.kind === "receivePart";
    const part = aimed(model.parts, submission.part, ({ quarter, state }) => {
      const owed = state === "ASKED" || state === "ACCEPTED" || state === "RETURNED";
      return runs(quarterIn(model, quarter)?.state) && (delivered ? state === "DELIVERED" : owed);
    });
    return part ? ofPart(world, model, submission, part) : null;
  }
  const entry = aimed(model.entries, submission.entry, (each) => {
    return runs(quarterIn(model, each.quarter)?.state) && (suiting[submission.kind]?.(each) ?? true);
  });
  if (!entry) return null;
  if (submission.kind === "report") return word(world, model, submission, entry);
  if (submission.kind === "unreport" || submission.kind === "unask")
    return takenBack(world, model, submission, entry);
  return submission.kind === "ask"
    ? asked(world, model, submission, entry)
    : answered(world, model, submission, entry);
}
