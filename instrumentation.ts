// What went wrong, written where the number on the error page can be found.
import type { Instrumentation } from "next";

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
