// The plain page of a request that goes no further: one heading, what to do, and the text that was typed.
import { createTranslator } from "next-intl";
import { fromAcceptLanguage, isLanguage, type Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";

export type Reason = "foreign" | "tooLarge" | "lost";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const languageOf = (chosen: string | undefined, accepted: string | null): Language =>
  isLanguage(chosen) ? chosen : fromAcceptLanguage(accepted);

type Asked = { chosen: string | undefined; accepted: string | null; path: string; nonce: string };

/** Complete HTML. Every piece of the request in it is escaped, and the policy on scripts holds here as elsewhere. */
export function refusalPage(
  reason: Reason,
  { chosen, accepted, path, nonce }: Asked,
  texts: string[] = [],
): string {
  const language = languageOf(chosen, accepted);
  const t = createTranslator({ locale: language, messages: messagesIn[language], namespace: "door" });
  const says = {
    foreign: { title: t("foreign.title"), text: t("foreign.text") },
    tooLarge: { title: t("tooLarge.title"), text: t("tooLarge.text") },
    lost: { title: t("lost.title"), text: t("lost.text") },
  }[reason];
  const kept = texts
    .map(
      (text) =>
        `<p><textarea readonly rows="6" aria-label="${escaped(t("typed"))}">${escaped(text)}</textarea></p>`,
    )
    .join("");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(says.title)} · Giaoban</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1rem}textarea{width:100%;box-sizing:border-box;font:inherit}</style>
</head><body><main><h1>${escaped(says.title)}</h1><p>${escaped(says.text)}</p>${kept}
<p><a href="${escaped(path)}">${escaped(t("again"))}</a></p></main></body></html>`;
}
