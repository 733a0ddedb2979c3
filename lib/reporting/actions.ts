"use server";
// The public actions by which an agency reports on its tasks and its head confirms or returns.
import { formAction, rowsAction } from "@/lib/forms/action";
import {
  confirmation,
  confirmationRow,
  confirmations,
  progressReport,
  returning,
  settledRow,
  takingBack,
} from "@/lib/tasks/task";
import { confirmResult, reportProgress, returnResult } from "./commands";
import { confirmResults } from "./commands-confirm";
import { takeBackReport } from "./commands-take-back";

export const reportProgressAction = formAction(progressReport, reportProgress);
export const confirmResultAction = rowsAction(confirmation, settledRow, confirmResult);
export const confirmResultsAction = rowsAction(confirmations, confirmationRow, confirmResults);
export const returnResultAction = formAction(returning, returnResult);
export const takeBackReportAction = formAction(takingBack, takeBackReport);
