"use server";
// The public actions by which a coordinating agency answers for its part, and the lead receives it.
import { formAction } from "@/lib/forms/action";
import { answerPart, receivePart } from "./commands";
import { partAnswer, partReceipt } from "./part";

export const answerPartAction = formAction(partAnswer, answerPart);
export const receivePartAction = formAction(partReceipt, receivePart);
