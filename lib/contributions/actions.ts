"use server";
// The public actions by which a coordinating agency answers for its part, and the lead receives it.
import { formAction } from "@/lib/forms/action";
import { tellConflict } from "@/lib/tasks/conflict";
import { answerPart, receivePart } from "./commands";
import { partAnswer, partReceipt } from "./part";

export const answerPartAction = formAction(partAnswer, answerPart, { conflict: tellConflict });
export const receivePartAction = formAction(partReceipt, receivePart, { conflict: tellConflict });
