// Describes an error for the log: enough to find its cause, nothing that somebody typed.

type Described = { name: string; digest?: string; code?: string; message?: string; stack: string[] };

const text = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
};

/** The database's messages quote values of rows, so of its errors only code and stack are kept. */
export function describeError(error: unknown): Described {
  if (typeof error !== "object" || error === null) return { name: typeof error, stack: [] };
  const name = text(error, "name") ?? "Error";
  const fromDatabase = name.startsWith("Prisma") || name.startsWith("DriverAdapter") || "severity" in error;
  const lines = text(error, "stack")?.split("\n") ?? [];
  const [digest, code, message] = ["digest", "code", "message"].map((key) => text(error, key));
  return {
    name,
    ...(digest && { digest }),
    ...(code && { code }),
    ...(message && !fromDatabase && { message }),
    stack: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  };
}
