"use server";
// The public doors to an agency's report on a quarter.
import { formAction } from "@/lib/action";
import { tellConflict } from "@/lib/quarters/conflict";
import { submitReport, withdrawReport } from "./commands-submission";
import { reportSubmission, reportWithdrawal } from "./submission";

export const submitReportAction = formAction(reportSubmission, submitReport, { conflict: tellConflict });
export const withdrawReportAction = formAction(reportWithdrawal, withdrawReport, { conflict: tellConflict });
