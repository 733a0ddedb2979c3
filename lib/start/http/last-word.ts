// Replaces the framework's answer 500 by a page that names the cause and what to do. The
// framework's own page for it is empty without scripts, and names neither a cause nor a time to come back.
import type { IncomingMessage, ServerResponse } from "node:http";
import { hasSecrets, textsOf } from "@/lib/forms/lost-form";
import type { CurrentResponse } from "@/lib/server/current-response";
import { isStillComing } from "./linger.ts";
import { refuse } from "./refuse.ts";

/** What came apart: a database that was away, a submission that could not be read, or something of ours. */
function verdict(request: IncomingMessage, { away, began }: CurrentResponse) {
  if (away) return { status: 503, reason: "away" } as const;
  const unread = request.method === "POST" && !began;
  return unread ? ({ status: 400, reason: "unread" } as const) : ({ status: 500, reason: "broken" } as const);
}

/** Hands over what a page may say of its answer, and watches what is said in the end. */
export function withLastWord(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): CurrentResponse {
  const answer: CurrentResponse = {
    id,
    tell(code, retryAfter) {
      if (response.headersSent) return;
      response.statusCode = code;
      if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    },
    form: null,
    began: false,
    away: false,
  };
  const { writeHead, write, end } = response;
  let gone = false;
  /** Answers in the framework's place, once, where it is about to say 500; it never says 503 by itself: who does says why. */
  const isJudged = (status: number): boolean => {
    if (gone || response.headersSent || status < 500 || status === 503) return gone;
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link"]) response.removeHeader(name);
    Object.assign(response, { writeHead, write, end });
    const { form } = answer;
    const kept = form && { texts: textsOf(form), form: hasSecrets(form) ? null : form };
    refuse(request, response, { ...verdict(request, answer), id, ...kept });
    gone = true;
    // What the framework still writes of its own page is let go of.
    Object.assign(response, { write: () => true, end: () => response });
    return true;
  };
  // Compression runs between these and the framework, and keeps them.
  response.write = ((...said: Parameters<typeof write>) =>
    isJudged(response.statusCode) || write.apply(response, said)) as typeof write;
  response.end = ((...said: Parameters<typeof end>) =>
    isJudged(response.statusCode) ? response : end.apply(response, said)) as typeof end;
  response.writeHead = ((status: number, ...rest: never[]) => {
    if (isJudged(status)) return response;
    if (isStillComing(request)) response.setHeader("connection", "close");
    return writeHead.call(response, status, ...rest);
  }) as typeof writeHead;
  return answer;
}
