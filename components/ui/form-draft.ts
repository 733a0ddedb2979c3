"use client";
import { type RefObject, useEffect, useState } from "react";

type Draft = { at: string; seen: string | null; values: Record<string, string> };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export type DraftNotice = { is: "kept" | "back"; at: string } | null;

const storageKey = (draft: string): string => `draft:${draft}`;
const restMilliseconds = 400;

/** Storage may be full or forbidden: a draft is a convenience, its loss must not stop the form. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}

export const forgetDraft = (draft: string): void => {
  attempt(() => localStorage.removeItem(storageKey(draft)));
};

const isTyped = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && !["hidden", "password", "file", "submit"].includes(element.type)) ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");

const nameOf = (control: Control): string =>
  isTick(control) ? `${control.name}=${control.value}` : control.name;

const typedIn = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isTyped).filter((control) => control.name);

/** The version that the typed text belongs to, so that the server finds a draft older than the record. */
const seenIn = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector('input[name="seen"]');

function keep(form: HTMLFormElement, key: string): string {
  const values = typedIn(form).map((control) => [
    nameOf(control),
    isTick(control) ? String(control.checked) : control.value,
  ]);
  const at = new Date().toTimeString().slice(0, 5);
  const draft: Draft = { at, seen: seenIn(form)?.value ?? null, values: Object.fromEntries(values) };
  attempt(() => localStorage.setItem(key, JSON.stringify(draft)));
  return at;
}

function restore(form: HTMLFormElement, key: string): string | null {
  const draft = attempt<Draft | null>(() => JSON.parse(localStorage.getItem(key) ?? "null"));
  if (!draft?.values) return null;
  for (const control of typedIn(form)) {
    const value = draft.values[nameOf(control)];
    if (value === undefined) continue;
    if (isTick(control)) control.checked = value === "true";
    else control.value = value;
  }
  const seen = seenIn(form);
  if (seen && draft.seen) seen.value = draft.seen;
  return draft.at;
}

/** Keeps what is typed in the browser and brings it back; `fresh` is false where the server has sent the text back. */
export function useDraft(form: RefObject<HTMLFormElement | null>, draft: string | undefined, fresh: boolean) {
  const [notice, setNotice] = useState<DraftNotice>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is brought back once, when the form appears
  useEffect(() => {
    const element = form.current;
    if (!draft || !element) return;
    const key = storageKey(draft);
    const at = fresh ? restore(element, key) : null;
    if (at) setNotice({ is: "back", at });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setNotice({ is: "kept", at: keep(element, key) }), restMilliseconds);
    };
    element.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", onInput);
    };
  }, [draft]);
  return notice;
}
