// The last word on an answer: where the framework would say 500, the person is told what it was and what to do. The
// framework's own page for it is empty without scripts, and names neither a cause nor a time to come back.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "@/lib/answer";
import { hasSecrets, textsOf } from "@/lib/lost-form";
import { isStillComing } from "./linger.ts";
import { refuse } from "./refuse.ts";

/** What came apart: a database that was away, a press that could not be read, or something of ours. */
function verdict(request: IncomingMessage, { away, began }: Answer) {
  if (away) return { status: 503, reason: "away" } as const;
  const unread = request.method === "POST" && !began;
  return unread ? ({ status: 400, reason: "unread" } as const) : ({ status: 500, reason: "broken" } as const);
}

/** Hands over what a page may say of its answer, and watches what is said in the end. */
export function withLastWord(request: IncomingMessage, response: ServerResponse, id: string): Answer {
  const answer: Answer = {
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
  // What the framework still writes of its own page is let go of; what packs answers stands in between and keeps these.
  response.write = ((...said: Parameters<typeof write>) =>
    gone || write.apply(response, said)) as typeof write;
  response.end = ((...said: Parameters<typeof end>) =>
    gone ? response : end.apply(response, said)) as typeof end;
  response.writeHead = ((status: number, ...rest: never[]) => {
    response.writeHead = writeHead;
    if (isStillComing(request)) response.setHeader("connection", "close");
    // The framework never says 503 by itself: who does has said why.
    if (status < 500 || status === 503) return writeHead.call(response, status, ...rest);
    for (const name of ["content-encoding", "transfer-encoding", "etag", "link"]) response.removeHeader(name);
    Object.assign(response, { write, end });
    const { form } = answer;
    const kept = form && { texts: textsOf(form), form: hasSecrets(form) ? null : form };
    refuse(request, response, { ...verdict(request, answer), id, ...kept });
    gone = true;
    Object.assign(response, { write: () => true, end: () => response });
    return response;
  }) as typeof writeHead;
  return answer;
}
