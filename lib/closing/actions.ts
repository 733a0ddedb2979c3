"use server";
// The public actions to closing a quarter, and to the errata beneath its summary.
import {
  closingConfirmed,
  closingRemark,
  closingStep,
  decisionRow,
  decisionsTaken,
} from "@/lib/decisions/decision";
import { formAction, rowsAction } from "@/lib/forms/action";
import { addErratum } from "@/lib/summary/commands-errata";
import { erratumAdded } from "@/lib/summary/erratum";
import { decideEntries, proposeClosing, sendBackClosing, withdrawProposal } from "./commands";
import { confirmClosing } from "./commands-confirm";
import { tellClosing, tellErrata } from "./conflict";

export const decideEntriesAction = rowsAction(decisionsTaken, decisionRow, decideEntries, {
  conflict: tellClosing,
});
export const proposeClosingAction = formAction(closingStep, proposeClosing, { conflict: tellClosing });
export const withdrawProposalAction = formAction(closingRemark, withdrawProposal, { conflict: tellClosing });
export const sendBackClosingAction = formAction(closingRemark, sendBackClosing, { conflict: tellClosing });
export const confirmClosingAction = formAction(closingConfirmed, confirmClosing, { conflict: tellClosing });
export const addErratumAction = formAction(erratumAdded, addErratum, { conflict: tellErrata });
