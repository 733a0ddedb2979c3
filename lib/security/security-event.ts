// Writes into the log for security from whatever answers a request.
import "server-only";
import { headers as headersOfRequest } from "next/headers";
import type { Role } from "@/lib/people/person";
import { type SecurityEvent, type SecurityFacts, writeSecurity } from "./security-log";

type Visit = {
  /** Who is signed in; left out for a stranger. */
  person?: { id: number; role: Role } | null;
  /** The request's headers; left out for the request that the framework answers at this moment. */
  headers?: Headers;
};

/** Empty outside of a request, as at the start. */
async function headersNow(): Promise<Headers> {
  try {
    return await headersOfRequest();
  } catch {
    return new Headers();
  }
}

/** Writes one line; of many alike within a minute only the first ten. */
export async function security<E extends SecurityEvent>(
  event: E,
  facts: SecurityFacts[E],
  { person = null, headers }: Visit = {},
): Promise<void> {
  writeSecurity(event, facts, { person, headers: headers ?? (await headersNow()) });
}
