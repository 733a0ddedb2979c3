"use server";
// The public doors to changes of a task.
import { formAction, rowsAction } from "@/lib/action";
import { confirmResult, reportProgress, returnResult } from "./commands";
import { confirmResults } from "./commands-confirm";
import { askExtension, decideExtension } from "./commands-extensions";
import { answerPart, receivePart } from "./commands-parts";
import { assignTask, planTasks } from "./commands-plan";
import { askPart, changeTask, removeTask, withdrawPart } from "./commands-plan-change";
import { copyTasks } from "./commands-plan-copy";
import { takeBackReport, withdrawExtension } from "./commands-take-back";
import { tellConflict } from "./conflict";
import { extensionAsked, extensionDecided, extensionWithdrawn } from "./extension";
import { takeInFile } from "./file/commands";
import { takingIn } from "./file/file";
import { partAnswer, partReceipt } from "./part";
import {
  partAsked,
  partWithdrawn,
  planEntered,
  planRow,
  taskChanged,
  taskEntered,
  taskRemoved,
  tasksCopied,
  tickedRow,
} from "./plan";
import {
  confirmation,
  confirmationRow,
  confirmations,
  progressReport,
  returning,
  settledRow,
  takingBack,
} from "./task";

export const reportProgressAction = formAction(progressReport, reportProgress, { conflict: tellConflict });
export const confirmResultAction = rowsAction(confirmation, settledRow, confirmResult, {
  conflict: tellConflict,
});
export const confirmResultsAction = rowsAction(confirmations, confirmationRow, confirmResults);
export const returnResultAction = formAction(returning, returnResult, { conflict: tellConflict });
export const takeBackReportAction = formAction(takingBack, takeBackReport, { conflict: tellConflict });
export const answerPartAction = formAction(partAnswer, answerPart, { conflict: tellConflict });
export const receivePartAction = formAction(partReceipt, receivePart, { conflict: tellConflict });
export const askExtensionAction = formAction(extensionAsked, askExtension, { conflict: tellConflict });
export const decideExtensionAction = formAction(extensionDecided, decideExtension, {
  conflict: tellConflict,
});
export const withdrawExtensionAction = formAction(extensionWithdrawn, withdrawExtension, {
  conflict: tellConflict,
});

export const assignTaskAction = rowsAction(taskEntered, tickedRow, assignTask);
export const planTasksAction = rowsAction(planEntered, planRow, planTasks, { conflict: tellConflict });
export const copyTasksAction = rowsAction(tasksCopied, tickedRow, copyTasks);
export const changeTaskAction = formAction(taskChanged, changeTask, { conflict: tellConflict });
export const removeTaskAction = formAction(taskRemoved, removeTask, { conflict: tellConflict });
export const askPartAction = formAction(partAsked, askPart, { conflict: tellConflict });
export const withdrawPartAction = formAction(partWithdrawn, withdrawPart, { conflict: tellConflict });

export const takeInFileAction = formAction(takingIn, takeInFile);
