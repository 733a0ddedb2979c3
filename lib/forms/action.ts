// The one way in: every public action to a change goes through here.
import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";
import { defaultLanguage, isLanguage, type Language } from "@/lib/language/language";
import { localPath, signInAddress } from "@/lib/people/address";
import type { Person } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/queries";
import { currentAnswer, secondsUntilBack } from "@/lib/server/current-response";
import { isAway } from "@/lib/server/database-errors";
import { describeError } from "@/lib/server/error-description";
import { log } from "@/lib/server/log";
import { readable } from "./clean-text";
import type { Conflict, FormState } from "./form-state";
import { forgetKeptText, keepText } from "./kept-text";
import { type Reader, readerOf, readerOfRows } from "./reading";
import { Incomplete, Refusal, type Values } from "./refusal";
import { logRefusal } from "./refusal-log";

type Command<Input> = (person: Person, input: Input) => Promise<string>;

type TellConflict = (
  person: Person,
  error: unknown,
  typed: Record<string, string>,
  language: Language,
) => Promise<Conflict | null>;

type Options = {
  /** Tells what changed meanwhile, where the command can find the person's page older than the record. */
  conflict?: TellConflict;
  /** Fields that are neither handed back nor kept: passwords. */
  secrets?: readonly string[];
  /**
   * The answer is a secret: it is told in the place of the form, this once, and stands in no address. The command keeps
   * it out of what `change` stores.
   */
  shownOnce?: true;
};

/**
 * Makes a server action of a command: asks who is there, takes only the schema's fields, parses, runs, and sends the
 * person back to the page named by the form's `back` with `?saved=` and the command's answer. What was typed is handed
 * back with every refusal; anything but a refusal is an error page.
 */
export const formAction = <S extends z.ZodObject>(
  schema: S,
  command: Command<z.output<S>>,
  options: Options = {},
) => actionOf(readerOf(schema), command, options);

/**
 * The same for a table of rows. A row's field is named `<row>.<field>`, such as "12.due"; the command is given `rows`,
 * each with its `row`, in the order of the form. A message beside "12.due" stands beside that field of that row.
 */
export const rowsAction = <S extends z.ZodObject, R extends z.ZodObject>(
  schema: S,
  row: R,
  command: Command<z.output<S> & { rows: (z.output<R> & { row: string })[] }>,
  options: Options = {},
) => actionOf(readerOfRows(schema, row), command, options);

function actionOf<Input>(reader: Reader<Input>, command: Command<Input>, options: Options) {
  return guarded(options, reader, async (form) => {
    const typed = reader.typedIn(form);
    const back = localPath(form.get("back"));
    const person = await currentPerson();
    if (!person) {
      await keepText({
        form: readable(String(form.get("form") ?? "")),
        typed: without(options.secrets, typed),
      });
      redirect(signInAddress(back));
    }
    const outcome = await run(person, reader, (input) => command(person, input), options, typed);
    if ("state" in outcome) {
      await logRefusal(outcome.refused, person, form);
      return outcome.state;
    }
    await forgetKeptText(person);
    revalidatePath("/", "layout");
    if (options.shownOnce)
      return { status: "shown", shown: outcome.answer, values: without(options.secrets, typed) };
    redirect(`${back}${back.includes("?") ? "&" : "?"}saved=${encodeURIComponent(outcome.answer)}`);
  });
}

/**
 * The door for who is not signed in yet: the same parsing and the same refusals, and the command says to which of our
 * addresses it leads.
 */
export function openAction<S extends z.ZodObject>(
  schema: S,
  command: (input: z.output<S>) => Promise<string>,
  options: Options = {},
) {
  const reader = readerOf(schema);
  return guarded(options, reader, async (form) => {
    const outcome = await run(null, reader, command, options, reader.typedIn(form));
    if ("state" in outcome) {
      await logRefusal(outcome.refused, null, form);
      return { ...outcome.state, plain: true };
    }
    redirect(localPath(outcome.answer));
  });
}

/**
 * A submission that is none is the sender's fault, not ours; where the database is away or can keep nothing, the text goes
 * back to its form, and the answer says when to come again.
 */
function guarded<Input>(
  { secrets }: Options,
  reader: Reader<Input>,
  answer: (form: FormData) => Promise<FormState>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    if (!(form instanceof FormData)) throw new TypeError("A press brings a form.");
    const under = currentAnswer();
    if (under) under.began = true;
    try {
      return await answer(form);
    } catch (error) {
      if (!isAway(error)) throw error;
      log.error({ event: "databaseAway", requestId: under?.id, ...describeError(error) });
      if (under) under.away = true;
      under?.tell(503, secondsUntilBack);
      const message = (await sentences())("databaseAway");
      return { status: "away", message, values: without(secrets, reader.typedIn(form)) };
    }
  };
}

type Outcome =
  | { answer: string }
  /** `refused` is the message of a rule that said no. */
  | { state: FormState; refused?: string };

/** What of the typed text may be shown again; a secret of a row is none the less one. */
const without = (secrets: readonly string[] = [], typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => !secrets.includes(nameOf(field))));

async function run<Input>(
  person: Person | null,
  reader: Reader<Input>,
  command: (input: Input) => Promise<string>,
  options: Options,
  typed: Record<string, string>,
): Promise<Outcome> {
  const values = without(options.secrets, typed);
  const parsed = reader.parse(typed);
  if ("fields" in parsed) return { state: { ...(await invalid(parsed.fields)), values } };
  try {
    return { answer: await command(parsed.input) };
  } catch (error) {
    if (error instanceof Refusal) {
      // A field left out or mistyped is no matter of security.
      const told = error instanceof Incomplete ? {} : { refused: error.message };
      return { state: { ...(await refused(error)), values }, ...told };
    }
    const conflict = person && (await options.conflict?.(person, error, typed, await languageOfReader()));
    if (conflict) return { state: { status: "conflict", values, conflict } };
    throw error;
  }
}

async function languageOfReader(): Promise<Language> {
  const locale = await getLocale();
  return isLanguage(locale) ? locale : defaultLanguage;
}

/** Messages of rules as sentences in the reader's language. */
async function sentences(): Promise<(key: string, values?: Values) => string> {
  const t = await getTranslations("errors");
  return (key, values) => (t.has(key as never) ? t(key as never, values as never) : t("notUnderstood"));
}

/** The field's own name, also where it stands in a row, so that a sentence can name what it is about. */
const nameOf = (field: string): string => field.split(".").at(-1) ?? field;

async function invalid(fields: Record<string, string>, values: Values = {}): Promise<FormState> {
  const sentence = await sentences();
  const told = await daysInWords(values);
  const errors = Object.entries(fields).map(([field, message]) => [
    field,
    sentence(message, { ...told, field: nameOf(field) }),
  ]);
  return { status: "invalid", errors: Object.fromEntries(errors) };
}

const isDay = (value: string | number): value is Day => /^\d{4}-\d\d-\d\d$/.test(String(value));

/** A day among the values of a refusal is told as days are written in the reader's language. */
async function daysInWords(values: Values): Promise<Values> {
  const language = await languageOfReader();
  const told = Object.entries(values).map(([name, value]) => [
    name,
    isDay(value) ? longDay(value, language) : value,
  ]);
  return Object.fromEntries(told);
}

async function refused(error: Refusal): Promise<FormState> {
  if (error instanceof Incomplete)
    return { ...(await invalid(error.fields, error.values)), offers: error.offers };
  const message = (await sentences())(error.message, await daysInWords(error.values));
  return error.field
    ? { status: "invalid", errors: { [error.field]: message } }
    : { status: "refused", message };
}
