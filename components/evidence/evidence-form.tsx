"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { describedBy, Hint } from "@/components/fields/field-frame";
import { mostBytes } from "@/lib/evidence/evidence";
import { type FileWords, useFileSending } from "./file-sending";

type Words = FileWords & Record<"label" | "hint" | "submit" | "notAdded" | "none", string>;

type Props = {
  /** The task's page. */
  page: string;
  quarterId: number;
  /** The idempotency key of the next submission. */
  submission: string;
  /** Whether a file can be added; if not, the form only shows why the last one was refused. */
  offered: boolean;
  refused: string | null;
  words: Words;
};

const id = "evidence-file";
// Without scripts only autofocus can move the focus to the message.
const focused = { autoFocus: true };

/**
 * The form that adds a file. Without scripts it is an ordinary one, answered by a new page; with them the file is sent
 * in the background, stays chosen until the server has it, and is sent once more after a lost connection.
 */
export function EvidenceForm({ page, quarterId, submission, offered, refused, words }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [wrong, setWrong] = useState(refused);
  const { state, percent, send } = useFileSending({
    address: `${page}/evidence`,
    words,
    onRefused: setWrong,
    onSaved: (address) => {
      form.current?.reset();
      router.replace(address);
      router.refresh();
    },
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const content = new FormData(event.currentTarget);
    const file = content.get("file");
    const chosen = file instanceof File && file.name !== "";
    const problem = !chosen ? words.none : file.size > mostBytes ? words.tooLarge : null;
    setWrong(problem);
    if (!problem) send(content);
  }

  return (
    <form
      ref={form}
      id="add-evidence"
      action={`${page}/evidence`}
      method="post"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="grid max-w-[40rem] content-start gap-s4 print:hidden"
    >
      {wrong && <NotAdded title={words.notAdded} sentence={wrong} />}
      {offered && (
        <>
          <input type="hidden" name="quarter" value={quarterId} />
          <input type="hidden" name="key" value={submission} />
          <div>
            <label htmlFor={id} className="block leading-[1.4]">
              {words.label}
            </label>
            <input
              {...describedBy(id, words.hint, wrong ?? undefined)}
              id={id}
              name="file"
              type="file"
              accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
              className="control mt-s2"
            />
            <Hint id={id}>{words.hint}</Hint>
          </div>
          <div>
            <button type="submit" className="button" aria-disabled={state === "sending" || undefined}>
              {words.submit}
            </button>
          </div>
          <Progress state={state} percent={percent} words={words} />
        </>
      )}
    </form>
  );
}

/** The message beside the field, in a frame that takes the focus. */
function NotAdded({ title, sentence }: { title: string; sentence: string }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message takes the focus again
  useEffect(() => box.current?.focus(), [sentence]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-s2 border-2 border-ink p-s5" {...focused}>
      <h3 className="text-t4">{title}</h3>
      <p id={`${id}-e`}>{sentence}</p>
    </div>
  );
}

type ProgressProps = Pick<ReturnType<typeof useFileSending>, "state" | "percent"> & { words: Words };

/** How much of the file was sent, as a bar and in words, or the state of a lost connection. */
function Progress({ state, percent, words }: ProgressProps) {
  const goes = state === "sending";
  const share = words.sending.replace("#", String(percent));
  return (
    <>
      {goes && (
        <p className="grid gap-s2 text-t2 text-ink2">
          <progress max={100} value={percent} aria-label={words.submit} className="file-progress" />
          {/* Hidden from screen readers: on a slow connection it changes a hundred times. */}
          {percent < 100 && <span aria-hidden="true">{share}</span>}
        </p>
      )}
      <p role="status" className="text-t2 text-ink2 empty:hidden">
        {goes ? percent === 100 && words.checking : state !== "idle" && words[state]}
      </p>
    </>
  );
}
