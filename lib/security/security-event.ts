// The log for security, as whatever answers a request writes into it.
import "server-only";
import { headers as headersOfRequest } from "next/headers";
import type { Role } from "@/lib/people/person";
import { type SecurityEvent, type SecurityFacts, writeSecurity } from "./security-log";

type Visit = {
  /** Who is signed in; left out for a stranger. */
  person?: { id: number; role: Role } | null;
  /** The request's, where it is not the one that the framework answers at this moment. */
  headers?: Headers;
};

/** Outside of a request, as at the start, there are none. */
async function headersNow(): Promise<Headers> {
  try {
    return await headersOfRequest();
  } catch {
    return new Headers();
  }
}

/** Writes one line. */
export async function security<E extends SecurityEvent>(
  event: E,
  facts: SecurityFacts[E],
  { person = null, headers }: Visit = {},
): Promise<void> {
  writeSecurity(event, facts, { person, headers: headers ?? (await headersNow()) });
}
