// Commands of extensions: asked for, decided and withdrawn. The original deadline of the task never changes.
import "server-only";
import { dateOf, dayOf } from "@/lib/calendar/day";
import { wrongNewDue } from "@/lib/calendar/meant-day";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { record } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import { lockEntry, writeEntry } from "@/lib/tasks/entry-tx";
import { confirmerOf, reporterOf } from "@/lib/tasks/policy";
import { mayBeExtended } from "@/lib/tasks/task";
import type { ExtensionAsked, ExtensionDecided, ExtensionWithdrawn } from "./extension";
import { openExtension } from "./open-extension-tx";

/**
 * The lead agency asks for a later deadline with a reason; one extension at a time. Returns the task's code.
 * @throws Refusal where the person may not, the task is finished or an extension is open; Incomplete where the new
 * deadline is not possible; Stale where the entry has changed since
 */
export function askExtension(person: Person, asked: ExtensionAsked): Promise<string> {
  return change(person, asked, async (tx) => {
    const entry = await lockEntry(tx, person, asked, reporterOf(person));
    if (!mayBeExtended(entry.state)) throw new Refusal("stepNotAllowed");
    const wrong = wrongNewDue(entry.due, asked.newDue, today());
    if (wrong) throw new Incomplete({ newDue: wrong });
    const open = await tx.extension.count({ where: { entryId: entry.id, state: "ASKED" } });
    if (open > 0) throw new Refusal("extensionAlreadyAsked");
    await tx.extension.create({
      data: {
        entryId: entry.id,
        oldDue: dateOf(entry.due),
        newDue: dateOf(asked.newDue),
        reason: asked.reason,
        askedAt: now(),
      },
    });
    // A new version, so that of two officers who ask at once the second sees what the first has done.
    await writeEntry(tx, entry, {});
    await record(tx, person, {
      ...entry.about,
      event: "extensionAsked",
      before: { due: entry.due },
      after: { due: asked.newDue, version: entry.version + 1 },
      note: asked.reason,
    });
    return asked.task;
  });
}

/**
 * The confirmer of rule 2 agrees or declines; where agreed, the deadline in force moves. Returns the task's code.
 * @throws Refusal where the person may not, the extension is decided already or the task finished; Incomplete where it
 * is declined without remark; Stale where the entry has changed since
 */
export function decideExtension(person: Person, decided: ExtensionDecided): Promise<string> {
  return change(person, decided, async (tx) => {
    const entry = await lockEntry(tx, person, decided, confirmerOf(person));
    const extension = await openExtension(tx, entry, decided.extension);
    if (decided.to === "DECLINED" && !decided.remark) throw new Incomplete({ remark: "remarkMissing" });
    const agreed = decided.to === "AGREED";
    if (agreed && !mayBeExtended(entry.state)) throw new Refusal("extensionTooLate");
    await tx.extension.update({
      where: { id: extension.id },
      data: { state: decided.to, decidedAt: now(), remark: decided.remark, version: extension.version + 1 },
    });
    await writeEntry(tx, entry, agreed ? { due: extension.newDue, extended: { increment: 1 } } : {});
    await record(tx, person, {
      ...entry.about,
      event: agreed ? "extended" : "extensionDeclined",
      before: { due: entry.due },
      after: { due: dayOf(extension.newDue), version: entry.version + 1 },
      note: agreed ? extension.reason : decided.remark,
    });
    return decided.task;
  });
}

/**
 * The lead agency withdraws its extension while nobody has decided it. Returns the task's code.
 * @throws Refusal where the person may not, or it is decided already; Stale where the entry has changed since
 */
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
