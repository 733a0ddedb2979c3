// Who may bring evidence to an entry and take it away. Pure: the caller brings the facts.
import type { Person } from "@/lib/people/person";
import { type EntryRights, mayReport } from "@/lib/tasks/policy";
import { isFinal } from "@/lib/tasks/standing";
import type { EvidenceRefusal } from "./evidence";

/** `submitted`: the agency has submitted its report of the quarter, and has not withdrawn it. */
export type EvidenceFacts = EntryRights & { submitted: boolean };

/**
 * Why the person may not add or remove evidence, as the message that says it; null for who may: an officer of the lead
 * agency while the quarter runs, until the entry is final or the agency has submitted its report.
 */
export function refusesEvidence(person: Person, entry: EvidenceFacts): EvidenceRefusal | null {
  if (!mayReport(person, entry)) return "notYours";
  if (isFinal(entry.state)) return "evidenceFinal";
  return entry.submitted ? "evidenceSubmitted" : null;
}

export const mayBringEvidence = (person: Person, entry: EvidenceFacts): boolean =>
  refusesEvidence(person, entry) === null;
