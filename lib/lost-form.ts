// A form of an older edition of this program: the button it names does not exist any longer, the typed text does.
import { readFile } from "node:fs/promises";
import { z } from "zod";

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });
let known: Promise<Set<string> | null> | undefined;

/** The buttons of this edition, as the build wrote them down; null where that list is not to be found. */
async function buttons(): Promise<Set<string> | null> {
  const text = await readFile(".next/server/server-reference-manifest.json", "utf8").catch(() => null);
  return text === null ? null : new Set(Object.keys(manifest.parse(JSON.parse(text)).node));
}

/** The button that a form sent without scripts names: in a field's name, or in the value of one. */
export function buttonOf(form: FormData): string | null {
  for (const [name, value] of form) {
    const stated = /^\$ACTION_\d+:0$/.test(name) ? String(value) : name;
    const button = /^(?:\$ACTION_ID_|\{"id":")([0-9a-f]+)/.exec(stated)?.[1];
    if (button) return button;
  }
  return null;
}

/** What a person may have written by hand: everything but the form's own marks, and never a password. */
const ours =
  /^(\$.*|(.*\.)?(key|seen|task|part|quarter|chosen)|form|extension|evidence|back|to|next|link|password|again|current)$/;

export const textsOf = (form: FormData): string[] =>
  [...form]
    .filter(([name]) => !ours.test(name))
    .map(([, value]) => value)
    .filter((value): value is string => typeof value === "string" && value.trim() !== "");

/** The button that a press names: an open page in a header, a form sent without scripts among its fields. */
async function pressed(request: Request): Promise<{ button: string | null; texts: string[] }> {
  const called = request.headers.get("next-action");
  if (called !== null) return { button: called, texts: [] };
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  const form = isForm ? await request.formData().catch(() => null) : null;
  return form ? { button: buttonOf(form), texts: textsOf(form) } : { button: null, texts: [] };
}

/** What was typed into a form whose button is unknown here; null where the request is none, or in order. */
export async function lostText(request: Request): Promise<string[] | null> {
  if (request.method !== "POST") return null;
  const { button, texts } = await pressed(request);
  if (!button) return null;
  known ??= buttons();
  const buttonsHere = await known;
  return !buttonsHere || buttonsHere.has(button) ? null : texts;
}
