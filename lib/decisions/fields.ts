// What is decided of an entry when its quarter is closed, and what the chair or the Office remarks on a proposal.
import { z } from "zod";
import { dictionary } from "@/lib/forms/fields/field";
import { fieldReadAs, neededTextField, openDayField, textField } from "@/lib/forms/fields/kinds";

const ways = ["carry", "drop"] as const;
const none = z.literal("").transform(() => null);
const way = z
  .union([none, z.enum(ways)], "notUnderstood")
  .nullable()
  .default(null);

export const decisionFields = dictionary("closing", {
  decision: fieldReadAs("choice", way, { values: ways, words: "closing.field" }),
  due: openDayField({}),
  reason: textField({}),
});

export const closingFields = dictionary("closing", { remark: neededTextField("remarkMissing", {}) });
