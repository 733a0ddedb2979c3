"use client";
import { unstable_rethrow } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { type FormState, idle } from "@/lib/forms/form-state";
import { buttonKey } from "./form-context";
import { useSendingAgain } from "./send-again";

export type ServerAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * State of the connection: `waiting` to send once more by itself, `lost` after that, `away` while the server can store
 * nothing and is tried again until it can, `refused` when the server said why it accepted nothing, `broken` when it
 * failed.
 */
export type Line =
  | { is: "up" | "waiting" | "lost" }
  | { is: "away"; tries: number }
  | { is: "refused"; message: string }
  | { is: "broken"; id: string };

type Submission = { form: HTMLFormElement; submitter: HTMLElement | null };

const digestOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "–";

/** The message of proxy.ts for a submission that it refused; null for the framework's own, which helps nobody. */
const messageOf = (error: unknown): string | null =>
  error instanceof Error && !("digest" in error) && !error.message.startsWith("An unexpected response")
    ? error.message
    : null;

const answerTo = (error: unknown): Line => {
  const message = messageOf(error);
  return message ? { is: "refused", message } : { is: "broken", id: digestOf(error) };
};

/** A fetch that reaches no server rejects with a TypeError; every other error is an answer of the server. */
const isLineDown = (error: unknown): boolean => error instanceof TypeError || !navigator.onLine;

const awayAgain = (former: Line): Line => ({
  is: "away",
  tries: former.is === "away" ? former.tries + 1 : 1,
});

/** Sends a form by its server action so that a lost connection loses nothing that was typed. */
export function useSending(action: ServerAction) {
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [line, setLine] = useState<Line>({ is: "up" });
  const [busyButton, setBusyButton] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const underWay = useRef(false);
  const again = useRef<Submission | null>(null);

  /**
   * Keeps the submission to send it again by itself. Whoever types on before that must submit again, so that nothing
   * half typed is sent.
   */
  function keep(submission: Submission, becomes: Line): void {
    again.current = submission;
    setLine(becomes);
    const stop = () => {
      if (again.current !== submission) return;
      again.current = null;
      setLine({ is: "lost" });
    };
    submission.form.addEventListener("input", stop, { once: true });
  }

  /** @param former the state of the connection when this submission was sent the last time */
  function send(submission: Submission, former: Line = { is: "up" }): void {
    if (underWay.current) return;
    underWay.current = true;
    again.current = null;
    const { form, submitter } = submission;
    setBusyButton(submitter instanceof HTMLButtonElement ? buttonKey(submitter) : "");
    startTransition(async () => {
      try {
        const state = await action(idle, new FormData(form, submitter));
        if (state.status === "away") {
          keep(submission, awayAgain(former));
          return;
        }
        setAnswer({ ...state, stamp: `${Date.now()}` });
        setLine({ is: "up" });
      } catch (error) {
        unstable_rethrow(error);
        if (!isLineDown(error)) setLine(answerTo(error));
        else if (former.is === "waiting") setLine({ is: "lost" });
        else keep(submission, former.is === "away" ? awayAgain(former) : { is: "waiting" });
      } finally {
        underWay.current = false;
        setBusyButton(null);
      }
    });
  }

  const waits = line.is === "waiting" || line.is === "away" ? line.is : null;
  const tries = line.is === "away" ? line.tries : 1;
  useSendingAgain(waits, tries, () => again.current && send(again.current, line));
  return { answer, line, busyButton, send };
}
