// What the server writes down: one line of JSON for each event, with the request's id and no personal text.
import pino from "pino";

/** Events of the server. Never a name, an address of a person, or anything somebody typed. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
});

/** The header by which the proxy numbers each request; the error page and the log show the same. */
export const requestIdHeader = "x-request-id";
