// How a route that gives or takes a file says that it cannot: in a sentence, with a status that programs understand.
import "server-only";
import { currentAnswer, secondsUntilBack } from "@/lib/answer";
import { describeError } from "@/lib/broken";
import { isAway } from "@/lib/database-errors";
import { log } from "@/lib/log";
import { isNotFound } from "@/lib/not-found";
import { tellMissed } from "@/lib/people/missed";
import { Refusal } from "@/lib/refusal";
import { refusalAnswer } from "@/lib/refusal-answer";

type Route<Context> = (request: Request, context: Context) => Promise<Response>;

/** The route with its refusals: what is not there, a database that is away, too many who wait. */
export function fileRoute<Context>(route: Route<Context>): Route<Context> {
  return async (request, context) => {
    const answer = currentAnswer();
    if (answer) answer.began = true;
    try {
      const response = await route(request, context);
      if (response.status === 404) await tellMissed();
      return response;
    } catch (error) {
      if (isNotFound(error)) {
        await tellMissed();
        return refusalAnswer(request, 404, "notFound");
      }
      const busy = error instanceof Refusal && error.message === "busy";
      if (!busy && !isAway(error)) throw error;
      if (!busy) log.error({ event: "databaseAway", requestId: answer?.id, ...describeError(error) });
      return refusalAnswer(request, 503, busy ? "busy" : "away", secondsUntilBack);
    }
  };
}
