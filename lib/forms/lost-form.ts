// A form of an older edition of this program: the button it names does not exist any longer, the typed text does.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { secretNames } from "./fields/records";

const button = z.object({ exportedName: z.string().optional() });
const manifest = z.object({ node: z.record(z.string(), button) });
let known: Promise<Map<string, string> | null> | undefined;

/** The buttons of this edition with their names, as the build wrote them down; null where that list is not to be found. */
async function readButtons(): Promise<Map<string, string> | null> {
  const text = await readFile(".next/server/server-reference-manifest.json", "utf8").catch(() => null);
  if (text === null) return null;
  const { node } = manifest.parse(JSON.parse(text));
  return new Map(Object.entries(node).map(([id, { exportedName = "" }]) => [id, exportedName]));
}

function buttons(): Promise<Map<string, string> | null> {
  known ??= readButtons();
  return known;
}

/** The name under which the program exports this button, such as "signInAction"; null for none of this edition. */
export const nameOfButton = async (id: string): Promise<string | null> => (await buttons())?.get(id) || null;

/** The button that a form sent without scripts names: in a field's name, or in the value of one. */
export function buttonOf(form: FormData): string | null {
  for (const [name, value] of form) {
    const stated = /^\$ACTION_\d+:0$/.test(name) ? String(value) : name;
    const button = /^(?:\$ACTION_ID_|\{"id":")([0-9a-f]+)/.exec(stated)?.[1];
    if (button) return button;
  }
  return null;
}

/** The form's own marks: which record, which version, where it goes on. */
const marks = /^(\$.*|(.*\.)?(key|seen|task|part|quarter|chosen)|form|extension|evidence|back|to|next|link)$/;

const isSecret = (name: string): boolean => secretNames.has(name.split(".").at(-1) ?? name);

/** What a person may have written by hand: everything but the form's own marks, and never a secret of a dictionary. */
export const textsOf = (form: FormData): string[] =>
  [...form]
    .filter(([name]) => !marks.test(name) && !isSecret(name))
    .map(([, value]) => value)
    .filter((value): value is string => typeof value === "string" && value.trim() !== "");

/** Whether a secret is among the fields, which no page shows again. */
export const hasSecrets = (form: FormData): boolean => [...form.keys()].some(isSecret);

/** The form that a page without scripts sent; null where the request is none, or it cannot be read. */
export async function formOf(request: Request): Promise<FormData | null> {
  if (request.method !== "POST" || request.headers.has("next-action")) return null;
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  return isForm ? request.formData().catch(() => null) : null;
}

/**
 * What was typed into a form whose button is unknown here; null where the submission is in order, or none. The button
 * is in a header where a page with scripts sent it, and in the form otherwise.
 */
export async function lostText(called: string | null, form: FormData | null): Promise<string[] | null> {
  const button = called ?? (form && buttonOf(form));
  if (!button) return null;
  const buttonsHere = await buttons();
  return !buttonsHere || buttonsHere.has(button) ? null : form ? textsOf(form) : [];
}
