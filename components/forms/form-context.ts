"use client";
import { createContext, useContext } from "react";
import { type FormState, idle } from "@/lib/forms/form-state";

/** What forms say of themselves; no message catalogue goes to the browser. */
export type FormWords = {
  /** "#" is replaced by the number of fields. */
  notSavedOne: string;
  notSavedMany: string;
  notSaved: string;
  waiting: string;
  lost: string;
  /** The server is there and can keep nothing. */
  away: string;
  /** "#" is replaced by the error's id. */
  broken: string;
  /** "#" is replaced by the hour. */
  draftKept: string;
  draftBack: string;
  optional: string;
  /** What the sign-out says of drafts kept in the browser; "#" is replaced by their number. */
  unsavedOne: string;
  unsavedMany: string;
  unsavedNote: string;
  keepTexts: string;
  removeTexts: string;
  /** Whose page this is: drafts of one person are not shown to another at the same computer. */
  owner: string;
};

const WordsContext = createContext<FormWords | null>(null);
export const ProvideFormWords = WordsContext.Provider;

export function useFormWords(): FormWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error("A form stands outside of the page frame that gives it its words.");
  return words;
}

/** What was typed in which form while the sign-in had ended. */
type Kept = { form: string; typed: Record<string, string> } | null;
const KeptContext = createContext<Kept>(null);
export const ProvideKept = KeptContext.Provider;

/** The kept text of the form with this id. */
export function useKept(id: string | undefined): Record<string, string> | undefined {
  const kept = useContext(KeptContext);
  return kept && kept.form === id ? kept.typed : undefined;
}

type FormNow = {
  /** Prefix of the ids of the fields, so that two forms can be on one page. */
  prefix: string;
  state: FormState;
  /** The button that submitted, while the submission is on the way: its name and value. */
  busyButton: string | null;
};

const FormContext = createContext<FormNow>({ prefix: "", state: idle, busyButton: null });
export const ProvideForm = FormContext.Provider;
export const useForm = (): FormNow => useContext(FormContext);

export const fieldId = (prefix: string, name: string): string => (prefix ? `${prefix}-${name}` : name);

/** What identifies a submit button within its form. */
export const buttonKey = (button: { name?: string | undefined; value?: string | undefined }): string =>
  `${button.name ?? ""}=${button.value ?? ""}`;

/** Id, error and kept value of one field. */
export function useField(name: string) {
  const { prefix, state } = useForm();
  return { id: fieldId(prefix, name), error: state.errors?.[name], kept: state.values?.[name] };
}
