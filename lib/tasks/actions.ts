"use server";
// The public doors to changes of a task.
import { formAction, rowsAction } from "@/lib/action";
import { confirmResult, reportProgress, returnResult } from "./commands";
import { confirmResults } from "./commands-confirm";
import { askExtension, decideExtension } from "./commands-extensions";
import { answerPart, receivePart } from "./commands-parts";
import { tellConflict } from "./conflict";
import { extensionAsked, extensionDecided } from "./extension";
import { partAnswer, partReceipt } from "./part";
import { confirmation, confirmationRow, confirmations, progressReport, returning } from "./task";

export const reportProgressAction = formAction(progressReport, reportProgress, { conflict: tellConflict });
export const confirmResultAction = formAction(confirmation, confirmResult, { conflict: tellConflict });
export const confirmResultsAction = rowsAction(confirmations, confirmationRow, confirmResults);
export const returnResultAction = formAction(returning, returnResult, { conflict: tellConflict });
export const answerPartAction = formAction(partAnswer, answerPart, { conflict: tellConflict });
export const receivePartAction = formAction(partReceipt, receivePart, { conflict: tellConflict });
export const askExtensionAction = formAction(extensionAsked, askExtension, { conflict: tellConflict });
export const decideExtensionAction = formAction(extensionDecided, decideExtension, {
  conflict: tellConflict,
});
