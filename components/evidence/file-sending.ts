"use client";
import { useEffect, useRef, useState } from "react";

/** "#" in `sending` stands for the share that is on its way. */
export type FileWords = Record<
  "tooLarge" | "signedOut" | "sending" | "checking" | "waiting" | "lost" | "broken",
  string
>;

type State = "idle" | "sending" | "waiting" | "lost" | "broken";

type Options = {
  address: string;
  words: FileWords;
  onSaved: () => void;
  onRefused: (sentence: string) => void;
};

const secondsUntilAgain = 5;

/** The sentence of a refusal; null where the answer is none of ours. */
function sentenceOf({ status, responseText }: XMLHttpRequest, words: FileWords): string | null {
  if (status === 413) return words.tooLarge;
  if (status !== 422) return null;
  const told: unknown = JSON.parse(responseText);
  return typeof told === "object" && told && "refused" in told ? String(told.refused) : null;
}

/**
 * Sends a form with a file by script. Only XMLHttpRequest tells how much has gone. A line that is lost is tried once
 * more by itself; the press keeps its key, so that a file whose answer was lost is not there twice.
 */
export function useFileSending({ address, words, onSaved, onRefused }: Options) {
  const [state, setState] = useState<State>("idle");
  const [percent, setPercent] = useState(0);
  const again = useRef<FormData | null>(null);
  const underWay = useRef(false);

  function send(content: FormData, isSecond = false): void {
    if (underWay.current) return;
    underWay.current = true;
    again.current = null;
    setState("sending");
    setPercent(0);
    const request = new XMLHttpRequest();
    const ended = (next: State) => {
      underWay.current = false;
      setState(next);
    };
    request.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((loaded / total) * 100));
    request.onerror = () => {
      again.current = isSecond ? null : content;
      ended(isSecond ? "lost" : "waiting");
    };
    request.onload = () => {
      const refused = sentenceOf(request, words);
      ended(request.status === 200 || refused ? "idle" : "broken");
      if (refused) onRefused(refused);
      else if (request.status === 200) onSaved();
    };
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.send(content);
  }

  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (state !== "waiting") return;
    const resend = () => again.current && latest.current(again.current, true);
    // A line can be dead while the browser believes that it is up; then no event will come.
    const timer = navigator.onLine ? setTimeout(resend, secondsUntilAgain * 1000) : undefined;
    addEventListener("online", resend);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", resend);
    };
  }, [state]);

  return { state, percent, send };
}
