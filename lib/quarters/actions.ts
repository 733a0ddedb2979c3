"use server";
// The public actions to changes of a quarter.
import { formAction } from "@/lib/forms/action";
import { moveQuarter, planQuarter, setDays } from "./commands";
import { daysSetting, quarterMove, quarterPlanning } from "./stage";

export const planQuarterAction = formAction(quarterPlanning, planQuarter);
export const moveQuarterAction = formAction(quarterMove, moveQuarter);
export const setDaysAction = formAction(daysSetting, setDays);
