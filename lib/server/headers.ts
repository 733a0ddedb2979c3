// Security headers of every response: what the browser must not do with it.

type Surroundings = { https: boolean; development: boolean };

/**
 * Scripts run only with this response's nonce, or loaded by a script that had it; styles come from our own files. Only
 * the development server may evaluate code and write styles into the page, since it does both.
 */
export function contentSecurityPolicy(nonce: string, { https, development }: Surroundings): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** For uploaded files: nothing in them runs or is shown, should a browser open one after all. */
export const policyOfFiles =
  "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For responses that are no page of ours: nothing in them runs. */
export const policyOfAnswers =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For a plain page without scripts, whose form may be sent again. */
export const policyOfPage = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** The headers that are the same on every response. */
export const securityHeaders = (https: boolean): Record<string, string> => ({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(https ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
});
