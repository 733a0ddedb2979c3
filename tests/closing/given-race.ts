// One round of the race: a quarter that may be proposed and closed at once, and twenty officers each with a submission under way in it.
import { randomUUID } from "node:crypto";
import { quarterAfter } from "@/lib/calendar/quarter";
import { answerPart, receivePart } from "@/lib/contributions/commands";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import type { Person } from "@/lib/people/person";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import type { EntryState } from "@/lib/tasks/standing";
import type { ProgressReport } from "@/lib/tasks/task";
import type { Database } from "@/prisma/connect";

type House = {
  agencies: Record<"btc" | "ubkt", { id: number }>;
  people: Record<"staff" | "head" | "otherStaff" | "office", Person>;
};
type Entry = { id: number; code: string };
export type Writer = { name: string; write: () => Promise<string> };

const kinds = [
  "report",
  "report",
  "done",
  "pause",
  "confirm",
  "giveBack",
  "answer",
  "receive",
  "ask",
  "decide",
] as const;
type Kind = (typeof kinds)[number];
/** Each kind twice: twenty writers, each on an entry of its own. */
const twenty = [...kinds, ...kinds];

const stateFor = (kind: Kind): EntryState =>
  kind === "confirm" || kind === "giveBack" ? "REPORTED" : "IN_PROGRESS";
const partFor = { answer: "ASKED", receive: "DELIVERED" } as const;
const [due, decided] = ["2024-05-31", "2024-09-30"];

/** A quarter with twenty entries, all carried over by the Office's decision. */
async function givenRound(db: Database, house: House, quarter: number): Promise<Entry[]> {
  const name = `${Math.floor(quarter / 10)}-Q${quarter % 10}`;
  const rows = twenty.map((kind, index) => ({
    code: `${name}-BTC-${String(index + 1).padStart(2, "0")}`,
    state: stateFor(kind),
    part: kind === "answer" || kind === "receive" ? partFor[kind] : "",
    extension: kind === "decide",
  }));
  const day = (value: string) => new Date(`${value}T00:00:00Z`);
  await db.quarter.createMany({
    data: [
      { id: quarter, state: "REPORTING", reportsDueOn: day("2024-04-19") },
      { id: quarterAfter(quarter), reportsDueOn: day("2024-07-19") },
    ],
  });
  const made = await db.$queryRaw<Entry[]>`
    WITH given AS (SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS g(code text, state "EntryState", part text, extension boolean)),
      tasks AS (INSERT INTO task (code, title, deliverable, agency_id, origin, original_due, created_at)
        SELECT code, code, '', ${house.agencies.btc.id}, 'AGENCY_PLAN', ${due}::date, now() FROM given RETURNING id, code),
      entries AS (INSERT INTO entry (task_id, quarter_id, agency_id, due, state, progress, result, done_on, last_word_at)
        SELECT t.id, ${quarter}, ${house.agencies.btc.id}, ${due}::date, g.state, 50, 'Draft',
          CASE WHEN g.state = 'REPORTED' THEN '2024-04-20'::date END, now()
        FROM given g JOIN tasks t USING (code) RETURNING id, task_id),
      found AS (SELECT e.id, g.* FROM given g JOIN tasks t USING (code) JOIN entries e ON e.task_id = t.id),
      parts AS (INSERT INTO contribution (entry_id, agency_id, asked, asked_on, due, state, state_since, delivered_on)
        SELECT id, ${house.agencies.ubkt.id}, 'Figures', '2024-04-01', ${due}::date, part::"ContributionState", now(),
          CASE WHEN part = 'DELIVERED' THEN '2024-04-20'::date END FROM found WHERE part <> ''),
      asked AS (INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at)
        SELECT id, ${due}::date, '2024-06-30', 'late', now() FROM found WHERE extension),
      said AS (INSERT INTO closing_decision (entry_id, carry_over, due, decided_at)
        SELECT id, true, ${decided}::date, now() FROM found)
    SELECT id, code FROM found ORDER BY id`;
  return made;
}

const why = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };
const report = (to: EntryState): Omit<ProgressReport, "task" | "quarter" | "seen" | "key"> => ({
  ...why,
  to,
  progress: 70,
  result: "Draft 2",
  confidence: "ON_TRACK",
  helpNeeded: "",
  stateReason: to === "SUSPENDED" ? "It rests." : "",
});

/** The writers of a new round, each with the submission that its page would send. */
export async function givenWriters(db: Database, house: House, quarter: number): Promise<Writer[]> {
  const entries = await givenRound(db, house, quarter);
  const ids = entries.map(({ id }) => id);
  const parts = await db.contribution.findMany({ where: { entryId: { in: ids } } });
  const extensions = await db.extension.findMany({ where: { entryId: { in: ids } } });
  const { staff, head, otherStaff } = house.people;
  return entries.map(({ id, code }, index) => {
    const kind = twenty[index] ?? "report";
    const about = { task: code.toLowerCase(), quarter, seen: 1, key: randomUUID() };
    const part = { ...about, part: parts.find(({ entryId }) => entryId === id)?.id ?? 0 };
    const extension = extensions.find(({ entryId }) => entryId === id)?.id ?? 0;
    const writes: Record<Kind, () => Promise<string>> = {
      report: () => reportProgress(staff, { ...about, ...report("IN_PROGRESS") }),
      done: () => reportProgress(staff, { ...about, ...report("REPORTED") }),
      pause: () => reportProgress(staff, { ...about, ...report("SUSPENDED") }),
      confirm: () => confirmResult(head, about),
      giveBack: () => returnResult(head, { ...about, remark: "The list is missing." }),
      answer: () => answerPart(otherStaff, { ...part, ...why, to: "DELIVERED", remark: "" }),
      receive: () => receivePart(staff, { ...part, to: "ACKNOWLEDGED", remark: "" }),
      ask: () => askExtension(staff, { ...about, newDue: "2024-06-15", reason: "The basis came late." }),
      decide: () => decideExtension(head, { ...about, extension, to: "AGREED", remark: "" }),
    };
    return { name: kind, write: writes[kind] };
  });
}
