// What is said of a quarter: its stage, until when plans and reports are due, and why it goes back.
import { quarterStates } from "@/lib/calendar/quarter";
import { dictionary } from "@/lib/forms/fields/field";
import { dayField, openDayField, textField } from "@/lib/forms/fields/kinds";

export const quarterFields = dictionary("quarter", {
  state: { kind: "shown", values: quarterStates, words: "stages.stage" },
  plansDueOn: openDayField({ optional: true }),
  reportsDueOn: dayField({}),
  reason: textField({}),
});
