"use client";
// Keeps what is typed between the server's page and hydration, when React puts the server's text back over it.
import { type RefObject, useLayoutEffect } from "react";
import { type Control, controlsOf, isTick, isTyped } from "./form-controls";

type Typed = { value: string | null; selection: [number, number] | null };

/** The value of a control when somebody last changed it, and what was selected in it. */
const early = new WeakMap<Element, Typed>();

const textOf = (control: Control): string => (isTick(control) ? String(control.checked) : control.value);

function isChanged(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  return control.value !== control.defaultValue;
}

/** Null for controls without selection, such as those for numbers and days. */
function selectionOf(control: Control): Typed["selection"] {
  if (control instanceof HTMLSelectElement || control !== document.activeElement) return null;
  const { selectionStart: from, selectionEnd: to } = control;
  return from === null || to === null ? null : [from, to];
}

const isAlive = (control: Control): boolean => control.form?.dataset.alive !== undefined;

function remember(element: EventTarget | null, wasTyped: boolean): void {
  if (!(element instanceof Element && isTyped(element)) || isAlive(element)) return;
  const value = wasTyped ? textOf(element) : (early.get(element)?.value ?? null);
  early.set(element, { value, selection: selectionOf(element) });
}

/** What a browser restores by itself after a reload was not typed into this page: it may be older than the record. */
const isFirstSight = (): boolean =>
  performance.getEntriesByType("navigation").every((entry) => "type" in entry && entry.type === "navigate");

// This file runs before React hydrates the page; text typed before that differs from what the server sent.
if (typeof document !== "undefined") {
  for (const element of isFirstSight() ? document.querySelectorAll("input, textarea, select") : [])
    if (isTyped(element) && isChanged(element)) remember(element, true);
  remember(document.activeElement, false);
  document.addEventListener("input", ({ target }) => remember(target, true), true);
  // Only selections made by a person: when React writes the server's text again, the selection is lost without a key.
  for (const made of ["keyup", "pointerup", "focusin"])
    document.addEventListener(made, () => remember(document.activeElement, false), true);
}

/** Whether something was typed here before hydration: it takes precedence over any draft. */
export const wasTypedEarly = (control: Control): boolean => (early.get(control)?.value ?? null) !== null;

function putBack(control: Control, { value, selection }: Typed): void {
  if (value !== null && textOf(control) !== value) {
    if (isTick(control)) control.checked = value === "true";
    else control.value = value;
  }
  if (selection && !(control instanceof HTMLSelectElement) && control === document.activeElement)
    control.setSelectionRange(...selection);
}

/** Restores what was typed before hydration, and marks the form as hydrated. */
export function useTypedEarly(form: RefObject<HTMLFormElement | null>): void {
  useLayoutEffect(() => {
    const element = form.current;
    if (!element) return;
    for (const control of controlsOf(element)) {
      const typed = early.get(control);
      if (typed) putBack(control, typed);
    }
    element.dataset.alive = "";
  }, [form]);
}
