// What went wrong, written where the number on the error page can be found.
import type { Instrumentation } from "next";

/**
 * The framework prints every error whole, with what the database quotes of people's text. Errors of requests come to
 * onRequestError as well, so here they are dropped, and anything else is written in the log's own form.
 */
export async function register(): Promise<void> {
  if (process.env.NODE_ENV !== "production") return;
  const { describeError } = await import("@/lib/broken");
  const { log } = await import("@/lib/log");
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { beginUpkeep } = await import("@/lib/upkeep");
    beginUpkeep();
  }
  console.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    if (error && "digest" in error) return;
    log.error({
      event: "framework",
      ...(error ? describeError(error) : { message: parts.map(String).join(" ") }),
    });
  };
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { describeError } = await import("@/lib/broken");
  const { log, requestIdHeader } = await import("@/lib/log");
  const { routePath, routeType } = context;
  const requestId = request.headers[requestIdHeader];
  log.error({
    event: "broken",
    requestId,
    method: request.method,
    routePath,
    routeType,
    ...describeError(error),
  });
};
