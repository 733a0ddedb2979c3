"use server";
// The public actions to the list of reasons for delay.
import { formAction } from "@/lib/forms/action";
import { addReason, changeReason, moveReason, restoreReason, retireReason } from "./commands";
import { reasonAdded, reasonChanged, reasonMoved, reasonSubmission } from "./reason";

export const addReasonAction = formAction(reasonAdded, addReason);
export const changeReasonAction = formAction(reasonChanged, changeReason);
export const moveReasonAction = formAction(reasonMoved, moveReason);
export const retireReasonAction = formAction(reasonSubmission, retireReason);
export const restoreReasonAction = formAction(reasonSubmission, restoreReason);
