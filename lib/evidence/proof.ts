// Checks a file that was sent: decides by size, content and name whether it may be kept as evidence.
import { Refusal } from "@/lib/forms/refusal";
import { contentOf } from "./content";
import { type EvidenceRefusal, type Kind, mostBytes, nameFor } from "./evidence";

export type Proof = { name: string; kind: Kind; content: Buffer<ArrayBuffer> };

const refuse = (why: EvidenceRefusal): never => {
  throw new Refusal(why);
};

/**
 * The file as evidence. Its stated type is ignored, since anybody can state one.
 * @throws Refusal where it is empty, too large, of a kind that is not accepted, or has no usable name
 */
export async function proofOf(name: string, content: Buffer<ArrayBuffer>): Promise<Proof> {
  if (content.length === 0) refuse("evidenceEmpty");
  if (content.length > mostBytes) refuse("evidenceTooLarge");
  const found = await contentOf(content);
  if ("refused" in found) return refuse(found.refused);
  const kept = nameFor(name, found.kind);
  return kept === null ? refuse("evidenceName") : { name: kept, kind: found.kind, content };
}
