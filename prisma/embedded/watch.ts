// Looks after the embedded PostgreSQL from beside: whether it was asked to end, and whether it still answers.
import { signal } from "./processes.ts";
import { call, type Place, serverOn } from "./server.ts";

const looksBetweenCalls = 10;
/** A server that leaves this many calls in a row unanswered counts as dead. */
const mostUnanswered = 3;

/** A server that lives answers every call, if only with a code of five signs. */
async function answers({ password }: Place, port: number, patience: number): Promise<boolean> {
  const answer = await call(port, password, patience);
  if (typeof answer === "string") return /^[0-9A-Z]{5}$/.test(answer);
  await answer.end().catch(() => undefined);
  return true;
}

/**
 * Looks until the returned function is called. A server that somebody has asked to end is reported; one that is there
 * and does not answer is killed, so that its end is noticed like any other. `betweenCalls` is in milliseconds, and an
 * answer may take as long.
 */
export function watch(place: Place, betweenCalls: number, tellAsked: () => void): () => void {
  const betweenLooks = betweenCalls / looksBetweenCalls;
  let looks = 0;
  let unanswered = 0;
  const look = async () => {
    const server = serverOn(place.data);
    if (server?.state === "stopping") tellAsked();
    looks += 1;
    if (server?.state !== "ready" || looks % looksBetweenCalls !== 0) return;
    unanswered = (await answers(place, server.port, betweenCalls)) ? 0 : unanswered + 1;
    if (unanswered < mostUnanswered) return;
    unanswered = 0;
    signal(server.process, "SIGKILL");
  };
  let timer = setTimeout(async function again() {
    await look();
    timer = setTimeout(again, betweenLooks).unref();
  }, betweenLooks).unref();
  return () => clearTimeout(timer);
}
