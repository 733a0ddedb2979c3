"use client";
import { useEffect, useRef } from "react";

/** In seconds: a line that was lost is tried once; who waits for a server that is away asks less and less often. */
const secondsUntilAgain = 5;
const mostSecondsUntilAgain = 30;

/**
 * Calls `again` by itself: once where the line is down (`waiting`), and at each try where the server said that it can
 * take nothing yet (`away`), of which each has a number of its own.
 */
export function useSendingAgain(is: "waiting" | "away" | null, tries: number, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!is) return;
    const resend = () => latest.current();
    const seconds = Math.min(secondsUntilAgain * Math.max(tries, 1), mostSecondsUntilAgain);
    // A line can be dead while the browser believes that it is up; then no event will come.
    const timer = navigator.onLine || is === "away" ? setTimeout(resend, seconds * 1000) : undefined;
    addEventListener("online", resend);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", resend);
    };
  }, [is, tries]);
}
