// The address a request came from, as far as it can be known; used for nothing but the wait after wrong passwords.

/**
 * An https address of ours means that a reverse proxy stands in front, which appends the address it saw: the last one
 * counts, those before it are what the client claims. With http nobody stands in front, the whole header may be the
 * client's own invention, and it is not believed: the wait then goes by names alone.
 */
export const clientAddress = (headers: Headers, https: boolean): string | null =>
  (https && headers.get("x-forwarded-for")?.split(",").at(-1)?.trim()) || null;
