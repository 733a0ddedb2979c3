import { useTranslations } from "next-intl";

/** The notice above a form that holds text typed after the session had ended. */
export function KeptTextNotice() {
  const t = useTranslations("tasks");
  return (
    <p role="status" className="mt-s5 border-l-[3px] border-ink pl-s4 font-semibold">
      {t("keptText")}
    </p>
  );
}
