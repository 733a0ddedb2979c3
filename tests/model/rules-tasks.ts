// What the domain says of a word on a task: refused with which sentence, or what changes in the model.
import type { Person } from "@/lib/people/person";
import { endWith, lacksWord, lapse, openAgain, type Settling } from "./rules-ending";
import {
  type Entry,
  happened,
  isAdmin,
  isSubmitted,
  leads,
  type Model,
  type Part,
  quarterIn,
  type Refused,
  runs,
  type State,
} from "./state";

const steps: Record<State, State[]> = {
  NOT_STARTED: ["NOT_STARTED", "IN_PROGRESS", "SUSPENDED", "DROPPED"],
  IN_PROGRESS: ["IN_PROGRESS", "REPORTED", "SUSPENDED", "DROPPED"],
  REPORTED: [],
  COMPLETED: [],
  SUSPENDED: ["SUSPENDED", "IN_PROGRESS", "DROPPED"],
  DROPPED: [],
};

/** What everybody meets first: what is not theirs to see, what is closed. */
function unreachable(model: Model, person: Person, { quarter }: Entry | Part): Refused {
  if (isAdmin(person)) return "taskNotFound";
  return quarterIn(model, quarter)?.state === "CLOSED" ? "quarterClosed" : undefined;
}

function refusesReporter(model: Model, person: Person, entry: Entry): Refused {
  const far = unreachable(model, person, entry);
  if (far) return far;
  if (!leads(person, entry.agency) || !runs(quarterIn(model, entry.quarter)?.state)) return "notYours";
  return isSubmitted(model, entry) ? "reportSubmitted" : undefined;
}

function refusesConfirmer(model: Model, person: Person, entry: Entry): Refused {
  const far = unreachable(model, person, entry);
  if (far) return far;
  const may = entry.plan ? person.role === "HEAD" && leads(person, entry.agency) : person.role === "OFFICE";
  if (!may || !runs(quarterIn(model, entry.quarter)?.state)) return "notYoursToConfirm";
  return entry.plan && isSubmitted(model, entry) ? "reportSubmitted" : undefined;
}

const isStale = ({ version }: { version: number }, seen: number): Refused =>
  seen === version ? undefined : "stale";

/** The change itself: a new version, and a line in the history. */
function write<T extends { version: number; quarter: number }>(
  model: Model,
  row: T,
  change: Partial<T>,
): undefined {
  Object.assign(row, change, { version: row.version + 1 });
  happened(model, row.quarter);
}

type Word = {
  to: State;
  progress: number;
  result: string;
  reasonCode: string | null;
  reason: string;
  solution: string;
  stateReason: string;
};

/** Rules 2 and 3: what the word lacks, in the order of the form. */
function lacks(model: Model, entry: Entry, word: Word): Refused {
  const late = model.day > entry.due;
  const open = word.to === "NOT_STARTED" || word.to === "IN_PROGRESS";
  const asked = open && quarterIn(model, entry.quarter)?.state === "REPORTING";
  if (word.reasonCode === "nonsense") return "delayReasonCodeMissing";
  if (word.to === "REPORTED" && !word.result) return "resultMissing";
  if ((late || asked) && !word.reasonCode) return "delayReasonCodeMissing";
  if ((late || asked) && !word.reason) return "delayReasonMissing";
  if (((late && word.to !== "REPORTED") || asked) && !word.solution) return "proposedSolutionMissing";
  const stopped = word.to === "SUSPENDED" || word.to === "DROPPED";
  return stopped && !word.stateReason ? "stateReasonMissing" : undefined;
}

export function report(model: Model, person: Person, entry: Entry, seen: number, word: Word): Refused {
  const refused = refusesReporter(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (!steps[entry.state].includes(word.to)) return "stepNotAllowed";
  const lacking = lacks(model, entry, word);
  if (lacking) return lacking;
  const { to, stateReason, ...said } = word;
  const done = to === "REPORTED";
  if (to === "DROPPED") {
    endWith(model, entry, false);
    lapse(model, entry);
  }
  return write(model, entry, {
    ...said,
    state: to,
    before: done ? entry.progress : entry.before,
    progress: done ? 100 : word.progress,
    doneOn: done ? model.day : null,
    stateReason: to === "SUSPENDED" || to === "DROPPED" ? stateReason : "",
    remark: "",
    spoken: true,
  });
}

export function confirm(model: Model, person: Person, entry: Entry, seen: number, said: Settling): Refused {
  const refused = refusesConfirmer(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (entry.state !== "REPORTED") return "notReported";
  const lacking = lacksWord(model, entry, said);
  if (lacking) return lacking;
  endWith(model, entry, said.received);
  lapse(model, entry);
  return write(model, entry, { state: "COMPLETED", remark: "" });
}

export function giveBack(model: Model, person: Person, entry: Entry, seen: number, remark: string): Refused {
  const refused = refusesConfirmer(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (entry.state !== "REPORTED" && entry.state !== "COMPLETED") return "notReported";
  openAgain(model, entry);
  return write(model, entry, { state: "IN_PROGRESS", progress: entry.before, doneOn: null, remark });
}

/** Nobody has confirmed it yet: the agency takes its report back. */
export function takeBack(model: Model, person: Person, entry: Entry, seen: number): Refused {
  const refused = refusesReporter(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (entry.state !== "REPORTED") return "notReported";
  return write(model, entry, { state: "IN_PROGRESS", progress: entry.before, doneOn: null, spoken: true });
}

/** Nor has anybody decided on its question. */
export function unask(model: Model, person: Person, entry: Entry, seen: number, extension: number): Refused {
  const refused = refusesReporter(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (!entry.asked || entry.asked.id !== extension) return "extensionDecidedAlready";
  return write(model, entry, { asked: null });
}

const mayBeExtended = ({ state }: Entry): boolean =>
  state === "NOT_STARTED" || state === "IN_PROGRESS" || state === "SUSPENDED";

export function ask(model: Model, person: Person, entry: Entry, seen: number, newDue: string): Refused {
  const refused = refusesReporter(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (!mayBeExtended(entry)) return "stepNotAllowed";
  if (newDue <= entry.due) return "newDueNotLater";
  if (newDue < model.day) return "newDuePast";
  if (entry.asked) return "extensionAlreadyAsked";
  return write(model, entry, { asked: { id: 0, newDue } });
}

type Answer = { extension: number; agreed: boolean; remark: string };
export function answer(model: Model, person: Person, entry: Entry, seen: number, given: Answer): Refused {
  const refused = refusesConfirmer(model, person, entry) ?? isStale(entry, seen);
  if (refused) return refused;
  if (!entry.asked || entry.asked.id !== given.extension) return "extensionDecidedAlready";
  if (!given.agreed && !given.remark) return "remarkMissing";
  if (given.agreed && !mayBeExtended(entry)) return "extensionTooLate";
  const moved = given.agreed ? { due: entry.asked.newDue, extended: entry.extended + 1 } : {};
  return write(model, entry, { ...moved, asked: null });
}

const partSteps: Record<Part["state"], Part["state"][]> = {
  ASKED: ["ACCEPTED", "DELIVERED", "DECLINED"],
  ACCEPTED: ["DELIVERED", "DECLINED"],
  RETURNED: ["DELIVERED"],
  DECLINED: [],
  DELIVERED: [],
  ACKNOWLEDGED: [],
  NOT_NEEDED: [],
};

type PartWord = { to: Part["state"]; remark: string; explained: boolean };
export function answerPart(model: Model, person: Person, part: Part, seen: number, word: PartWord): Refused {
  const far = unreachable(model, person, part);
  if (far) return far;
  const may = leads(person, part.agency) && runs(quarterIn(model, part.quarter)?.state);
  const refused = may ? isStale(part, seen) : "notYours";
  if (refused) return refused;
  const further = partSteps[part.state];
  const keeps = word.to === part.state && further.length > 0;
  if (!keeps && !further.includes(word.to)) return "stepNotAllowed";
  if (word.to === "DECLINED" && !word.remark) return "remarkMissing";
  if (keeps && !word.explained) return "delayReasonCodeMissing";
  return write(model, part, {
    state: word.to,
    deliveredOn: word.to === "DELIVERED" ? model.day : part.deliveredOn,
  });
}

type Receipt = { to: Part["state"]; remark: string };
export function receivePart(model: Model, person: Person, part: Part, seen: number, word: Receipt): Refused {
  const far = unreachable(model, person, part);
  if (far) return far;
  const may = leads(person, part.lead) && runs(quarterIn(model, part.quarter)?.state);
  const refused = may ? isStale(part, seen) : "notYours";
  if (refused) return refused;
  const received = word.to === "ACKNOWLEDGED" || word.to === "RETURNED";
  if (part.state !== "DELIVERED" || !received) return "stepNotAllowed";
  if (word.to === "RETURNED" && !word.remark) return "remarkMissing";
  return write(model, part, {
    state: word.to,
    deliveredOn: word.to === "RETURNED" ? null : part.deliveredOn,
  });
}
