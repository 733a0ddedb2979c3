"use server";
// The public actions by which a longer deadline is asked for, decided and taken back.
import { formAction } from "@/lib/forms/action";
import { askExtension, decideExtension, withdrawExtension } from "./commands";
import { extensionAsked, extensionDecided, extensionWithdrawn } from "./extension";

export const askExtensionAction = formAction(extensionAsked, askExtension);
export const decideExtensionAction = formAction(extensionDecided, decideExtension);
export const withdrawExtensionAction = formAction(extensionWithdrawn, withdrawExtension);
