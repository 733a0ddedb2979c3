// What an error of the database means to us; the only file that looks inside one.
import { Prisma } from "@/prisma/generated/client";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The SQLSTATE that PostgreSQL gave, however deep the driver's wrapping; null where there is none. */
export function sqlState(error: unknown): string | null {
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
 * What the database itself refuses (the migrations say why beside each RAISE), as messages under `errors`. The commands
 * refuse the same before, with more words; these are told where somebody was faster, or the two ever judge differently.
 */
const refusals: Record<string, string> = {
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
};

/** The code of a refusal that the database's rules raise, with its message under `errors`; null for any other error. */
export function refusedBy(error: unknown): { code: string; message: string } | null {
  const code = sqlState(error);
  if (!code?.startsWith("GB")) return null;
  return { code, message: refusals[code] ?? "heldByDatabase" };
}
