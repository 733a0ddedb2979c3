"use server";
// The public doors to changes of agencies.
import { formAction } from "@/lib/action";
import { changeAgency, makeAgency } from "./commands";
import { mergeAgency } from "./commands-merger";
import { tellConflict } from "./conflict";
import { agencyChange, agencyMaking, agencyMerging } from "./register";

export const makeAgencyAction = formAction(agencyMaking, makeAgency);
export const changeAgencyAction = formAction(agencyChange, changeAgency, { conflict: tellConflict });
export const mergeAgencyAction = formAction(agencyMerging, mergeAgency, { conflict: tellConflict });
