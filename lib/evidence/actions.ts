"use server";
// The public door by which evidence goes; it comes by a door of its own (upload.ts), since it is a file.
import { formAction } from "@/lib/action";
import { removeEvidence } from "./commands";
import { evidenceRemoval } from "./form";

export const removeEvidenceAction = formAction(evidenceRemoval, removeEvidence);
