// The gate before the framework: every answer gets its headers here, what cannot be read is answered so, and nobody's
// body is read before it is known to be wanted.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cleanedAddress, largestFileAt, ownOrigins, refusalFor, smallBytes } from "@/lib/guard/request-guard";
import { markAmong } from "@/lib/people/mark";
import { answers, type CurrentResponse } from "@/lib/server/current-response";
import { environment } from "@/lib/server/env";
import { policyOfAnswers, securityHeaders } from "@/lib/server/headers";
import { log, requestIdHeader } from "@/lib/server/log";
import { placesFor } from "@/lib/server/slots";
import { withLastWord } from "./last-word.ts";
import { linger } from "./linger.ts";
import { headerOf, type RefusedRequest, refuse } from "./refuse.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

const MiB = 1024 * 1024;
/** Forms that are longer than a sign-in, while they come in and are worked on: their stated bytes. */
const forms = placesFor({ all: 16 * MiB, each: MiB });

const partly = ["range", "if-range", "if-match", "if-unmodified-since"] as const;

/** A long form is accepted only from a browser with a session or an ended one, and only a few at once. */
async function placeFor(request: IncomingMessage): Promise<RefusedRequest | (() => void)> {
  const { headers, method, url = "" } = request;
  const size = Number(headers["content-length"] ?? 0);
  const [path = ""] = url.split("?", 1);
  // The routes for files judge by themselves, once they know who sends one.
  if (size <= smallBytes || (method === "POST" && largestFileAt(path) !== null)) return () => undefined;
  const mark = await markAmong(headers.cookie ?? null);
  if (!mark) return { status: 401, reason: "signedOut" };
  return forms.take(mark.session, size) ?? { status: 503, reason: "busy" };
}

export function gate(handle: Handle): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { appUrl } = environment();
  const own = ownOrigins(appUrl);
  const headers = Object.entries({
    ...securityHeaders(appUrl.startsWith("https:")),
    "content-security-policy": policyOfAnswers,
  });
  return async (request, response) => {
    const id = randomUUID();
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader(requestIdHeader, id);
    request.headers[requestIdHeader] = id;
    // Where the proxy does not see the request, what the browser says of its address must not count either.
    request.headers["x-address"] = request.url ?? "/";
    // Files go out whole: what the framework makes of a part that is not there is an error of its own.
    for (const name of partly) delete request.headers[name];
    linger(request);
    const { method = "", url = "" } = request;
    const knock = { method, address: url, header: headerOf(request) };
    const place = refusalFor(knock, own) ?? (await placeFor(request));
    if (typeof place !== "function") return refuse(request, response, { ...place, id });
    request.url = cleanedAddress(url);
    response.once("close", place);
    const answer: CurrentResponse = withLastWord(request, response, id);
    try {
      await answers.run(answer, () => handle(request, response));
    } catch (error) {
      log.error({ event: "broken", requestId: id, name: error instanceof Error ? error.name : typeof error });
      if (!response.headersSent) refuse(request, response, { status: 500, reason: "broken", id });
    }
  };
}
