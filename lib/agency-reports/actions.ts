"use server";
// The public actions to an agency's report on a quarter.
import { formAction } from "@/lib/forms/action";
import { submitReport, withdrawReport } from "./commands";
import { reportSubmission, reportWithdrawal } from "./report";

export const submitReportAction = formAction(reportSubmission, submitReport);
export const withdrawReportAction = formAction(reportWithdrawal, withdrawReport);
