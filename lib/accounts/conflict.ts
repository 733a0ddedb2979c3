// How a stale page of a person is told: its fields and their values in words.
import "server-only";
import { getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { conflictTeller } from "@/lib/forms/register-conflict";
import { inLanguage } from "@/lib/language/language";
import type { Role } from "@/lib/people/person";

export const tellConflict = conflictTeller(async (person, language) => {
  const t = await getTranslations({ locale: language, namespace: "people" });
  const agencies = await getAgencies(person);
  return {
    label: (field) => t(`field.${field}` as "field.post"),
    choices: ["role", "agency"],
    value: (field, value) => {
      if (field === "active") return t(value ? "state.active" : "state.inactive");
      if (!value) return "–";
      if (field === "role") return t(`role.${value as Role}`);
      const agency = agencies.find(({ code }) => field === "agency" && code === value);
      return agency ? inLanguage(agency, "name", language) : String(value);
    },
  };
});
