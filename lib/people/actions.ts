"use server";
// The public doors of people: in, out, the own password and language, and what the administrator does with all of them.
import { z } from "zod";
import { formAction, openAction } from "@/lib/action";
import { comeIn, comeInByLink, goOut, renewPassword, speak } from "./browser";
import { activatePerson, changePerson, deactivatePerson, giveLink, makePerson } from "./commands-register";
import { tellConflict } from "./conflict";
import { deactivation, personChange, personMaking, personPress } from "./register";
import { languageChoice, passwordByLink, passwordChange, signInForm } from "./sign-in";

const secrets = ["password", "again", "current"];

export const signInAction = openAction(signInForm, comeIn, { secrets });
export const setPasswordAction = openAction(passwordByLink, comeInByLink, { secrets });
export const signOutAction = openAction(z.object({}), goOut);
export const chooseLanguageAction = openAction(languageChoice, speak);
export const changePasswordAction = formAction(passwordChange, renewPassword, { secrets });

const conflict = tellConflict;

export const makePersonAction = formAction(personMaking, makePerson, { toldOnce: true });
export const changePersonAction = formAction(personChange, changePerson, { conflict });
export const deactivatePersonAction = formAction(deactivation, deactivatePerson, { conflict });
export const activatePersonAction = formAction(personPress, activatePerson, { conflict });
export const giveLinkAction = formAction(personPress, giveLink, { conflict, toldOnce: true });
