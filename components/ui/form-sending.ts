"use client";
import { unstable_rethrow } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { type FormState, idle } from "@/lib/form-state";
import { pressOf } from "./form-context";

export type ServerAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * How the line is: `waiting` to send once more by itself, `lost` after that, `told` when the server said why it took
 * nothing, `broken` when it failed.
 */
export type Line =
  | { is: "up" | "waiting" | "lost" }
  | { is: "told"; sentence: string }
  | { is: "broken"; id: string };

type Press = { form: HTMLFormElement; submitter: HTMLElement | null };

const secondsUntilAgain = 5;

const digestOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "–";

/** What proxy.ts says of a press that it turned away; the framework's own sentence says nothing to a person. */
const sentenceOf = (error: unknown): string | null =>
  error instanceof Error && !("digest" in error) && !error.message.startsWith("An unexpected response")
    ? error.message
    : null;

const answerTo = (error: unknown): Line => {
  const sentence = sentenceOf(error);
  return sentence ? { is: "told", sentence } : { is: "broken", id: digestOf(error) };
};

/** A fetch that found no server rejects with a TypeError; everything else is an answer, if a bad one. */
const isLineDown = (error: unknown): boolean => error instanceof TypeError || !navigator.onLine;

/** Sends a form by its server action without letting a lost line take what was typed. */
export function useSending(action: ServerAction) {
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [line, setLine] = useState<Line>({ is: "up" });
  const [pressed, setPressed] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const underWay = useRef(false);
  const again = useRef<Press | null>(null);

  function send(press: Press, isSecond = false): void {
    if (underWay.current) return;
    underWay.current = true;
    again.current = null;
    const { form, submitter } = press;
    setPressed(submitter instanceof HTMLButtonElement ? pressOf(submitter) : "");
    startTransition(async () => {
      try {
        const state = await action(idle, new FormData(form, submitter));
        setAnswer({ ...state, stamp: `${Date.now()}` });
        setLine({ is: "up" });
      } catch (error) {
        unstable_rethrow(error);
        if (!isLineDown(error)) setLine(answerTo(error));
        else if (isSecond) setLine({ is: "lost" });
        else {
          again.current = press;
          setLine({ is: "waiting" });
        }
      } finally {
        underWay.current = false;
        setPressed(null);
      }
    });
  }

  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    if (line.is !== "waiting") return;
    const resend = () => again.current && latest.current(again.current, true);
    // A line can be dead while the browser believes that it is up; then no event will come.
    const timer = navigator.onLine ? setTimeout(resend, secondsUntilAgain * 1000) : undefined;
    addEventListener("online", resend);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", resend);
    };
  }, [line]);

  return { answer, line, pressed, send };
}
