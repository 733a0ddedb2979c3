"use client";
import { unstable_rethrow } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { type FormState, idle } from "@/lib/forms/form-state";
import { pressOf } from "./form-context";
import { useSendingAgain } from "./send-again";

export type ServerAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * How the line is: `waiting` to send once more by itself, `lost` after that, `away` while the server can keep nothing,
 * which is asked again until it can, `told` when the server said why it took nothing, `broken` when it failed.
 */
export type Line =
  | { is: "up" | "waiting" | "lost" }
  | { is: "away"; tries: number }
  | { is: "told"; sentence: string }
  | { is: "broken"; id: string };

type Press = { form: HTMLFormElement; submitter: HTMLElement | null };

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

const awayAgain = (former: Line): Line => ({
  is: "away",
  tries: former.is === "away" ? former.tries + 1 : 1,
});

/** Sends a form by its server action without letting a lost line take what was typed. */
export function useSending(action: ServerAction) {
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [line, setLine] = useState<Line>({ is: "up" });
  const [pressed, setPressed] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const underWay = useRef(false);
  const again = useRef<Press | null>(null);

  /** Keeps the press to send it again by itself; whoever writes on meanwhile presses anew, so that nothing half typed goes. */
  function keep(press: Press, becomes: Line): void {
    again.current = press;
    setLine(becomes);
    const stop = () => {
      if (again.current !== press) return;
      again.current = null;
      setLine({ is: "lost" });
    };
    press.form.addEventListener("input", stop, { once: true });
  }

  /** @param former how the line was when this press was sent the last time */
  function send(press: Press, former: Line = { is: "up" }): void {
    if (underWay.current) return;
    underWay.current = true;
    again.current = null;
    const { form, submitter } = press;
    setPressed(submitter instanceof HTMLButtonElement ? pressOf(submitter) : "");
    startTransition(async () => {
      try {
        const state = await action(idle, new FormData(form, submitter));
        if (state.status === "away") {
          keep(press, awayAgain(former));
          return;
        }
        setAnswer({ ...state, stamp: `${Date.now()}` });
        setLine({ is: "up" });
      } catch (error) {
        unstable_rethrow(error);
        if (!isLineDown(error)) setLine(answerTo(error));
        else if (former.is === "waiting") setLine({ is: "lost" });
        else keep(press, former.is === "away" ? awayAgain(former) : { is: "waiting" });
      } finally {
        underWay.current = false;
        setPressed(null);
      }
    });
  }

  const waits = line.is === "waiting" || line.is === "away" ? line.is : null;
  const tries = line.is === "away" ? line.tries : 1;
  useSendingAgain(waits, tries, () => again.current && send(again.current, line));
  return { answer, line, pressed, send };
}
