"use server";
// The public action by which evidence goes; it comes by a door of its own (upload.ts), since it is a file.
import { formAction } from "@/lib/forms/action";
import { removeEvidence } from "./commands";
import { evidenceRemoval } from "./form";

export const removeEvidenceAction = formAction(evidenceRemoval, removeEvidence);
