// What an error of the database means to us; the only file that looks inside one.
import type { ErrorKey } from "@/lib/language/error-key";
import { Prisma } from "@/prisma/generated/client";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The SQLSTATE that PostgreSQL gave, however deep the driver's wrapping; null where there is none. */
function sqlState(error: unknown): string | null {
  for (let each = error, depth = 0; isRecord(each) && depth < 6; depth += 1) {
    for (const key of ["originalCode", "code"]) {
      const code = each[key];
      if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P[0-9]{4}$/.test(code)) return code;
    }
    each =
      each.driverAdapterError ??
      (isRecord(each.meta) ? each.meta.driverAdapterError : undefined) ??
      each.cause;
  }
  return null;
}

/** A transaction that lost a race and may be run again: serialization failure, deadlock. */
export function mayRunAgain(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034") return true;
  return ["40001", "40P01"].includes(sqlState(error) ?? "");
}

/**
 * What the database itself refuses (prisma/rules says why beside each RAISE), as messages under `errors`. The commands
 * refuse the same before, with more words; these are told where somebody was faster, or the two ever judge differently.
 */
const refusals: Record<string, ErrorKey> = {
  GB001: "heldOriginalDue",
  GB002: "quarterClosed",
  GB003: "heldHistory",
  GB004: "heldVersion",
  GB005: "stepNotAllowed",
  GB006: "heldStage",
  GB007: "heldClosing",
  GB008: "heldSubmitted",
  GB009: "heldReason",
  GB010: "evidenceFull",
  GB011: "heldSession",
  GB012: "heldRight",
  GB013: "heldUntold",
  GB014: "officerUnknown",
};

/** The code of a refusal that the database's rules raise, with its message under `errors`; null for any other error. */
export function refusedBy(error: unknown): { code: string; message: ErrorKey } | null {
  const code = sqlState(error);
  if (!code?.startsWith("GB")) return null;
  return { code, message: refusals[code] ?? "heldByDatabase" };
}

/** No connection, too many of them, a server that stops or starts, one that may only be read, a full disk, a broken one. */
const awayStates = /^(08...|53[123]00|57P0[1-5]|25006|58030)$/;
const awayCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028)$/;
/** The pool and the driver say these without any code. */
const awayWords =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Unable to start a transaction in the given time|Can't reach database server|DatabaseNotReachable|ConnectionClosed/;

/** Every error inside of this one, the outermost first. */
function within(error: unknown, depth = 0): Record<string, unknown>[] {
  if (!isRecord(error) || depth > 6) return [];
  const meta = isRecord(error.meta) ? error.meta.driverAdapterError : undefined;
  return [error, ...[error.driverAdapterError, meta, error.cause].flatMap((each) => within(each, depth + 1))];
}

/** Whether the database is away, or there and can keep nothing: it may be asked again in a while. */
export const isAway = (error: unknown): boolean =>
  awayStates.test(sqlState(error) ?? "") ||
  within(error).some(
    ({ code, originalCode, kind, message }) =>
      [code, originalCode].some((each) => awayCodes.test(String(each))) ||
      awayWords.test(`${String(kind)} ${String(message)}`),
  );
