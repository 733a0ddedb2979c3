"use client";
import { useRef, useState } from "react";
import { useSendingAgain } from "@/components/forms/send-again";

/** "#" in `sending` is replaced by the per cent that were sent. */
export type FileWords = Record<
  "tooLarge" | "signedOut" | "sending" | "checking" | "waiting" | "lost" | "away" | "broken",
  string
>;

type State = "idle" | "sending" | "waiting" | "lost" | "away" | "broken";

type Options = {
  address: string;
  words: FileWords;
  /** Called with the address of the page that shows the result. */
  onSaved: (address: string) => void;
  onRefused: (sentence: string) => void;
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The message of a refusal; null where the response is none of ours. */
function messageOf({ status, responseText }: XMLHttpRequest, words: FileWords): string | null {
  if (status === 413) return words.tooLarge;
  if (status < 400 || status >= 500) return null;
  const body = jsonOf(responseText);
  return typeof body === "object" && body && "refused" in body ? String(body.refused) : null;
}

/** The page to go on to; null where the response is none of ours. */
function savedAt({ status, responseText }: XMLHttpRequest): string | null {
  const told = status === 200 ? jsonOf(responseText) : null;
  return typeof told === "object" && told && "saved" in told ? String(told.saved) : null;
}

/**
 * Sends a form with a file by script; only XMLHttpRequest reports the progress of an upload. After a lost connection it
 * is sent once more by itself; the submission keeps its key, so that a file whose answer was lost is not added twice.
 */
export function useFileSending({ address, words, onSaved, onRefused }: Options) {
  const [state, setState] = useState<State>("idle");
  const [percent, setPercent] = useState(0);
  const again = useRef<FormData | null>(null);
  const underWay = useRef(false);
  const tries = useRef(0);

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
      // The server asks to try again later: it is too busy, or the database is away.
      if (request.status === 503) {
        again.current = content;
        tries.current += 1;
        return ended("away");
      }
      const refused = messageOf(request, words);
      const saved = savedAt(request);
      tries.current = 0;
      ended(saved || refused ? "idle" : "broken");
      if (refused) onRefused(refused);
      else if (saved) onSaved(saved);
    };
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.send(content);
  }

  useSendingAgain(state === "waiting" || state === "away" ? state : null, tries.current, () => {
    if (again.current) send(again.current, state === "waiting");
  });
  return { state, percent, send };
}
