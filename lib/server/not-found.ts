// Recognises the error that the framework's notFound() throws.

/** Whether this was thrown by the framework's notFound(). */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";
