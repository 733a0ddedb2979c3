// An uploaded file of evidence: checked, then stored or refused with one word.
import "server-only";
import { Refusal } from "@/lib/forms/refusal";
import type { Person } from "@/lib/people/person";
import { addEvidence } from "./commands";
import { type EvidenceRefusal, isEvidenceRefusal, mostBytes } from "./evidence";
import { evidenceSubmission } from "./form";
import { proofOf } from "./proof";

/** What became of a file; `notFound` where there is no such task for this person. */
type Received = { is: "added" | "notFound" } | { is: "refused"; why: EvidenceRefusal };

const refused = (why: EvidenceRefusal): Received => ({ is: "refused", why });

/** At most this many files are checked at once; the others wait, since checking one takes several times its size. */
const filesAtOnce = 2;
let inHand = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (inHand >= filesAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else inHand += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else inHand -= 1;
  }
}

/** Takes the file of a form for the task with this code. */
export async function receiveEvidence(person: Person, task: string, form: FormData): Promise<Received> {
  try {
    return await inTurn(async () => {
      const submission = evidenceSubmission.safeParse({ ...Object.fromEntries(form), task });
      const file = form.get("file");
      if (!submission.success) return refused("notUnderstood");
      if (!(file instanceof File) || (file.size === 0 && file.name === "")) return refused("evidenceNone");
      if (file.size > mostBytes) return refused("evidenceTooLarge");
      const proof = await proofOf(file.name, Buffer.from(await file.arrayBuffer()));
      return { is: await addEvidence(person, submission.data, proof) };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (isEvidenceRefusal(error.message)) return refused(error.message);
    if (error.message === "taskNotFound") return { is: "notFound" };
    throw error;
  }
}
