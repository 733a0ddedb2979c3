// How a stale page of an agency is told: its fields and their values in words.
import "server-only";
import { getTranslations } from "next-intl/server";
import { conflictTeller } from "@/lib/forms/register-conflict";
import { longDay } from "@/lib/language/dates";

export const tellConflict = conflictTeller(async (_person, language) => {
  const t = await getTranslations({ locale: language, namespace: "agencies" });
  return {
    label: (field) => t(`field.${field}` as "field.rank"),
    choices: [],
    value: (field, value) => {
      if (value === null || value === "") return "–";
      const text = String(value);
      return field.startsWith("valid") && /^\d{4}-\d\d-\d\d$/.test(text) ? longDay(text, language) : text;
    },
  };
});
