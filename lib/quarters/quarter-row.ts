// The stage of a quarter as a writer reads it under its lock.
import { z } from "zod";
import { quarterStates } from "@/lib/calendar/quarter";

export const stateOfQuarter = z.strictObject({ state: z.enum(quarterStates) });
