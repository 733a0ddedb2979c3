"use server";
// The public actions of people: in, out, the own password and language, and what the administrator does with all of them.
import { formAction, openAction } from "@/lib/forms/action";
import { comeIn, comeInByLink, endOthers, renewPassword, signOutAll, speak } from "./browser";
import { activatePerson, changePerson, deactivatePerson, giveLink, makePerson } from "./commands-people";
import { endSessionsOf } from "./commands-sessions";
import { deactivation, personChange, personMaking, personSubmission, signingOut } from "./register";
import { languageChoice, othersEnding, passwordByLink, passwordChange, signInForm } from "./sign-in";

export const signInAction = openAction(signInForm, comeIn);
export const setPasswordAction = openAction(passwordByLink, comeInByLink);
export const chooseLanguageAction = openAction(languageChoice, speak);
export const changePasswordAction = formAction(passwordChange, renewPassword);
export const endOtherSessionsAction = formAction(othersEnding, endOthers);

export const makePersonAction = formAction(personMaking, makePerson, { shownOnce: true });
export const changePersonAction = formAction(personChange, changePerson);
export const deactivatePersonAction = formAction(deactivation, deactivatePerson);
export const activatePersonAction = formAction(personSubmission, activatePerson);
export const endSessionsAction = formAction(personSubmission, endSessionsOf);
export const signEverybodyOutAction = formAction(signingOut, signOutAll);
export const giveLinkAction = formAction(personSubmission, giveLink, { shownOnce: true });
