// Wraps a route that sends or receives a file: its refusals become a readable message with the right HTTP status.
import "server-only";
import { logNotFound } from "@/lib/people/not-found-log";
import { Busy } from "@/lib/server/busy";
import { currentAnswer, secondsUntilBack } from "@/lib/server/current-response";
import { isAway } from "@/lib/server/database-errors";
import { describeError } from "@/lib/server/error-description";
import { log } from "@/lib/server/log";
import { isNotFound } from "@/lib/server/not-found";
import { refusalAnswer } from "./refusal-response";

type Route<Context> = (request: Request, context: Context) => Promise<Response>;

/** The route with its refusals: 404 for what is not found, 503 where the database is away or too many requests wait. */
export function fileRoute<Context>(route: Route<Context>): Route<Context> {
  return async (request, context) => {
    const answer = currentAnswer();
    if (answer) answer.began = true;
    try {
      const response = await route(request, context);
      if (response.status === 404) await logNotFound();
      return response;
    } catch (error) {
      if (isNotFound(error)) {
        await logNotFound();
        return refusalAnswer(request, 404, "notFound");
      }
      const busy = error instanceof Busy;
      if (!busy && !isAway(error)) throw error;
      if (!busy) log.error({ event: "databaseAway", requestId: answer?.id, ...describeError(error) });
      return refusalAnswer(request, 503, busy ? "busy" : "away", secondsUntilBack);
    }
  };
}
