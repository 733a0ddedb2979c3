// Moves the secret of a one-time link from the address into a cookie, so that no page, browser history or print shows
// it.
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { hashOfLink } from "./link";

const page = "/set-password";
const minutesKept = 10;

const isSecret = (text: string): boolean => /^[\w-]{20,100}$/.test(text);

/** Under https the browser keeps the cookie to this one host and never sends it in the clear. */
export const linkCookieName = (https: boolean): string => (https ? "__Host-giaoban-link" : "giaoban-link");

/**
 * Lax: a link is opened from a mail or a chat, and a browser that comes from another site does not send a Strict cookie
 * to the page that it is redirected to.
 */
export const linkCookieOptions = (https: boolean) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: https, maxAge: minutesKept * 60 }) as const;

/**
 * The response to an address with a link's secret: a redirect without it, the secret in a cookie. Null for any other.
 */
export function withoutLink(request: NextRequest, https: boolean): NextResponse | null {
  const { pathname, searchParams } = request.nextUrl;
  const link = searchParams.get("link");
  if (pathname !== page || link === null) return null;
  const response = NextResponse.redirect(new URL(page, request.url), {
    status: 303,
    headers: { "cache-control": "no-store" },
  });
  if (isSecret(link)) response.cookies.set(linkCookieName(https), link, linkCookieOptions(https));
  return response;
}

/** The secret in the cookie's value; null where the value has not the form of one. */
export const linkIn = (value: string | undefined): string | null => (value && isSecret(value) ? value : null);

/** Identifies a link without revealing its secret: a page drawn for one link sets no password by another. */
export const markOfLink = (secret: string): string => hashOfLink(secret).slice(0, 12);
