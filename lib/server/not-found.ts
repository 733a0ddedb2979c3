// What the framework throws for "there is no such thing", told apart from everything else that can be thrown.

/** Whether this was thrown by the framework's notFound(). */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";
