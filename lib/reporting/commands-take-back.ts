// Command by which an agency takes back a report as done that nobody has confirmed yet.
import "server-only";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { record } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { now } from "@/lib/server/clock";
import { lockEntry, progressBefore, writeEntry } from "@/lib/tasks/entry-tx";
import { reporterOf } from "@/lib/tasks/policy";
import { mayBeTakenBack, type TakingBack } from "@/lib/tasks/task";

/**
 * An officer of the lead agency takes back the report as done while nobody has confirmed it: the task is in progress
 * again with the progress from before; its texts and parts stay. Returns the code of the task.
 * @throws Refusal where the person may not, or the task is not reported; Stale where the entry has changed since
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
