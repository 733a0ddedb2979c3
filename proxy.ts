// The door before all pages: origin, size and form of a request are judged here, before anything of it is used.
import { type NextRequest, NextResponse } from "next/server";
import { inLowerCase, isFileAddress, largestFileAt, mayKnock, ownOrigins, sizeRefusal } from "@/lib/door";
import { environment } from "@/lib/env";
import { contentSecurityPolicy, policyOfFiles, securityHeaders } from "@/lib/headers";
import { chosenLanguage } from "@/lib/language/cookie";
import { fromAcceptLanguage } from "@/lib/language/language";
import { requestIdHeader } from "@/lib/log";
import { lostText } from "@/lib/lost-form";
import { withoutLink } from "@/lib/people/link-cookie";
import { security } from "@/lib/security";
import { type Reason, refusalPage, refusalSentence } from "@/lib/turned-away";

type Visit = { request: NextRequest; id: string; nonce: string; policy: string };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { appUrl, development } = environment();
  const https = appUrl.startsWith("https:");
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, { https, development });
  const visit = { request, id: crypto.randomUUID(), nonce, policy };
  const response =
    (await turnedAway(visit, appUrl)) ?? withoutLink(request, https) ?? admitted(visit, appUrl);
  response.headers.set(
    "content-security-policy",
    isFileAddress(request.nextUrl.pathname) ? policyOfFiles : policy,
  );
  response.headers.set(requestIdHeader, visit.id);
  for (const [name, value] of Object.entries(securityHeaders(https))) response.headers.set(name, value);
  return response;
}

async function turnedAway(visit: Visit, appUrl: string): Promise<NextResponse | null> {
  const { method, headers, nextUrl } = visit.request;
  if (!mayKnock(method, headers.get("origin"), ownOrigins(appUrl))) return refused(visit, 403, "foreign");
  const size = sizeRefusal(nextUrl.pathname, headers);
  if (size)
    return refused(visit, size, largestFileAt(nextUrl.pathname) === null ? "tooLarge" : "fileTooLarge");
  const lower = inLowerCase(nextUrl.pathname);
  if (lower) return NextResponse.redirect(new URL(lower + nextUrl.search, visit.request.url), 308);
  // A file is not read here: its door is no form's button, and its text is not typed.
  const isForm = !environment().development && largestFileAt(nextUrl.pathname) === null;
  const lost = isForm ? await lostText(visit.request) : null;
  return lost && refused(visit, 409, "lost", lost);
}

/** A page for who sent a page's form; a sentence for an open page, whose form shows it beside the text it still has. */
async function refused(
  visit: Visit,
  status: number,
  reason: Reason,
  texts: string[] = [],
): Promise<NextResponse> {
  const { request, nonce } = visit;
  await security("turnedAway", { reason, status }, { headers: headersFor(visit) });
  const https = environment().appUrl.startsWith("https:");
  const chosen = chosenLanguage((name) => request.cookies.get(name)?.value, https);
  const language = chosen ?? fromAcceptLanguage(request.headers.get("accept-language"));
  const path = request.nextUrl.pathname;
  const largestFile = largestFileAt(path) ?? 0;
  const [type, body] = request.headers.has("next-action")
    ? ["text/plain", refusalSentence(reason, language, largestFile)]
    : ["text/html; charset=utf-8", refusalPage(reason, { language, path, nonce, texts, largestFile })];
  return new NextResponse(body, { status, headers: { "content-type": type, "cache-control": "no-store" } });
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
  headers.set("x-forwarded-host", new URL(request.headers.get("origin") ?? appUrl).host);
  return NextResponse.next({ request: { headers } });
}
