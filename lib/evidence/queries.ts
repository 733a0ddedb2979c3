// Reads evidence: the list of a task's files without their bytes, and one file piece by piece.
import "server-only";
import { z } from "zod";
import { quarterStates } from "@/lib/calendar/quarter";
import { personNamed } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { mayReadTasks } from "@/lib/tasks/policy";
import { entryStates } from "@/lib/tasks/standing";
import type { TaskView } from "@/lib/tasks/view";
import { Prisma } from "@/prisma/generated/client";
import type { EvidenceRefusal } from "./evidence";
import { mayBringEvidence, refusesEvidence } from "./policy";
import type { EvidenceView, TaskEvidence } from "./view";

const evidenceOfTask = z.strictObject({
  files: z.array(
    z.strictObject({
      id: z.int(),
      entryId: z.int(),
      name: z.string(),
      type: z.string(),
      size: z.int(),
      sha256: z.string(),
      addedAt: z.string(),
      addedBy: z.string().nullable(),
    }),
  ),
  submitted: z.boolean(),
});
const evidenceFacts = z.strictObject({
  leadAgencyId: z.int(),
  origin: z.enum(["AGENCY_PLAN", "COMMITTEE", "MEETING"]),
  state: z.enum(entryStates),
  quarterState: z.enum(quarterStates),
  submitted: z.boolean(),
});
const pieceRow = z.strictObject({ piece: z.instanceof(Uint8Array) });

/**
 * Returns the files of all entries of the task, and whether the person may change those of the entry the page is about.
 */
export async function getEvidence(person: Person, task: TaskView): Promise<TaskEvidence> {
  if (!mayReadTasks(person)) return { files: [], can: { change: false } };
  const { entry, origin } = task;
  const [row] = await readRows(db(), evidenceOfTask)`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'entryId', v.entry_id, 'name', v.name, 'type', v.type,
        'size', v.size, 'sha256', v.sha256, 'addedAt', v.added_at, 'addedBy', ${personNamed(Prisma.sql`v.added_by_id`, Prisma.sql`e.quarter_id`)})
        ORDER BY v.id), '[]')
      FROM evidence v JOIN entry e ON e.id = v.entry_id
      WHERE e.task_id = ${task.id}) AS files,
      EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = ${entry.quarterId} AND r.agency_id = ${entry.agency.id}
        AND r.submitted_at IS NOT NULL) AS submitted`;
  const { files = [], submitted = false } = row ?? {};
  const { state, quarterState } = entry;
  const facts = { leadAgencyId: entry.agency.id, origin, state, quarterState, submitted };
  return { files, can: { change: mayBringEvidence(person, facts) } };
}

/**
 * Returns whether the person may add a file to any entry of this task, checked before a byte of one is read: null where
 * there is no such task for them; `refused` is the reason why not, or null where they may.
 */
export async function getEvidenceRight(
  person: Person,
  code: string,
): Promise<{ refused: EvidenceRefusal | null } | null> {
  if (!mayReadTasks(person)) return null;
  const entries = await readRows(db(), evidenceFacts)`
    SELECT e.agency_id AS "leadAgencyId", t.origin::text AS origin, e.state::text AS state,
      q.state::text AS "quarterState", EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = e.quarter_id
        AND r.agency_id = e.agency_id AND r.submitted_at IS NOT NULL) AS submitted
    FROM task t JOIN entry e ON e.task_id = t.id JOIN quarter q ON q.id = e.quarter_id
    WHERE t.code = ${code.toUpperCase()} ORDER BY e.quarter_id DESC`;
  const refusals = entries.map((entry) => refusesEvidence(person, entry));
  return refusals.length === 0 ? null : { refused: refusals.includes(null) ? null : (refusals[0] ?? null) };
}

export type EvidenceFile = Pick<EvidenceView, "id" | "name" | "type" | "size" | "sha256">;

/** Returns name, type, size in bytes and hash of a file; null where there is none that the person may see. */
export async function getEvidenceFile(person: Person, id: number): Promise<EvidenceFile | null> {
  if (!mayReadTasks(person)) return null;
  const select = { id: true, name: true, type: true, size: true, sha256: true } as const;
  return db().evidence.findUnique({ where: { id }, select });
}

const pieceBytes = 512 * 1024;

/**
 * Returns the bytes of a file, piece by piece, so that many readers at once need little memory: they are stored
 * uncompressed, and a piece is found without the others. A file that is removed while it is read ends with an error,
 * never as a shorter file.
 */
export function readEvidence(person: Person, { id, size }: EvidenceFile): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (from < size && mayReadTasks(person)) {
        const [row] = await readRows(db(), pieceRow)`
          SELECT substring(content FROM ${from + 1}::int FOR ${pieceBytes}::int) AS piece FROM evidence WHERE id = ${id}`;
        if (!row) throw new Error(`the evidence ${id} is gone`);
        controller.enqueue(row.piece);
        from += row.piece.length;
      }
      if (from >= size) controller.close();
    },
  });
}
