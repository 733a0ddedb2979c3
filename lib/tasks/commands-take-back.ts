// What an agency has said and nobody has answered yet it may take back: a report as done, a question for a longer deadline.
import "server-only";
import { change } from "@/lib/change";
import { now } from "@/lib/clock";
import { record } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dayOf } from "@/lib/quarters/quarter";
import { Refusal } from "@/lib/refusal";
import { lockEntry, progressBefore, writeEntry } from "./entry";
import type { ExtensionWithdrawn } from "./extension";
import { openExtension } from "./open-extension";
import { reporterOf } from "./policy";
import { mayBeTakenBack, type TakingBack } from "./task";

/**
 * An officer of the lead agency takes the report as done back while nobody has confirmed it: the task goes on as it stood,
 * its words and parts as they are. Gives the code of the task.
 */
export function takeBackReport(person: Person, taking: TakingBack): Promise<string> {
  return change(person, taking, async (tx) => {
    const entry = await lockEntry(tx, person, taking, reporterOf(person));
    if (!mayBeTakenBack(entry.state)) throw new Refusal("notReported");
    const progress = await progressBefore(tx, entry);
    await writeEntry(tx, entry, { state: "IN_PROGRESS", progress, doneOn: null, lastWordAt: now() });
    await record(tx, person, {
      ...entry.about,
      event: "reportTakenBack",
      before: { state: entry.state, progress: entry.said.progress },
      after: { state: "IN_PROGRESS", progress, version: entry.version + 1 },
      note: taking.remark,
    });
    return taking.task;
  });
}

/** The lead agency takes its question for a longer deadline back while nobody has decided it. Gives the task's code. */
export function withdrawExtension(person: Person, withdrawn: ExtensionWithdrawn): Promise<string> {
  return change(person, withdrawn, async (tx) => {
    const entry = await lockEntry(tx, person, withdrawn, reporterOf(person));
    const extension = await openExtension(tx, entry, withdrawn.extension);
    await tx.extension.update({
      where: { id: extension.id },
      data: { state: "WITHDRAWN", decidedAt: now(), version: extension.version + 1 },
    });
    await writeEntry(tx, entry, {});
    await record(tx, person, {
      ...entry.about,
      event: "extensionWithdrawn",
      before: { due: entry.due },
      after: { due: dayOf(extension.newDue), version: entry.version + 1 },
    });
    return withdrawn.task;
  });
}
