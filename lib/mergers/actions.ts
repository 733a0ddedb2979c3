"use server";
// The public action by which one agency goes on with the work of another.
import { agencyMerging } from "@/lib/agencies/register";
import { formAction } from "@/lib/forms/action";
import { mergeAgency } from "./commands";

export const mergeAgencyAction = formAction(agencyMerging, mergeAgency);
