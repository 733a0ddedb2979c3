// How the gate answers by itself.
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerBody, type RefusalContent } from "@/lib/guard/refusal-response";
import { methods } from "@/lib/guard/request-guard";
import { writeSecurity } from "@/lib/security/security-log";
import { requestIdHeader } from "@/lib/server/log";
import { isStillComing } from "./linger.ts";

export type RefusedRequest = { status: number; reason: RefusalContent["reason"] };

/** In seconds, where nothing better is known. */
const busySeconds = 5;

/** A header of the request as one text; null where there is none. */
export const headerOf =
  ({ headers }: IncomingMessage) =>
  (name: string): string | null => {
    const value = headers[name];
    return value === undefined ? null : String(value);
  };

/** Answers at once. What still comes of the request is let go of, and the connection ends. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  told: RefusalContent & RefusedRequest,
): void {
  const { status, reason, id } = told;
  const headers = new Headers({ "x-forwarded-for": headerOf(request)("x-forwarded-for") ?? "" });
  headers.set(requestIdHeader, id ?? "");
  headers.set("x-address", request.url ?? "/");
  writeSecurity("turnedAway", { reason, status }, { person: null, headers });
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  const { type, text, policy } = answerBody({ path, header: headerOf(request) }, told);
  response.statusCode = status;
  response.setHeader("content-type", type);
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-length", Buffer.byteLength(text));
  if (policy) response.setHeader("content-security-policy", policy);
  if (status === 503) response.setHeader("retry-after", busySeconds);
  if (status === 405) response.setHeader("allow", methods.join(", "));
  if (isStillComing(request)) response.setHeader("connection", "close");
  response.end(request.method === "HEAD" ? undefined : text);
}
