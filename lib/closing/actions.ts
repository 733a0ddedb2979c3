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

export const decideEntriesAction = rowsAction(decisionsTaken, decisionRow, decideEntries);
export const proposeClosingAction = formAction(closingStep, proposeClosing);
export const withdrawProposalAction = formAction(closingRemark, withdrawProposal);
export const sendBackClosingAction = formAction(closingRemark, sendBackClosing);
export const confirmClosingAction = formAction(closingConfirmed, confirmClosing);
export const addErratumAction = formAction(erratumAdded, addErratum);
