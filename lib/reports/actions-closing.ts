"use server";
// The public doors to closing a quarter, and to the errata beneath its summary.
import { formAction, rowsAction } from "@/lib/action";
import { closingConfirmed, closingRemark, closingStep, decisionRow, decisionsTaken } from "./closing";
import { tellClosing, tellErrata } from "./closing-conflict";
import { decideEntries, proposeClosing, sendBackClosing, withdrawProposal } from "./commands-closing";
import { confirmClosing } from "./commands-confirm";
import { addErratum } from "./commands-errata";
import { erratumAdded } from "./erratum";

export const decideEntriesAction = rowsAction(decisionsTaken, decisionRow, decideEntries, {
  conflict: tellClosing,
});
export const proposeClosingAction = formAction(closingStep, proposeClosing, { conflict: tellClosing });
export const withdrawProposalAction = formAction(closingRemark, withdrawProposal, { conflict: tellClosing });
export const sendBackClosingAction = formAction(closingRemark, sendBackClosing, { conflict: tellClosing });
export const confirmClosingAction = formAction(closingConfirmed, confirmClosing, { conflict: tellClosing });
export const addErratumAction = formAction(erratumAdded, addErratum, { conflict: tellErrata });
