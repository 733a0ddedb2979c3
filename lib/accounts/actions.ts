"use server";
// The public actions of people: in, out, the own password and language, and what the administrator does with all of them.
import { formAction, openAction } from "@/lib/forms/action";
import { comeIn, comeInByLink, endOthers, renewPassword, signOutAll, speak } from "./browser";
import { activatePerson, changePerson, deactivatePerson, giveLink, makePerson } from "./commands-people";
import { endSessionsOf } from "./commands-sessions";
import { tellConflict } from "./conflict";
import { deactivation, personChange, personMaking, personSubmission, signingOut } from "./register";
import { languageChoice, othersEnding, passwordByLink, passwordChange, signInForm } from "./sign-in";

const secrets = ["password", "again", "current"];

export const signInAction = openAction(signInForm, comeIn, { secrets });
export const setPasswordAction = openAction(passwordByLink, comeInByLink, { secrets });
export const chooseLanguageAction = openAction(languageChoice, speak);
export const changePasswordAction = formAction(passwordChange, renewPassword, { secrets });
export const endOtherSessionsAction = formAction(othersEnding, endOthers, { secrets });

const conflict = tellConflict;

export const makePersonAction = formAction(personMaking, makePerson, { shownOnce: true });
export const changePersonAction = formAction(personChange, changePerson, { conflict });
export const deactivatePersonAction = formAction(deactivation, deactivatePerson, { conflict });
export const activatePersonAction = formAction(personSubmission, activatePerson, { conflict });
export const endSessionsAction = formAction(personSubmission, endSessionsOf, { conflict });
export const signEverybodyOutAction = formAction(signingOut, signOutAll, { secrets });
export const giveLinkAction = formAction(personSubmission, giveLink, { conflict, shownOnce: true });
