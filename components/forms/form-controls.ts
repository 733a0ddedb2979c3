"use client";
// The controls of a form in which somebody types, ticks or chooses: its inputs without hidden fields and buttons.
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isTyped = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && !["hidden", "password", "file", "submit"].includes(element.type)) ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

export const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");

export const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isTyped).filter((control) => control.name);
