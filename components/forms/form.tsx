"use client";
import { type FormEvent, type ReactNode, useActionState, useId, useRef, useState } from "react";
import { type FormState, idle } from "@/lib/forms/form-state";
import { forgetDraft } from "./drafts";
import { FormAnswer } from "./form-answer";
import { ConflictSection } from "./form-conflict";
import { type FormWords, ProvideForm, useFormWords, useKept } from "./form-context";
import { type DraftNotice, useDraft } from "./form-draft";
import { useTypedEarly } from "./form-early";
import { type Line, type ServerAction, useSending } from "./form-sending";

type Props = {
  action: ServerAction;
  id?: string;
  className?: string;
  /** The page that shows the outcome; sent as the field `back`. */
  back?: string;
  /** The key under which the browser keeps what is typed until the server has confirmed it. */
  draft?: string;
  /** The record's version: with the next one the form starts again from the record. */
  edition?: string;
  /** Where a submission without scripts lands, if not on the page's own address. */
  page?: string;
  /** Replaces the fields where the answer is shown only once; it reads the answer from the form's state. */
  told?: ReactNode;
  children: ReactNode;
};

function noticeOf(line: Line, draft: DraftNotice, words: FormWords): string {
  if (line.is === "waiting") return words.waiting;
  if (line.is === "lost") return words.lost;
  if (line.is === "away") return words.away;
  if (line.is === "refused") return line.message;
  if (line.is === "broken") return words.broken.replace("#", line.id);
  if (!draft) return "";
  return (draft.is === "kept" ? words.draftKept : words.draftBack).replace("#", draft.at);
}

/**
 * A form with a server action. Without JavaScript it is an ordinary one, answered by a new page; with it the answer is
 * shown in the page, nothing typed is ever cleared, and a submission lost by the connection is sent once more by
 * itself.
 */
export function ActionForm({ edition, page, ...props }: Props) {
  // Without scripts React matches the answer by the form's position in the page: a key here would lose it.
  const [ofPage, formAction] = useActionState(props.action, idle, page);
  const [answered] = useState(edition);
  return (
    <FormOfEdition
      key={edition}
      {...props}
      ofPage={edition === answered ? ofPage : idle}
      formAction={formAction}
    />
  );
}

type EditionProps = Omit<Props, "edition" | "page"> & {
  ofPage: FormState;
  formAction: (form: FormData) => void;
};

function FormOfEdition({
  action,
  id,
  className = "grid content-start gap-s5",
  back,
  draft: name,
  told,
  children,
  ofPage,
  formAction,
}: EditionProps) {
  const own = useId();
  const prefix = id ?? own;
  const form = useRef<HTMLFormElement>(null);
  const words = useFormWords();
  const { answer, line, busyButton, send } = useSending(action);
  const kept = useKept(id);
  const answered = answer ?? ofPage;
  const state = answered.status === "idle" && kept ? { ...answered, values: kept } : answered;
  const draft = name && `${words.owner}:${name}`;
  useTypedEarly(form);
  const notice = useDraft(form, draft, state.status === "idle" && !kept);
  const { conflict } = state;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    send({ form: event.currentTarget, submitter });
  }

  return (
    <ProvideForm value={{ prefix, state, busyButton }}>
      <form
        ref={form}
        id={id}
        className={`${className} print:hidden`}
        action={formAction}
        onSubmit={onSubmit}
        noValidate
      >
        {back && <input type="hidden" name="back" value={back} />}
        {id && <input type="hidden" name="form" value={id} />}
        <FormAnswer state={state} prefix={prefix}>
          {conflict && (
            <ConflictSection
              conflict={conflict}
              values={state.values ?? {}}
              prefix={prefix}
              page={back ?? ""}
              onDiscard={() => draft && forgetDraft(draft)}
            />
          )}
        </FormAnswer>
        {!conflict && (state.status === "shown" ? told : children)}
        <p role="status" className="text-t2 text-ink2 empty:hidden">
          {noticeOf(line, notice, words)}
        </p>
      </form>
    </ProvideForm>
  );
}
