import type { useTranslations } from "next-intl";
import type { FormWords } from "@/components/forms/form-context";

/** The few messages that forms show in the browser. */
export const formWordsIn = (t: ReturnType<typeof useTranslations<"ui.form">>, owner: string): FormWords => ({
  owner,
  notSavedOne: t("notSavedOne"),
  notSavedMany: t("notSavedMany"),
  notSaved: t("notSaved"),
  waiting: t("waiting"),
  lost: t("lost"),
  away: t("away"),
  broken: t("broken"),
  draftKept: t("draftKept"),
  draftBack: t("draftBack"),
  optional: t("optional"),
  unsavedOne: t("unsavedOne"),
  unsavedMany: t("unsavedMany"),
  unsavedNote: t("unsavedNote"),
  keepTexts: t("keepTexts"),
  removeTexts: t("removeTexts"),
});
