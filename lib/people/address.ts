// Checks where the sign-in may lead: only to a path of this site.

/**
 * The path to go to, as somebody's browser named it. Anything that could leave this site ("//other", "/\\other", a
 * scheme, control characters) becomes the first page.
 */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return "/";
  const { origin, pathname, search } = new URL(wanted, "http://here.invalid");
  return origin !== "http://here.invalid" || pathname.startsWith("//") ? "/" : pathname + search;
}

/** The page to return to after the sign-in: never the pages of the sign-in themselves, nor an API address. */
export function pathAfterSignIn(wanted: unknown): string {
  const path = localPath(wanted);
  return /^\/(sign-in|set-password|api)([/?]|$)/.test(path) ? "/" : path;
}

/** The sign-in page that leads back to `path`. */
export function signInAddress(path: string | null): string {
  const next = pathAfterSignIn(path);
  return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
