// What went wrong, written where the number on the error page can be found.
import type { Instrumentation } from "next";

type Tools = {
  log: typeof import("@/lib/server/log")["log"];
  requestIdHeader: string;
  describeError: typeof import("@/lib/server/error-description")["describeError"];
  currentAnswer: typeof import("@/lib/server/current-response")["currentAnswer"];
  isAway: typeof import("@/lib/server/database-errors")["isAway"];
};

let tools: Tools | undefined;

/**
 * The framework prints every error whole, with what the database quotes of people's text. Errors of requests come to
 * onRequestError as well, so here they are dropped, and anything else is written in the log's own form.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ log, requestIdHeader }, { describeError }, { currentAnswer }, { isAway }] = await Promise.all([
    import("@/lib/server/log"),
    import("@/lib/server/error-description"),
    import("@/lib/server/current-response"),
    import("@/lib/server/database-errors"),
  ]);
  tools = { log, requestIdHeader, describeError, currentAnswer, isAway };
  if (process.env.NODE_ENV !== "production") return;
  const { beginUpkeep } = await import("@/lib/server/upkeep");
  beginUpkeep();
  console.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    if (error && "digest" in error) return;
    log.error({
      event: "framework",
      ...(error ? describeError(error) : { message: parts.map(String).join(" ") }),
    });
  };
}

/** Before the answer begins, so that its last word knows of a database that is away. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  if (!tools) return;
  const { log, requestIdHeader, describeError, currentAnswer, isAway } = tools;
  const answer = currentAnswer();
  const away = isAway(error);
  if (answer && away) answer.away = true;
  const { routePath, routeType } = context;
  const requestId = request.headers[requestIdHeader];
  const event = away ? "databaseAway" : "broken";
  log.error({ event, requestId, method: request.method, routePath, routeType, ...describeError(error) });
};
