// A form of an older edition of this program: the button it names does not exist any longer, the typed text does.
import { readFile } from "node:fs/promises";
import { z } from "zod";

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
  const buttonsHere = await buttons();
  return !buttonsHere || buttonsHere.has(button) ? null : texts;
}
