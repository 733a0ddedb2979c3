"use server";
// The public actions by which a longer deadline is asked for, decided and taken back.
import { formAction } from "@/lib/forms/action";
import { tellConflict } from "@/lib/tasks/conflict";
import { askExtension, decideExtension, withdrawExtension } from "./commands";
import { extensionAsked, extensionDecided, extensionWithdrawn } from "./extension";

export const askExtensionAction = formAction(extensionAsked, askExtension, { conflict: tellConflict });
export const decideExtensionAction = formAction(extensionDecided, decideExtension, {
  conflict: tellConflict,
});
export const withdrawExtensionAction = formAction(extensionWithdrawn, withdrawExtension, {
  conflict: tellConflict,
});
