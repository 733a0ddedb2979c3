import type { Language } from "@/lib/language/language";
import de from "@/lib/language/messages/de/broken.json" with { type: "json" };
import en from "@/lib/language/messages/en/broken.json" with { type: "json" };
import vi from "@/lib/language/messages/vi/broken.json" with { type: "json" };
import { Brand } from "./brand";

const words = { vi, en, de } as const;

// Where a page failed nothing can be loaded from the server, so the page's language selects among all three texts.
const shownIn: Record<Language, string> = {
  vi: "hidden in-[html:lang(vi)]:block",
  en: "hidden in-[html:lang(en)]:block",
  de: "hidden in-[html:lang(de)]:block",
};

/** The message where a page failed: that it did, its id in the log, and two links to go on. */
export const Broken = ({ id }: { id: string | undefined }) => (
  <>
    <header className="border-b border-rule">
      <div className="page py-s2">
        <Brand />
      </div>
    </header>
    <main id="main" className="page" tabIndex={-1}>
      {(["vi", "en", "de"] as const).map((language) => (
        <div key={language} lang={language} className={shownIn[language]}>
          <div className="spine-grid mt-s6">
            <h1 className="text-t4">{words[language].title}</h1>
            <div className="flow">
              <p className="text-lesser leading-[1.3]">{words[language].say}</p>
              {id && (
                <p>
                  {words[language].number} <code>{id}</code>
                </p>
              )}
              <p className="flex gap-s5">
                <button type="button" className="cursor-pointer underline" onClick={() => location.reload()}>
                  {words[language].again}
                </button>
                <a href="/">{words[language].first}</a>
              </p>
            </div>
          </div>
        </div>
      ))}
    </main>
  </>
);
