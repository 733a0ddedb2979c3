"use client";
import { useEffect, useRef } from "react";

/** In seconds: after a lost connection one more try; while the server is away, tries at growing intervals. */
const secondsUntilAgain = 5;
const mostSecondsUntilAgain = 30;

/**
 * Calls `again` by itself: once where the connection is down (`waiting`), and for each try, by its number, while the
 * server can store nothing (`away`).
 */
export function useSendingAgain(is: "waiting" | "away" | null, tries: number, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!is) return;
    const resend = () => latest.current();
    const seconds = Math.min(secondsUntilAgain * Math.max(tries, 1), mostSecondsUntilAgain);
    // A connection can be dead while the browser believes that it is up; then no event comes.
    const timer = navigator.onLine || is === "away" ? setTimeout(resend, seconds * 1000) : undefined;
    addEventListener("online", resend);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", resend);
    };
  }, [is, tries]);
}
