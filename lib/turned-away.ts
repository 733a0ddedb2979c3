// What a request that goes no further is told: what was not done, what to do, and the text that was typed.
import { createTranslator } from "next-intl";
import type { Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";

export type Reason = "foreign" | "tooLarge" | "fileTooLarge" | "lost";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const MiB = 1024 * 1024;

/** @param largestFile what a file may have at the door that was knocked at */
function words(language: Language, largestFile: number) {
  const t = createTranslator({ locale: language, messages: messagesIn[language], namespace: "door" });
  const most = largestFile / MiB;
  const says = {
    foreign: { title: t("foreign.title"), text: t("foreign.text"), here: t("foreign.here") },
    tooLarge: { title: t("tooLarge.title"), text: t("tooLarge.text"), here: t("tooLarge.here") },
    fileTooLarge: {
      title: t("fileTooLarge.title"),
      text: t("fileTooLarge.text", { most }),
      here: t("fileTooLarge.here", { most }),
    },
    lost: { title: t("lost.title"), text: t("lost.text"), here: t("lost.here") },
  };
  return { says, typed: t("typed"), again: t("again") };
}

/** One sentence, for a form whose page is still open and keeps the text itself. */
export const refusalSentence = (reason: Reason, language: Language, largestFile = 0): string =>
  words(language, largestFile).says[reason].here;

const look =
  ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1rem}textarea{width:100%;box-sizing:border-box;font:inherit}";

type Page = {
  language: Language;
  path: string;
  nonce: string;
  texts: readonly string[];
  largestFile?: number;
};

/** A plain page, complete. Every piece of the request in it is escaped. */
export function refusalPage(reason: Reason, page: Page): string {
  const { language, path, nonce, texts, largestFile = 0 } = page;
  const { says, typed, again } = words(language, largestFile);
  const { title, text } = says[reason];
  const kept = texts.map(
    (each) =>
      `<p><textarea readonly rows="6" aria-label="${escaped(typed)}">\n${escaped(each)}</textarea></p>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · Giaoban</title>
<style nonce="${nonce}">${look}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${kept.join("")}
<p><a href="${escaped(path)}">${escaped(again)}</a></p></main></body></html>`;
}
