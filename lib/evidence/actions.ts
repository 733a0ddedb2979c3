"use server";
// The public action that removes evidence; adding it is a route of its own (upload.ts), since it carries a file.
import { formAction } from "@/lib/forms/action";
import { removeEvidence } from "./commands";
import { evidenceRemoval } from "./form";

export const removeEvidenceAction = formAction(evidenceRemoval, removeEvidence);
