// Submissions of a closing as commands: decided, proposed, taken or sent back, confirmed.
import { randomUUID } from "node:crypto";
import { decideEntries, proposeClosing, sendBackClosing, withdrawProposal } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { summaryAsClosed } from "@/lib/summary/keep-snapshot-tx";
import { snapshotOf } from "@/lib/summary/snapshot";
import { daysAfter } from "./clock";
import { quarterFor } from "./doings";
import type { Of } from "./presses";
import { type Doing, personFor, seenOf } from "./pressing";
import * as rules from "./rules-closing";
import { type Model, openIn, quarterIn } from "./state";
import type { World } from "./world";

export function decided(world: World, model: Model, submission: Of<"decide">): Doing {
  const id = quarterFor(model, submission.quarter, ["REPORTING"]);
  const person = personFor(world, submission, world.people.office);
  const seen = seenOf(submission, quarterIn(model, id)?.version ?? 1);
  const open = openIn(model, id);
  const entry = submission.chosen ? open[submission.entry % Math.max(open.length, 1)] : undefined;
  const due = daysAfter(model.day, submission.days);
  const decision = {
    carryOver: submission.carry,
    due: submission.carry ? due : null,
    reason: submission.reason,
  };
  const choice = entry ? { entry, decision } : null;
  const row = {
    row: String(entry?.id),
    decision: submission.carry ? ("carry" as const) : ("drop" as const),
    due,
    reason: submission.reason,
  };
  const form = {
    quarter: id,
    seen,
    key: randomUUID(),
    rows: entry ? [row] : [],
    rest: submission.rest ? ("carry" as const) : undefined,
  };
  return {
    person,
    run: () => decideEntries(person, form),
    expected: () => rules.decide(model, person, seen, { id, choice, rest: submission.rest }),
  };
}

/** The chair's page is read once, before its first submission. */
function asReadOnce<F extends { quarter: number }>(
  world: World,
  { day }: Model,
  form: F,
  submission: (read: F & { paper: string; told: number }) => Promise<string>,
): () => Promise<string> {
  let read: (F & { paper: string; told: number }) | undefined;
  return async () => {
    read ??= { ...form, paper: await paperOf(world, form.quarter, day), told: 0 };
    return submission(read);
  };
}

async function paperOf({ db }: World, id: number, day: string): Promise<string> {
  if ((await db.quarter.count({ where: { id } })) === 0) return "0".repeat(64);
  return snapshotOf(await summaryAsClosed(db, id, day)).sha256;
}

export function closing(world: World, model: Model, submission: Of<"closing">): Doing {
  const id = quarterFor(model, submission.quarter, ["REPORTING"]);
  const quarter = quarterIn(model, id);
  const step = submission.step ?? (quarter?.proposed ? "close" : "propose");
  const ofOffice = step === "propose" || step === "takeBack";
  const person = personFor(world, submission, ofOffice ? world.people.office : world.people.chair);
  const seen = seenOf(submission, quarter?.version ?? 1);
  const form = { quarter: id, seen, key: randomUUID() };
  const remark = "Two entries are to be looked at again.";
  if (step === "propose")
    return {
      person,
      run: () => proposeClosing(person, form),
      expected: () => rules.propose(model, person, seen, id),
    };
  if (step === "close")
    return {
      person,
      run: asReadOnce(world, model, form, (read) => confirmClosing(person, read)),
      expected: () => rules.close(model, person, seen, id),
    };
  const back = step === "takeBack" ? withdrawProposal : sendBackClosing;
  const by = step === "takeBack" ? ("OFFICE" as const) : ("CHAIR" as const);
  return {
    person,
    run: () => back(person, { ...form, remark }),
    expected: () => rules.endProposal(model, person, seen, { id, by }),
  };
}
