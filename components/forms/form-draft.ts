"use client";
import { type RefObject, useEffect, useState } from "react";
import { draftsAllowed, draftUnder, keepDraft, storageKey } from "./drafts";
import { type Control, controlsOf, isTick, isTyped } from "./form-controls";
import { wasTypedEarly } from "./form-early";

export type DraftNotice = { is: "kept" | "back"; at: string } | null;

const restMilliseconds = 400;

const nameOf = (control: Control): string =>
  isTick(control) ? `${control.name}=${control.value}` : control.name;

/** The row of a field: "12.due" is a field of row "12"; a field of no row belongs to the form itself. */
const rowOf = (name: string): string => (name.includes(".") ? (name.split(".")[0] ?? "") : "");

/** The versions that the typed text belongs to, so that the server finds a draft older than the record. */
const seenIn = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]:is([name="seen"], [name$=".seen"])'),
];

/** Keeps the fields of rows in which somebody typed; the others are no draft. */
function keep(form: HTMLFormElement, key: string, rows: ReadonlySet<string>): string {
  const isWritten = ({ name }: Control) => rows.has(rowOf(name));
  const values = controlsOf(form)
    .filter(isWritten)
    .map((control) => [nameOf(control), isTick(control) ? String(control.checked) : control.value]);
  const seen = seenIn(form)
    .filter(isWritten)
    .map(({ name, value }) => [name, value]);
  return keepDraft(key, { seen: Object.fromEntries(seen), values: Object.fromEntries(values) });
}

function restore(form: HTMLFormElement, key: string): string | null {
  const draft = draftUnder(key);
  if (!draft) return null;
  for (const control of controlsOf(form)) {
    const value = draft.values[nameOf(control)];
    if (value === undefined || wasTypedEarly(control)) continue;
    if (isTick(control)) control.checked = value === "true";
    else control.value = value;
  }
  for (const seen of seenIn(form)) seen.value = draft.seen?.[seen.name] ?? seen.value;
  return draft.at;
}

/** Keeps typed text in the browser and restores it. @param fresh false where the server has sent the text back */
export function useDraft(form: RefObject<HTMLFormElement | null>, draft: string | undefined, fresh: boolean) {
  const [notice, setNotice] = useState<DraftNotice>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is restored once, when the form appears
  useEffect(() => {
    const element = form.current;
    if (!draft || !element || !draftsAllowed()) return;
    const key = storageKey(draft);
    const at = fresh ? restore(element, key) : null;
    if (at) setNotice({ is: "back", at });
    const rows = new Set(Object.keys(draftUnder(key)?.values ?? {}).map(rowOf));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keepNow = () => {
      timer = undefined;
      setNotice({ is: "kept", at: keep(element, key, rows) });
    };
    const onInput = ({ target }: Event) => {
      if (target instanceof Element && isTyped(target)) rows.add(rowOf(target.name));
      clearTimeout(timer);
      timer = setTimeout(keepNow, restMilliseconds);
    };
    // Somebody may leave the field or the page, or click a button, before the delay after the last key is over.
    const onLeave = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      keepNow();
    };
    const typedEarly = controlsOf(element).filter(wasTypedEarly);
    for (const { name } of typedEarly) rows.add(rowOf(name));
    if (typedEarly.length > 0) keepNow();
    element.addEventListener("input", onInput);
    element.addEventListener("change", onLeave);
    element.addEventListener("submit", onLeave);
    addEventListener("pagehide", onLeave);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", onInput);
      element.removeEventListener("change", onLeave);
      element.removeEventListener("submit", onLeave);
      removeEventListener("pagehide", onLeave);
    };
  }, [draft]);
  return notice;
}
