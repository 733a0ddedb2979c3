"use server";
// The public actions by which a quarter is planned, by form, table, copy and file.
import { formAction, rowsAction } from "@/lib/forms/action";
import { takeInFile } from "@/lib/planning/file/commands";
import { takingIn } from "@/lib/planning/file/taking-in";
import { assignTask, planTasks } from "./commands";
import { askPart, changeTask, removeTask, withdrawPart } from "./commands-change";
import { copyTasks } from "./commands-copy";
import { assignOfficer } from "./commands-officer";
import {
  officerAssigned,
  partAsked,
  partWithdrawn,
  planEntered,
  planRow,
  taskChanged,
  taskEntered,
  taskRemoved,
  tasksCopied,
  tickedRow,
} from "./plan";

export const assignTaskAction = rowsAction(taskEntered, tickedRow, assignTask);
export const planTasksAction = rowsAction(planEntered, planRow, planTasks);
export const copyTasksAction = rowsAction(tasksCopied, tickedRow, copyTasks);
export const changeTaskAction = formAction(taskChanged, changeTask);
export const removeTaskAction = formAction(taskRemoved, removeTask);
export const assignOfficerAction = formAction(officerAssigned, assignOfficer);
export const askPartAction = formAction(partAsked, askPart);
export const withdrawPartAction = formAction(partWithdrawn, withdrawPart);

export const takeInFileAction = formAction(takingIn, takeInFile);
