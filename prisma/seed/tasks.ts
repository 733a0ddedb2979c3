// Loads the demonstration's tasks with their entries, extensions and parts, and gathers what happened to them.
import { instant } from "@/prisma/demo/days";
import { contentOf, type DemoFile, files, types } from "@/prisma/demo/files";
import {
  agencyOfCode,
  assigned,
  assignedOn,
  carriedOver,
  type Happening,
  quarterOfCode,
  startAfter,
  type Told,
  tell,
} from "@/prisma/demo/happenings";
import type { DemoPart } from "@/prisma/demo/part";
import { happeningsOf } from "@/prisma/demo/part-happenings";
import { closedOn } from "@/prisma/demo/quarters";
import type { DemoEntry, DemoTask } from "@/prisma/demo/task";
import { parts, tasks } from "@/prisma/demo/tasks";
import type { Language } from "@/prisma/demo/words";
import type { Prisma } from "@/prisma/generated/client";
import { givenContribution, givenEntry, givenExtension, givenTask } from "@/prisma/given";
import { givenEvidence } from "@/prisma/given-evidence";
import type { House } from "./house.ts";

type Db = Prisma.TransactionClient;
/** What happened to the task with this id. */
export type Chronicle = { taskId: number; happenings: Happening[] };
type Placed = { taskId: number; entryId: number; quarter: number };

const rowOf = (
  { due, doneOn, returned }: DemoEntry,
  { facts, version, lastWordAt }: Told,
  language: Language,
) => ({
  ...facts,
  due,
  version,
  lastWordAt,
  ...(doneOn ? { doneOn } : {}),
  returnedRemark: returned?.remark[language] ?? "",
});

/** The agency's officer is in charge of every other task. */
const hasOfficer = (code: string): boolean => Number(code.slice(-2)) % 2 === 1;

/** The task with its first entry; `told` is what happened to that. */
function seedFirst(db: Db, house: House, task: DemoTask, told: Told, language: Language) {
  const { code, title, deliverable, origin = "AGENCY_PLAN", priority = false, directive, extended } = task;
  const entry = task.before ?? task.entry;
  const originalDue = extended?.from ?? entry.due;
  return givenTask(db, {
    ...rowOf(entry, told, language),
    code,
    title: title[language],
    deliverable: deliverable[language],
    origin,
    priority,
    quarter: house.quarter(quarterOfCode(code)),
    agency: house.agency(agencyOfCode(code)),
    directive: directive ? house.directive(directive) : undefined,
    officerId: hasOfficer(code) ? house.person(`staff.${agencyOfCode(code)}`.toLowerCase()).id : null,
    originalDue,
    createdAt: assigned(task, originalDue).at,
    extended: extended && !task.before ? 1 : 0,
  });
}

/** A task that lives in one quarter, or in two with what was done in the first carried into the second. */
async function seedTask(
  db: Db,
  house: House,
  task: DemoTask,
  language: Language,
): Promise<[Chronicle, Placed]> {
  const { extended, before, entry } = task;
  const start = quarterOfCode(task.code);
  const first = tell(task, before ?? entry, { quarter: start, from: assignedOn(task), language });
  const row = await seedFirst(db, house, task, first, language);
  const happenings = [assigned(task, extended?.from ?? (before ?? entry).due), ...first.happenings];
  let last = { entryId: row.entry.id, quarter: start };
  if (before) {
    const quarter = house.quarter(20241);
    const carried = { quarter: quarter.id, from: closedOn, language, start: startAfter(first.facts) };
    const second = tell(task, entry, carried);
    const next = await givenEntry(db, {
      ...rowOf(entry, second, language),
      task: row.task,
      quarter,
      agency: house.agency(agencyOfCode(task.code)),
      carriedFromId: row.entry.id,
      extended: extended ? 1 : 0,
    });
    happenings.push(carriedOver(task, before.due), ...second.happenings);
    last = { entryId: next.id, quarter: quarter.id };
  }
  await seedExtensions(db, last.entryId, task, language);
  return [
    { taskId: row.task.id, happenings },
    { taskId: row.task.id, ...last },
  ];
}

/** What was asked of the deadline: agreed, declined, or not decided yet. */
async function seedExtensions(
  db: Db,
  id: number,
  { entry, extended, asked }: DemoTask,
  language: Language,
): Promise<void> {
  if (extended)
    await givenExtension(db, {
      entry: { id },
      oldDue: extended.from,
      newDue: entry.due,
      askedAt: instant(extended.askedOn),
      decidedAt: instant(extended.decidedOn),
      reason: extended.why[language],
      version: 2,
    });
  if (asked)
    await givenExtension(db, {
      entry: { id },
      oldDue: entry.due,
      newDue: asked.newDue,
      askedAt: instant(asked.on),
      reason: asked.why[language],
      ...(asked.declined ? declinedBy(asked.declined, language) : {}),
    });
}

type Declined = NonNullable<NonNullable<DemoTask["asked"]>["declined"]>;
const declinedBy = ({ on, remark }: Declined, language: Language) => ({
  state: "DECLINED" as const,
  decidedAt: instant(on),
  remark: remark[language],
  version: 2,
});

function seedPart(db: Db, house: House, entryId: number, part: DemoPart, language: Language) {
  const { agency, asked, due, steps, late } = part;
  const last = steps.at(-1);
  const delivered = steps.findLast(({ state }) => state === "DELIVERED");
  return givenContribution(db, {
    entry: { id: entryId },
    agency: house.agency(agency),
    asked: asked[language],
    askedOn: steps[0]?.at.slice(0, 10) ?? due,
    due,
    state: last?.state ?? "ASKED",
    version: steps.length,
    steps: steps.map(({ state, at, remark }) => ({
      state,
      at: instant(at),
      remark: remark?.[language] ?? "",
    })),
    ...(delivered ? { deliveredOn: delivered.at.slice(0, 10) } : {}),
    ...(late ? { delayReasonCode: late.code, delayReason: late.why[language] } : {}),
    ...(late?.solution ? { proposedSolution: late.solution[language] } : {}),
  });
}

/** A file is added five minutes before the last word on its task. */
async function seedFile(
  db: Db,
  house: House,
  file: DemoFile,
  { entryId, quarter }: Placed,
  language: Language,
): Promise<Happening> {
  const agency = agencyOfCode(file.task);
  const { lastWordAt } = await db.entry.findUniqueOrThrow({ where: { id: entryId } });
  const at = new Date(lastWordAt.getTime() - 5 * 60_000);
  const { name, size, sha256 } = await givenEvidence(db, {
    entry: { id: entryId },
    name: file.name[language],
    type: types[file.kind],
    content: contentOf(file),
    addedAt: at,
    addedBy: house.person(`staff.${agency}`.toLowerCase()),
  });
  return {
    at,
    by: { role: "STAFF", agency },
    quarter,
    event: "evidenceAdded",
    after: { name, size, sha256 },
  };
}

export async function seedTasks(db: Db, house: House, language: Language): Promise<Chronicle[]> {
  const chronicles: Chronicle[] = [];
  const placed = new Map<string, Placed>();
  for (const task of tasks) {
    const [chronicle, place] = await seedTask(db, house, task, language);
    chronicles.push(chronicle);
    placed.set(task.code, place);
  }
  for (const part of parts) {
    const place = placed.get(part.task);
    if (!place) throw new Error(`The demonstration asks for a part in ${part.task}, which it does not have.`);
    await seedPart(db, house, place.entryId, part, language);
    chronicles.push({ taskId: place.taskId, happenings: happeningsOf(part, place.quarter, language) });
  }
  for (const file of files) {
    const place = placed.get(file.task);
    if (!place) throw new Error(`The demonstration proves ${file.task}, which it does not have.`);
    chronicles.push({ taskId: place.taskId, happenings: [await seedFile(db, house, file, place, language)] });
  }
  return chronicles;
}
