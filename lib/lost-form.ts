// A form of an older edition of this program: the button it names does not exist any longer, the typed text does.
import { readFile } from "node:fs/promises";
import { z } from "zod";

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });
let known: Promise<Set<string>> | undefined;

/** The buttons of this edition, as the build wrote them down. */
async function buttons(): Promise<Set<string>> {
  const text = await readFile(".next/server/server-reference-manifest.json", "utf8");
  return new Set(Object.keys(manifest.parse(JSON.parse(text)).node));
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
const ours = /^(\$.*|key|seen|task|part|back|to|next|link|password|again|current)$/;

export const textsOf = (form: FormData): string[] =>
  [...form]
    .filter(([name]) => !ours.test(name))
    .map(([, value]) => value)
    .filter((value): value is string => typeof value === "string" && value.trim() !== "");

/** The text of a form whose button is unknown here; null where the form is none, or in order. */
export async function lostText(request: Request): Promise<string[] | null> {
  if (request.method !== "POST" || request.headers.has("next-action")) return null;
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return null;
  const form = await request.formData().catch(() => null);
  const button = form && buttonOf(form);
  if (!button) return null;
  known ??= buttons();
  return (await known).has(button) ? null : textsOf(form);
}
