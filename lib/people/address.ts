// Where the sign-in leads: only to an address of our own.

/**
 * The path to go to after the sign-in, as somebody's browser named it. Anything that could leave this site
 * ("//other", "/\other", a scheme, control characters) and the sign-in itself become the first page.
 */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return "/";
  const { origin, pathname, search } = new URL(wanted, "http://here.invalid");
  if (origin !== "http://here.invalid" || pathname.startsWith("//")) return "/";
  return /^\/(sign-in|set-password|api)(\/|$)/.test(pathname) ? "/" : pathname + search;
}

/** The sign-in page that leads back to `path`. */
export function signInAddress(path: string | null): string {
  const next = localPath(path);
  return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
