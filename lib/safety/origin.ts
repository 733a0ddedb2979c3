// Whose pages may send a write: our own, by the Origin that the browser states and no page can forge.

/** A machine that serves itself is opened under any of these names. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** The origins under which people open Giaoban: the configured one, and its other names where it is this machine. */
export function ownOrigins(appUrl: string): string[] {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  if (protocol !== "http:" || !loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `http://${name}${port && `:${port}`}`);
}

const reads = ["GET", "HEAD"];

/** Reading is free. Anything else needs an Origin of ours; a missing or "null" one is a stranger's. */
export const mayKnock = (method: string, origin: string | null, own: readonly string[]): boolean =>
  reads.includes(method) || (origin !== null && own.includes(origin));
