"use client";
// What a browser keeps of text that is not yet saved: for seven days, under the number of whose page it was typed on.

type Draft = {
  /** The hour, as a person reads it. */
  at: string;
  /** The instant, in milliseconds. */
  on: number;
  seen: Record<string, string>;
  values: Record<string, string>;
};

const mark = "draft:";
const week = 7 * 24 * 3_600_000;

export const storageKey = (draft: string): string => `${mark}${draft}`;

/** Storage may be full or forbidden: a draft is a convenience, its loss must not stop the form. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}

/** Whether this installation lets browsers keep drafts at all (DRAFTS). */
export const draftsAllowed = (): boolean => document.documentElement.dataset.drafts !== "0";

export const forgetDraft = (draft: string): void => {
  attempt(() => localStorage.removeItem(storageKey(draft)));
};

const keys = (): string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(mark))) ?? [];

const parsed = (key: string): Draft | null =>
  attempt<Draft | null>(() => JSON.parse(localStorage.getItem(key) ?? "null"));

const isOver = ({ on }: Draft): boolean => on < Date.now() - week;

/** The draft under this key; null where there is none, or it is older than seven days. */
export function draftUnder(key: string): Draft | null {
  const draft = parsed(key);
  return draft?.values && !isOver(draft) ? draft : null;
}

export function keepDraft(key: string, draft: Omit<Draft, "at" | "on">): string {
  const now = new Date();
  const at = now.toTimeString().slice(0, 5);
  attempt(() => localStorage.setItem(key, JSON.stringify({ at, on: now.getTime(), ...draft })));
  return at;
}

const ofOwner = (owner: string): string[] => keys().filter((key) => key.startsWith(storageKey(`${owner}:`)));

/** How many texts of this person are kept here. */
export const countDrafts = (owner: string): number => ofOwner(owner).filter(draftUnder).length;

export function forgetDraftsOf(owner: string): void {
  for (const key of ofOwner(owner)) attempt(() => localStorage.removeItem(key));
}

/** Removes what is over, of whomever; and everything where none are to be kept. One from before days were noted ends a week from now. */
export function endDrafts(): void {
  for (const key of keys()) {
    const draft = parsed(key);
    if (!draft?.values || !draftsAllowed() || isOver(draft)) attempt(() => localStorage.removeItem(key));
    else if (draft.on === undefined)
      attempt(() => localStorage.setItem(key, JSON.stringify({ ...draft, on: Date.now() })));
  }
}
