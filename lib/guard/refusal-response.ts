// The answer to a request that goes no further: a page for who opened one, a sentence for an open page, a file or a program.

import { chosenLanguage } from "@/lib/language/cookie";
import { fromAcceptLanguage, type Language } from "@/lib/language/language";
import { localPath } from "@/lib/people/address";
import { environment } from "@/lib/server/env";
import { policyOfPage } from "@/lib/server/headers";
import { newNonce } from "@/lib/server/nonce";
import { type Reason, refusalPage, refusalSentence } from "./refusal-page";
import { isFileRequest, isJsonAddress, largestFileAt } from "./request-guard";

type Asked = { path: string; header: (name: string) => string | null };

export type RefusalContent = {
  reason: Reason;
  /** The request's number. */
  id?: string;
  /** What was typed, to be copied. */
  texts?: readonly string[];
  /** The whole form, where the same submission can be made again. */
  form?: FormData | null;
};

type AnswerBody = { type: string; text: string; policy?: string };

const pairOf = (cookie: string): [string, string] => {
  const at = cookie.indexOf("=");
  return [cookie.slice(0, at), cookie.slice(at + 1)];
};

/** The language of who asks, before anything else of them is known. */
function languageOf({ header }: Asked): Language {
  const cookies = new Map((header("cookie") ?? "").split("; ").map((each) => pairOf(each)));
  const https = environment().appUrl.startsWith("https:");
  const chosen = chosenLanguage((name) => cookies.get(name), https);
  return chosen ?? fromAcceptLanguage(header("accept-language"));
}

/** Where a page has no way back to itself, the first one is offered. */
const leadsNowhere: readonly Reason[] = ["address", "method", "notFound"];

export function answerBody(asked: Asked, content: RefusalContent): AnswerBody {
  const { path, header } = asked;
  const { reason, id, texts = [], form = null } = content;
  const language = languageOf(asked);
  const largestFile = largestFileAt(path) ?? 0;
  const sentence = refusalSentence(reason, language, { largestFile, ...(id && { id }) });
  // Exactly so: of any other type the framework takes no sentence from it.
  if (header("next-action") !== null) return { type: "text/plain", text: sentence };
  if (isJsonAddress(path) || header("accept") === "application/json") {
    const text = JSON.stringify({ error: reason, refused: sentence });
    return { type: "application/json; charset=utf-8", text };
  }
  if (isFileRequest(path)) return { type: "text/plain; charset=utf-8", text: sentence };
  const nonce = newNonce();
  const number = reason === "broken" && id ? { id } : {};
  const back = leadsNowhere.includes(reason) ? "/" : localPath(path);
  const text = refusalPage(reason, { language, path: back, nonce, texts, form, largestFile, ...number });
  return { type: "text/html; charset=utf-8", text, policy: policyOfPage(nonce) };
}

const askedBy = (request: Request): Asked => ({
  path: new URL(request.url).pathname,
  header: (name) => request.headers.get(name),
});

/** The same for a route: a file that is not there, or cannot be made at this moment. */
export function refusalAnswer(
  request: Request,
  status: number,
  reason: Reason,
  retryAfter?: number,
): Response {
  const { type, text, policy } = answerBody(askedBy(request), { reason });
  return new Response(request.method === "HEAD" ? null : text, {
    status,
    headers: {
      "content-type": type,
      "cache-control": "no-store",
      ...(policy && { "content-security-policy": policy }),
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
    },
  });
}
