// The one doorman: every public door to a change goes through here.
import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Conflict, FormState } from "@/lib/form-state";
import { forgetKeptText, keepText } from "@/lib/kept-text";
import { defaultLanguage, isLanguage, type Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/queries";
import { Refusal } from "@/lib/refusal";

type Command<Input> = (person: Person, input: Input) => Promise<string>;

type Options = {
  /** Tells what changed meanwhile, where the command can find the person's page older than the record. */
  conflict?: (error: unknown, typed: Record<string, string>, language: Language) => Promise<Conflict | null>;
};

/**
 * Makes a server action of a command: asks who is there, takes only the schema's fields, parses, runs, and sends the
 * person back to the page named by the form's `back` with `?saved=` and the command's answer. What was typed is handed
 * back with every refusal; anything but a refusal is an error page.
 */
export function formAction<S extends z.ZodObject>(
  schema: S,
  command: Command<z.output<S>>,
  options: Options = {},
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const typed = typedIn(form, Object.keys(schema.shape));
    const back = localPath(form.get("back"));
    const person = await currentPerson();
    if (!person) {
      await keepText(back, typed);
      redirect(`/sign-in?next=${encodeURIComponent(back)}`);
    }
    const outcome = await run(schema, command, options, person, typed);
    if ("state" in outcome) return outcome.state;
    await forgetKeptText();
    revalidatePath("/", "layout");
    redirect(`${back}${back.includes("?") ? "&" : "?"}saved=${encodeURIComponent(outcome.answer)}`);
  };
}

type Outcome = { answer: string } | { state: FormState };

async function run<S extends z.ZodObject>(
  schema: S,
  command: Command<z.output<S>>,
  options: Options,
  person: Person,
  typed: Record<string, string>,
): Promise<Outcome> {
  const t = await getTranslations("errors");
  const sentence = (key: string, values?: Record<string, string | number>): string =>
    t.has(key as never) ? t(key as never, values as never) : t("notUnderstood");
  const parsed = schema.safeParse(typed);
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues.toReversed().map((issue) => [String(issue.path[0] ?? ""), sentence(issue.message)]),
    );
    return { state: { status: "invalid", errors, values: typed } };
  }
  try {
    return { answer: await command(person, parsed.data) };
  } catch (error) {
    if (error instanceof Refusal) {
      const message = sentence(error.message, error.values);
      return {
        state: error.field
          ? { status: "invalid", errors: { [error.field]: message }, values: typed }
          : { status: "refused", message, values: typed },
      };
    }
    const locale = await getLocale();
    const conflict = await options.conflict?.(error, typed, isLanguage(locale) ? locale : defaultLanguage);
    if (conflict) return { state: { status: "conflict", values: typed, conflict } };
    throw error;
  }
}

/** The text of the fields that the schema names; files and unknown fields are left out. */
function typedIn(form: FormData, fields: readonly string[]): Record<string, string> {
  const pairs = fields.map((field) => [field, form.get(field)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/** A path of this site to return to; anything that could lead elsewhere becomes the first page. */
export function localPath(value: unknown): string {
  return typeof value === "string" && /^\/(?![/\\])[^\\\s]{0,300}$/.test(value) ? value : "/";
}
