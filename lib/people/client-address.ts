// The address a request came from, as far as it can be known; used for nothing but the wait after wrong passwords.

/** A reverse proxy appends the address it saw, so the last one counts; those before it are what the client claims. */
export const clientAddress = (headers: Headers): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
