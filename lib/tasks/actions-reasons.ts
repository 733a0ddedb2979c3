"use server";
// The public doors to the list of reasons for delay.
import { formAction } from "@/lib/action";
import { addReason, changeReason, moveReason, restoreReason, retireReason } from "./commands-reasons";
import { tellConflict } from "./conflict";
import { reasonAdded, reasonChanged, reasonMoved, reasonPress } from "./reason";

export const addReasonAction = formAction(reasonAdded, addReason);
export const changeReasonAction = formAction(reasonChanged, changeReason, { conflict: tellConflict });
export const moveReasonAction = formAction(reasonMoved, moveReason);
export const retireReasonAction = formAction(reasonPress, retireReason);
export const restoreReasonAction = formAction(reasonPress, restoreReason);
