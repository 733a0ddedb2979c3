// What is said of a reason for delay: its name in each language, and its place in the list.
import { dictionary, only, shapeOf } from "@/lib/forms/fields/field";
import { neededLineField, shownField } from "@/lib/forms/fields/kinds";

const name = neededLineField("reasonNameMissing", "reasonNameLong", { longest: 120 });

export const reasonFields = dictionary("reason", {
  nameVi: name,
  nameEn: name,
  nameDe: name,
  place: shownField("number", {}),
});

export const reasonNames = ["nameVi", "nameEn", "nameDe"] as const;
export const reasonShape = shapeOf(only(reasonFields, ...reasonNames));
