"use server";
// The public actions for changes of agencies.
import { formAction } from "@/lib/forms/action";
import { changeAgency, makeAgency } from "./commands";
import { agencyChange, agencyMaking } from "./register";

export const makeAgencyAction = formAction(agencyMaking, makeAgency);
export const changeAgencyAction = formAction(agencyChange, changeAgency);
