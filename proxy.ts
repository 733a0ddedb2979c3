// The request guard of all pages. The gate (lib/start/http/gate.ts) has turned away what cannot be read; the same is
// judged here once more, so that no way of serving goes without.
import { type NextRequest, NextResponse } from "next/server";
import { formOf, lostText } from "@/lib/forms/lost-form";
import type { Reason } from "@/lib/guard/refusal-page";
import { answerBody } from "@/lib/guard/refusal-response";
import { inLowerCase, isFileAddress, ownOrigins, refusalFor } from "@/lib/guard/request-guard";
import { withoutLink } from "@/lib/passwords/link-cookie";
import { writeSecurity } from "@/lib/security/security-log";
import { currentAnswer } from "@/lib/server/current-response";
import { environment } from "@/lib/server/env";
import { contentSecurityPolicy, policyOfFiles, securityHeaders } from "@/lib/server/headers";
import { requestIdHeader } from "@/lib/server/log";
import { newNonce } from "@/lib/server/nonce";

/** Not the routes for files: for the proxy the framework copies a body, and theirs is read by themselves alone. */
export const config = { matcher: ["/((?!tasks/[^/]+/evidence$|quarters/[^/]+/planning/file$).*)"] };

type Visit = { request: NextRequest; id: string; nonce: string; policy: string };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { appUrl, development } = environment();
  const https = appUrl.startsWith("https:");
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, { https, development });
  const id = currentAnswer()?.id ?? crypto.randomUUID();
  const visit = { request, id, nonce, policy };
  const response =
    (await turnedAway(visit, appUrl)) ?? withoutLink(request, https) ?? admitted(visit, appUrl);
  if (!response.headers.has("content-security-policy"))
    response.headers.set(
      "content-security-policy",
      isFileAddress(request.nextUrl.pathname) ? policyOfFiles : policy,
    );
  response.headers.set(requestIdHeader, id);
  for (const [name, value] of Object.entries(securityHeaders(https))) response.headers.set(name, value);
  return response;
}

async function turnedAway(visit: Visit, appUrl: string): Promise<NextResponse | null> {
  const { method, headers, nextUrl, url } = visit.request;
  const address = nextUrl.pathname + nextUrl.search;
  const header = (name: string) => headers.get(name);
  const turned = refusalFor({ method, address, header }, ownOrigins(appUrl));
  if (turned) return refused(visit, turned.status, turned.reason);
  const lower = inLowerCase(nextUrl.pathname);
  if (lower) return NextResponse.redirect(new URL(lower + nextUrl.search, url), 308);
  const form = await formOf(visit.request);
  const answer = currentAnswer();
  if (answer) answer.form = form;
  if (environment().development) return null;
  const lost = method === "POST" ? await lostText(headers.get("next-action"), form) : null;
  return lost && refused(visit, 409, "lost", lost);
}

/** A page for who sent a page's form; a sentence for an open page, whose form shows it beside the text it still has. */
function refused(visit: Visit, status: number, reason: Reason, texts: string[] = []): NextResponse {
  const { request } = visit;
  writeSecurity("turnedAway", { reason, status }, { person: null, headers: headersFor(visit) });
  const asked = { path: request.nextUrl.pathname, header: (name: string) => request.headers.get(name) };
  const { type, text, policy } = answerBody(asked, { reason, texts });
  const headers = { "content-type": type, "cache-control": "no-store" };
  return new NextResponse(text, {
    status,
    headers: { ...headers, ...(policy && { "content-security-policy": policy }) },
  });
}

/** The request's headers, with its number and address in those that only we set. */
function headersFor({ request, id }: Visit): Headers {
  const headers = new Headers(request.headers);
  headers.set(requestIdHeader, id);
  headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  return headers;
}

/** Goes on to the page, which learns its request's number, address and nonce from headers that only we set. */
function admitted(visit: Visit, appUrl: string): NextResponse {
  const { request, nonce, policy } = visit;
  const headers = headersFor(visit);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  // The framework compares the Origin with this header, which anybody can send: it hears our own judgement instead.
  const origin = request.headers.get("origin");
  const own = origin !== null && ownOrigins(appUrl).includes(origin) ? origin : appUrl;
  headers.set("x-forwarded-host", new URL(own).host);
  return NextResponse.next({ request: { headers } });
}
