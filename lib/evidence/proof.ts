// A file as it came, and as it may be kept once name, size and content have been looked at.
import { Refusal } from "@/lib/forms/refusal";
import { contentOf } from "./content";
import { type EvidenceRefusal, type Kind, mostBytes, nameFor } from "./evidence";

export type Proof = { name: string; kind: Kind; content: Buffer<ArrayBuffer> };

const refuse = (why: EvidenceRefusal): never => {
  throw new Refusal(why);
};

/** The file as evidence; refused where it is none. Its stated type is not asked: anybody can state one. */
export async function proofOf(name: string, content: Buffer<ArrayBuffer>): Promise<Proof> {
  if (content.length === 0) refuse("evidenceEmpty");
  if (content.length > mostBytes) refuse("evidenceTooLarge");
  const found = await contentOf(content);
  if ("refused" in found) return refuse(found.refused);
  const kept = nameFor(name, found.kind);
  return kept === null ? refuse("evidenceName") : { name: kept, kind: found.kind, content };
}
