// The log for security: sign-ins, refusals, exported data. Never a name, never a text that somebody typed.

import type { Role } from "@/lib/people/person";
import { environment } from "@/lib/server/env";
import { log, requestIdHeader } from "@/lib/server/log";
import { clientAddress } from "./client-address";
import { routeOf } from "./routes";
import { sealedAddress } from "./sealed-address";

/** Every event with its facts: numbers, and values of short lists. */
export type SecurityFacts = {
  signedIn: object;
  signInRefused: object;
  /** The password was not checked: too many tries at once. */
  signInBusy: object;
  signedOut: object;
  /** `of` is the id of the sessions' owner; null for everybody's. */
  sessionEnded: { why: EndOfSession; of: number | null; sessions: number };
  /** A one-time link opened an account. */
  linkUsed: object;
  linkRefused: object;
  passwordChanged: object;
  /** A rule refused: the key of its message, and the command. */
  refused: { message: string; action: string };
  /** Somebody who is signed in asked for what is not there, or not there for this role. */
  notFoundForRole: object;
  /** Before any page: a foreign origin, a body too large, a form of an older edition. */
  turnedAway: { reason: string; status: number };
  fileRefused: { why: string };
  /** A cookie that this server never made, or made with another key. */
  tokenForged: object;
  /** Data that left as a file; `rows` is null where it is no table. */
  exported: { file: Exported; rows: number | null };
};

type EndOfSession =
  | "idle"
  | "expired"
  | "replaced"
  | "others"
  | "administrator"
  | "everybody"
  | "password"
  | "link"
  | "deactivated";

type Exported = "tasks.csv" | "history.csv" | "summary.pdf" | "summary.json" | "template.xlsx" | "evidence";

export type SecurityEvent = keyof SecurityFacts;

/** Events that are logged as information; all others as warnings. */
const ordinary: readonly SecurityEvent[] = [
  "signedIn",
  "signedOut",
  "sessionEnded",
  "linkUsed",
  "passwordChanged",
  "exported",
];

type Visit = {
  /** Who is signed in; null for a stranger. */
  person: { id: number; role: Role } | null;
  /** The request's headers; its id and address are in those that only we set. */
  headers: Headers;
};

function addressIn(headers: Headers): string | null {
  const { appUrl, authSecret } = environment();
  const address = clientAddress(headers, appUrl.startsWith("https:"));
  return address === null ? null : sealedAddress(address, authSecret);
}

/** Writes one line; of many alike within a minute only the first ten. */
export function writeSecurity<E extends SecurityEvent>(
  event: E,
  facts: SecurityFacts[E],
  { person, headers }: Visit,
): void {
  const who = { person: person?.id ?? null, role: person?.role ?? null, address: addressIn(headers) };
  const what = { event, ...facts };
  const page = headers.get("x-address");
  const where = { requestId: headers.get(requestIdHeader), route: page === null ? null : routeOf(page) };
  const write = (line: object): void => (ordinary.includes(event) ? log.info(line) : log.warn(line));
  bounded({ ...what, ...who }, (more) => write({ ...what, ...who, ...(more === null ? where : { more }) }));
}

const linesAMinute = 10;
const mostKinds = 1000;
const minute = 60_000;

/** How many lines of each kind were to be written in its minute; after the tenth only their number is logged. */
const asked = new Map<string, number>();

/** Writes a line unless ten alike were written already; `write` gets null for a line, or how many were left out. */
function bounded(alike: { event: string }, write: (more: number | null) => void): void {
  const exact = JSON.stringify(alike);
  // With very many kinds at once, as from very many addresses, the event alone is counted.
  const kind = asked.has(exact) || asked.size < mostKinds ? exact : alike.event;
  const before = asked.get(kind) ?? 0;
  asked.set(kind, before + 1);
  if (before < linesAMinute) write(null);
  if (before > 0) return;
  setTimeout(() => {
    const more = (asked.get(kind) ?? 0) - linesAMinute;
    asked.delete(kind);
    if (more > 0) write(more);
  }, minute).unref();
}
