// Receives a file of tasks: who sends it, whether it can be read at all, and where the browser is redirected.
import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { parseQuarter, quarterAddress } from "@/lib/calendar/quarter";
import { readable } from "@/lib/forms/clean-text";
import { receiveFile } from "@/lib/guard/file-guard";
import { signInAddress } from "@/lib/people/address";
import type { Person } from "@/lib/people/person";
import { security } from "@/lib/security/security-event";
import { bounds, type Refused } from "./bounds";
import { keepFile } from "./commands";
import { tableIn } from "./heads";
import { getFilePlanning } from "./queries";
import { readFileOfTasks } from "./reading";
import { rowsSaid, type SaidRow } from "./rows";

const submission = z.object({ key: z.string().min(8).max(100), file: z.file() });

const refusal = (refused: Refused["refused"], at = ""): Refused => ({ refused, at });

async function rowsOf(file: File, bytes: Buffer): Promise<{ rows: SaidRow[] } | Refused> {
  if (file.size > bounds.bytes) return refusal("tooLarge");
  const read = await readFileOfTasks(bytes);
  if ("refused" in read) return read;
  const table = tableIn(read.rows);
  if (!table) return refusal("head");
  const rows = rowsSaid(table);
  return rows.length > 0 ? { rows } : refusal("empty");
}

/** The file's own name, cleaned, so that people recognise it. */
const nameOf = (file: File): string =>
  readable(file.name)
    .normalize("NFC")
    .replace(/\p{Cc}/gu, "")
    .slice(-200)
    .toWellFormed() || "–";

/** Reads what was sent and keeps it for its preview. Returns the preview's id, or why there is none. */
async function bring(person: Person, quarterId: number, form: FormData): Promise<{ id: string } | Refused> {
  const parsed = submission.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refusal("noFile");
  const { key, file } = parsed.data;
  const bytes = Buffer.from(await file.arrayBuffer());
  const read = await rowsOf(file, bytes);
  if ("refused" in read) return read;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { id: await keepFile(person, { key, quarter: quarterId, name: nameOf(file), sha256 }, read.rows) };
}

const goTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/** Back to the planning with the reason. No fragment: with one the browser would not bring the focus to it. */
async function backWith(person: Person, planning: string, { refused, at }: Refused): Promise<Response> {
  await security("fileRefused", { why: refused }, { person });
  return goTo(`${planning}?${new URLSearchParams({ refused, ...(at && { at }) })}`);
}

/** The response to a file sent to a quarter's planning; null where no quarter has this address. */
export async function answerFile(request: Request, address: string): Promise<Response | null> {
  const quarter = parseQuarter(address);
  if (!quarter) return null;
  const planning = `/quarters/${quarterAddress(quarter.id)}/planning`;
  return receiveFile(request, {
    signedOut: () => goTo(signInAddress(planning)),
    async right(person) {
      const there = await getFilePlanning(person, quarter.id);
      return there && !there.now ? backWith(person, planning, refusal("stage")) : there;
    },
    async take(person, _right, form) {
      const brought = await bring(person, quarter.id, form);
      return "id" in brought ? goTo(`${planning}/file/${brought.id}`) : backWith(person, planning, brought);
    },
  });
}
