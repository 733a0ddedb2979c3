"use server";
// The public doors of people: in, out, the own password and the own language.
import { z } from "zod";
import { formAction, openAction } from "@/lib/action";
import { comeIn, comeInByLink, goOut, renewPassword, speak } from "./browser";
import { languageChoice, passwordByLink, passwordChange, signInForm } from "./sign-in";

const secrets = ["password", "again", "current"];

export const signInAction = openAction(signInForm, comeIn, { secrets });
export const setPasswordAction = openAction(passwordByLink, comeInByLink, { secrets });
export const signOutAction = openAction(z.object({}), goOut);
export const chooseLanguageAction = openAction(languageChoice, speak);
export const changePasswordAction = formAction(passwordChange, renewPassword, { secrets });
