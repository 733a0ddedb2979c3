import { useTranslations } from "next-intl";

/** Said above a form that holds what was typed while the sign-in had ended. */
export function KeptTextNotice() {
  const t = useTranslations("tasks");
  return (
    <p role="status" className="mt-s5 border-l-[3px] border-ink pl-s4 font-semibold">
      {t("keptText")}
    </p>
  );
}
