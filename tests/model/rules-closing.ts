// What the domain says of a closing (rule 5): decided and proposed by the Office, confirmed or sent back by the chair.
import type { Person } from "@/lib/people/person";
import { endWith } from "./rules-ending";
import {
  type Decision,
  type Entry,
  isAdmin,
  lastDayOf,
  type Model,
  nextOf,
  openIn,
  type Quarter,
  quarterIn,
  type Refused,
} from "./state";

type Role = "OFFICE" | "CHAIR";

function reach(model: Model, person: Person, id: number, seen: number, role: Role): Quarter | string {
  if (isAdmin(person)) return "quarterNotFound";
  if (person.role !== role) return role === "OFFICE" ? "closingIsTheOffices" : "closingIsTheChairs";
  const quarter = quarterIn(model, id);
  if (!quarter) return "quarterNotFound";
  if (quarter.state === "CLOSED") return "quarterClosed";
  if (quarter.state !== "REPORTING") return "closingNotReporting";
  return quarter.version === seen ? quarter : "stale";
}

function wrong({ state, due }: Entry, decision: Decision, day: string): Refused {
  if (!decision.carryOver) {
    if (state === "REPORTED") return "closingOnlyCarry";
    return decision.reason ? undefined : "closingReasonMissing";
  }
  if (state === "REPORTED") return undefined;
  if (!decision.due) return "dayMissing";
  if (decision.due <= day) return "closingDuePast";
  return decision.due < due ? "closingDueEarlier" : undefined;
}

const isDecided = (entry: Entry, day: string): boolean =>
  entry.decision !== null && wrong(entry, entry.decision, day) === undefined;

function usualDue({ state, due, quarter, asked }: Entry, day: string): string {
  if (state !== "REPORTED" && asked && asked.newDue > day && asked.newDue > due) return asked.newDue;
  if (state === "REPORTED" || (due > lastDayOf(quarter) && due > day)) return due;
  let next = nextOf(quarter);
  while (lastDayOf(next) <= day) next = nextOf(next);
  return lastDayOf(next);
}

type Choice = { entry: Entry; decision: Decision };
export function decide(
  model: Model,
  person: Person,
  seen: number,
  { id, choice, rest }: { id: number; choice: Choice | null; rest: boolean },
): Refused {
  const quarter = reach(model, person, id, seen, "OFFICE");
  if (typeof quarter === "string") return quarter;
  const open = openIn(model, id);
  const chosen = choice && open.includes(choice.entry) ? [choice] : [];
  const decided = chosen.map(({ entry, decision }) => ({
    entry,
    decision: decision.carryOver && entry.state === "REPORTED" ? { ...decision, due: entry.due } : decision,
  }));
  for (const { entry, decision } of decided) {
    const refused = wrong(entry, decision, model.day);
    if (refused) return refused;
  }
  if (rest)
    for (const entry of open)
      if (entry !== choice?.entry && !isDecided(entry, model.day)) {
        const reason = entry.decision?.carryOver ? entry.decision.reason : "";
        decided.push({ entry, decision: { carryOver: true, due: usualDue(entry, model.day), reason } });
      }
  if (decided.length === 0) return "closingNothingChosen";
  const changed = decided.filter(
    ({ entry, decision }) => JSON.stringify(entry.decision) !== JSON.stringify(decision),
  );
  if (changed.length === 0) return undefined;
  for (const { entry, decision } of changed) entry.decision = decision;
  // A proposal in force is taken back with it, and the history says both.
  model.history += quarter.proposed ? 2 : 1;
  Object.assign(quarter, { proposed: false, fell: false, version: quarter.version + 1 });
  return undefined;
}

/** The quarter that takes what is carried over is there, and takes entries still. */
function nextMissing(model: Model, id: number): Refused {
  const next = quarterIn(model, nextOf(id));
  if (!next) return "closingNextMissing";
  return next.state === "PLANNING" || next.state === "OPEN" ? undefined : "closingNextRuns";
}

export function propose(model: Model, person: Person, seen: number, id: number): Refused {
  const quarter = reach(model, person, id, seen, "OFFICE");
  if (typeof quarter === "string") return quarter;
  if (quarter.proposed) return "closingAlreadyProposed";
  const missing = nextMissing(model, id);
  if (missing) return missing;
  if (openIn(model, id).some((entry) => !isDecided(entry, model.day))) return "closingUndecided";
  Object.assign(quarter, { proposed: true, fell: false, version: quarter.version + 1 });
  model.history += 1;
  return undefined;
}

/** The Office takes its proposal back, or the chair sends it back. */
export function endProposal(
  model: Model,
  person: Person,
  seen: number,
  { id, by }: { id: number; by: Role },
): Refused {
  const quarter = reach(model, person, id, seen, by);
  if (typeof quarter === "string") return quarter;
  if (quarter.fell) return "stale";
  if (!quarter.proposed) return "closingNotProposed";
  Object.assign(quarter, { proposed: false, version: quarter.version + 1 });
  model.history += 1;
  return undefined;
}

export function close(model: Model, person: Person, seen: number, id: number): Refused {
  const quarter = reach(model, person, id, seen, "CHAIR");
  if (typeof quarter === "string") return quarter;
  if (quarter.fell) return "stale";
  if (!quarter.proposed) return "closingNotProposed";
  const missing = nextMissing(model, id);
  if (missing) return missing;
  const open = openIn(model, id);
  if (open.some((entry) => !isDecided(entry, model.day))) return "closingUndecided";
  for (const entry of open) end(model, entry);
  Object.assign(quarter, { state: "CLOSED", closedOn: model.day, version: quarter.version + 1 });
  model.history += open.length + 1;
  return undefined;
}

/**
 * What is dropped ends; what is carried over goes on in the next quarter as it was, and unless it is reported is asked
 * anew why it is late.
 */
function end(model: Model, entry: Entry): void {
  const { decision } = entry;
  if (!decision) return;
  if (!decision.carryOver) {
    Object.assign(entry, {
      state: "DROPPED",
      stateReason: decision.reason,
      remark: "",
      version: entry.version + 1,
    });
    endWith(model, entry, false);
    return;
  }
  const due = entry.state === "REPORTED" ? entry.due : (decision.due ?? entry.due);
  const quarter = nextOf(entry.quarter);
  model.entries.push({
    ...entry,
    id: 0,
    quarter,
    due,
    extended: entry.extended + (due > entry.due ? 1 : 0),
    ...(entry.state === "REPORTED" ? {} : { reasonCode: null, reason: "", solution: "" }),
    version: 1,
    carriedFrom: entry.id,
    decision: null,
    spoken: false,
    asked: entry.asked && entry.asked.newDue > due ? { id: 0, newDue: entry.asked.newDue } : null,
  });
  for (const part of model.parts.filter((each) => each.task === entry.task && each.quarter === entry.quarter))
    if (!["DECLINED", "ACKNOWLEDGED", "NOT_NEEDED"].includes(part.state))
      model.parts.push({ ...part, id: 0, quarter, version: 1 });
}
