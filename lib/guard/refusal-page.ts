// The answer to a request that is turned away: what was not done, what to do, and the text that was typed.
import { createTranslator } from "next-intl";
import type { Language } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";

const reasons = [
  "foreign",
  "tooLarge",
  "fileTooLarge",
  "lost",
  "notFound",
  "address",
  "method",
  "unread",
  "signInFirst",
  "signedOut",
  "slow",
  "busy",
  "away",
  "broken",
] as const;
export type Reason = (typeof reasons)[number];

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const MiB = 1024 * 1024;

/** @param largestFile the most bytes of a file at the route that was asked */
function words(reason: Reason, language: Language, largestFile: number) {
  const t = createTranslator({ locale: language, messages: messagesIn[language] });
  const most = largestFile / MiB;
  return {
    title: t(`door.${reason}.title`),
    text: t(`door.${reason}.text`, { most }),
    here: t(`door.${reason}.here`, { most }),
    typed: t("door.typed"),
    again: t("door.again"),
    sendAgain: t("door.sendAgain"),
    number: t("door.number"),
  };
}

type Sentence = { largestFile?: number; id?: string };

/**
 * One line of text, for a form whose page is still open and keeps what was typed, and for a request for a file.
 * `largestFile` is in bytes.
 */
export function refusalSentence(
  reason: Reason,
  language: Language,
  { largestFile = 0, id }: Sentence = {},
): string {
  const { here, number } = words(reason, language, largestFile);
  return reason === "broken" && id ? `${here} ${number} ${id}` : here;
}

const look =
  ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1rem}textarea{width:100%;box-sizing:border-box;font:inherit}";

type Page = {
  language: Language;
  path: string;
  nonce: string;
  /** What was typed, shown to be copied. */
  texts?: readonly string[];
  /** The whole form, where the same submission can be made again. */
  form?: FormData | null;
  largestFile?: number;
  /** The request's number, where the log says more. */
  id?: string;
};

const textArea = (label: string, text: string): string =>
  `<p><textarea readonly rows="6" aria-label="${escaped(label)}">\n${escaped(text)}</textarea></p>`;

/** The fields as they came, so that the same submission can be made again; a file cannot be among them. */
function formAgain(form: FormData, path: string, button: string): string {
  const fields = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  // Line ends would be lost in a value's attribute, so the text is written between the tags.
  const hidden = fields.map(
    ([name, value]) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`,
  );
  return `<form method="post" enctype="multipart/form-data" action="${escaped(path)}">${hidden.join("")}
<p><button>${escaped(button)}</button></p></form>`;
}

/** A plain page, complete. Every piece of the request in it is escaped. */
export function refusalPage(reason: Reason, page: Page): string {
  const { language, path, nonce, texts = [], form, largestFile = 0, id } = page;
  const { title, text, typed, again, sendAgain, number } = words(reason, language, largestFile);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · Giaoban</title>
<style nonce="${nonce}">${look}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${texts.map((each) => textArea(typed, each)).join("")}
${form ? formAgain(form, path, sendAgain) : ""}${id ? `<p>${escaped(number)} <code>${escaped(id)}</code></p>` : ""}
<p><a href="${escaped(path)}">${escaped(again)}</a></p></main></body></html>`;
}
