"use client";
import type { KeyboardEvent, ReactNode } from "react";

const controls = "textarea, input:not([type=hidden]), select";

/** The control in the same column of the next row in this direction that has one. */
function neighbour(from: Element, step: 1 | -1): HTMLElement | null {
  const cell = from.closest("td, th");
  const row = cell?.closest("tr");
  const column = cell && row ? [...row.children].indexOf(cell) : -1;
  let next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  for (; next; next = step === 1 ? next.nextElementSibling : next.previousElementSibling) {
    const found = next.children[column]?.querySelector<HTMLElement>(controls);
    if (found) return found;
  }
  return null;
}

function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches(controls)) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.target.closest("form")?.requestSubmit();
    return;
  }
  if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const next = neighbour(event.target, event.key === "ArrowDown" ? 1 : -1);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Keys of an editable table: Alt with an arrow moves up and down a column, Ctrl with Enter saves. */
export const GridKeys = ({ children }: { children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the controls inside
  <div onKeyDown={onKeyDown}>{children}</div>
);
