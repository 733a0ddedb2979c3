// The server's log: one line of JSON for each event, with the request's id and no personal text.
import pino from "pino";

/** Events of the server. Never a name, an address of a person, or anything somebody typed. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
});

/** The header in which proxy.ts sets each request's id; error page and log show the same id. */
export const requestIdHeader = "x-request-id";
