"use client";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { countDrafts, forgetDraftsOf } from "@/components/forms/drafts";
import { useFormWords } from "@/components/forms/form-context";
import { Buttons } from "@/components/ui/button";

type Props = { id?: string; look: string; children: ReactNode };

/**
 * The sign-out button. Where drafts of this person are in the browser it asks first, since signing out deletes them, so
 * that the next person at this computer finds none. Without scripts there are no drafts, and it signs out at once.
 */
export function SignOut({ id, look, children }: Props) {
  const words = useFormWords();
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [texts, setTexts] = useState(0);

  function onSubmit(event: FormEvent) {
    const kept = countDrafts(words.owner);
    if (kept === 0) return;
    event.preventDefault();
    setTexts(kept);
  }

  // Rendered only with the question, since most people sign out without it.
  useEffect(() => {
    if (texts > 0) dialog.current?.showModal();
  }, [texts]);

  function removeAndLeave() {
    forgetDraftsOf(words.owner);
    dialog.current?.close();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} id={id} method="post" action="/sign-out" className="contents" onSubmit={onSubmit}>
      <button type="submit" className={look}>
        {children}
      </button>
      {texts > 0 && (
        <dialog
          ref={dialog}
          onClose={() => setTexts(0)}
          aria-labelledby={title}
          className="m-auto max-w-[min(32rem,calc(100vw-2rem))] gap-s4 border-2 border-ink bg-paper p-s5 text-t3 text-ink backdrop:bg-black/40 open:grid"
        >
          <h2 id={title} className="text-t4">
            {texts === 1 ? words.unsavedOne : words.unsavedMany.replace("#", String(texts))}
          </h2>
          <p>{words.unsavedNote}</p>
          <Buttons>
            <button type="button" className="button primary" onClick={() => dialog.current?.close()}>
              {words.keepTexts}
            </button>
            <button type="button" className="button" onClick={removeAndLeave}>
              {words.removeTexts}
            </button>
          </Buttons>
        </dialog>
      )}
    </form>
  );
}
