import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/form";
import { chooseLanguageAction } from "@/lib/accounts/actions";
import { languages } from "@/lib/language/language";

const names = { vi: "Tiếng Việt", en: "English", de: "Deutsch" } as const;

/** Three buttons that look like links and lead back to the same page. */
export function LanguageSwitch({ back }: { back: string }) {
  const t = useTranslations("frame");
  const current = useLocale();
  return (
    <ActionForm action={chooseLanguageAction} back={back} className="flex">
      <fieldset className="flex gap-x-s1" aria-label={t("languages")}>
        {languages.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            title={names[language]}
            className="head-link min-w-7 text-center"
            aria-current={language === current ? "true" : undefined}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </fieldset>
    </ActionForm>
  );
}
