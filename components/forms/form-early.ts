"use client";
// What is typed between the server's page and its becoming alive: React puts the server's text back over it.
import { type RefObject, useLayoutEffect } from "react";
import { type Control, controlsOf, isTick, isTyped } from "./form-controls";

type Typed = { value: string | null; selection: [number, number] | null };

/** What stood in a control when somebody last did something to it, and what was selected there. */
const early = new WeakMap<Element, Typed>();

const textOf = (control: Control): string => (isTick(control) ? String(control.checked) : control.value);

function isChanged(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  return control.value !== control.defaultValue;
}

/** Numbers and days have no selection to ask for. */
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

/** What a browser brings back by itself after a reload was not typed into this page: it may be older than the record. */
const isFirstSight = (): boolean =>
  performance.getEntriesByType("navigation").every((entry) => "type" in entry && entry.type === "navigate");

// This file is read before React touches the page; what was typed before that differs from what the server sent.
if (typeof document !== "undefined") {
  for (const element of isFirstSight() ? document.querySelectorAll("input, textarea, select") : [])
    if (isTyped(element) && isChanged(element)) remember(element, true);
  remember(document.activeElement, false);
  document.addEventListener("input", ({ target }) => remember(target, true), true);
  // What a person marks, not what React moves: when it writes the server's text anew the marking falls without a key.
  for (const made of ["keyup", "pointerup", "focusin"])
    document.addEventListener(made, () => remember(document.activeElement, false), true);
}

/** Whether something was typed here before the form was alive: it goes before any draft. */
export const wasTypedEarly = (control: Control): boolean => (early.get(control)?.value ?? null) !== null;

function putBack(control: Control, { value, selection }: Typed): void {
  if (value !== null && textOf(control) !== value) {
    if (isTick(control)) control.checked = value === "true";
    else control.value = value;
  }
  if (selection && !(control instanceof HTMLSelectElement) && control === document.activeElement)
    control.setSelectionRange(...selection);
}

/** Puts back what was typed early, and marks the form as alive: from then on nothing comes between. */
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
