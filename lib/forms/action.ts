// The one way in: every public action to a change goes through here.
import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";
import type { ErrorKey, Wrong } from "@/lib/language/error-key";
import { defaultLanguage, isLanguage, type Language } from "@/lib/language/language";
import { localPath, signInAddress } from "@/lib/people/address";
import type { Person } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/queries";
import { currentAnswer, secondsUntilBack } from "@/lib/server/current-response";
import { isAway } from "@/lib/server/database-errors";
import { describeError } from "@/lib/server/error-description";
import { log } from "@/lib/server/log";
import { type CommandAnswer, withAnswer } from "./answer";
import { readable } from "./clean-text";
import { conflictOf } from "./conflict";
import type { FormState } from "./form-state";
import { forgetKeptText, keepText } from "./kept-text";
import { type Reader, readerOf, readerOfRows } from "./reading";
import { Incomplete, Refusal, type Values } from "./refusal";
import { logRefusal } from "./refusal-log";
import { Stale } from "./stale";

type Command<Input> = (person: Person, input: Input) => Promise<CommandAnswer>;

type Options = {
  /**
   * The answer is a secret: it is shown in the place of the form, this once, and is in no address. The command keeps
   * it out of what `change` stores.
   */
  shownOnce?: true;
};

/**
 * Makes a server action of a command: asks who is there, takes only the schema's fields, parses, runs, and sends the
 * person back to the page named by the form's `back` with the command's answer in its address. What was typed is handed
 * back with every refusal; anything but a refusal is an error page.
 */
export const formAction = <S extends z.ZodObject>(
  schema: S,
  command: Command<z.output<S>>,
  options: Options = {},
) => actionOf(readerOf(schema), command, options);

/**
 * The same for a table of rows. A row's field is named `<row>.<field>`, such as "12.due"; the command is given `rows`,
 * each with its `row`, in the order of the form. A message for "12.due" is shown beside that field of that row.
 */
export const rowsAction = <S extends z.ZodObject, R extends z.ZodObject>(
  schema: S,
  row: R,
  command: Command<z.output<S> & { rows: (z.output<R> & { row: string })[] }>,
  options: Options = {},
) => actionOf(readerOfRows(schema, row), command, options);

function actionOf<Input>(reader: Reader<Input>, command: Command<Input>, options: Options) {
  return guarded(reader, async (form) => {
    const typed = reader.typedIn(form);
    const back = localPath(form.get("back"));
    const person = await currentPerson();
    if (!person) {
      await keepText({
        form: readable(String(form.get("form") ?? "")),
        typed: reader.shown(typed),
      });
      redirect(signInAddress(back));
    }
    const outcome = await run(reader, (input) => command(person, input), typed);
    if ("state" in outcome) {
      await logRefusal(outcome.refused, person, form);
      return outcome.state;
    }
    await forgetKeptText(person);
    revalidatePath("/", "layout");
    if (options.shownOnce)
      return { status: "shown", shown: String(outcome.answer), values: reader.shown(typed) };
    redirect(withAnswer(back, person, outcome.answer));
  });
}

/**
 * The action for a person who is not signed in yet: the same parsing and the same refusals, and the command says to
 * which of our addresses it leads.
 */
export function openAction<S extends z.ZodObject>(
  schema: S,
  command: (input: z.output<S>) => Promise<string>,
) {
  const reader = readerOf(schema);
  return guarded(reader, async (form) => {
    const outcome = await run(reader, command, reader.typedIn(form));
    if ("state" in outcome) {
      await logRefusal(outcome.refused, null, form);
      return { ...outcome.state, plain: true };
    }
    redirect(localPath(String(outcome.answer)));
  });
}

/**
 * A submission that is none is the sender's fault, not ours; where the database is away or can keep nothing, the text goes
 * back to its form, and the answer says when to come again.
 */
function guarded<Input>(reader: Reader<Input>, answer: (form: FormData) => Promise<FormState>) {
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
      return { status: "away", message, values: reader.shown(reader.typedIn(form)) };
    }
  };
}

type Outcome =
  | { answer: CommandAnswer }
  /** `refused` is the message of a rule that said no. */
  | { state: FormState; refused?: string };

async function run<Input>(
  reader: Reader<Input>,
  command: (input: Input) => Promise<CommandAnswer>,
  typed: Record<string, string>,
): Promise<Outcome> {
  const values = reader.shown(typed);
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
    if (!(error instanceof Stale)) throw error;
    const speech = { t: await getTranslations(), language: await languageOfReader() };
    return { state: { status: "conflict", values, conflict: await conflictOf(error, values, speech) } };
  }
}

async function languageOfReader(): Promise<Language> {
  const locale = await getLocale();
  return isLanguage(locale) ? locale : defaultLanguage;
}

/** Messages of rules as sentences in the reader's language. */
async function sentences(): Promise<(key: ErrorKey, values?: Values) => string> {
  const t = await getTranslations("errors");
  return (key, values) => t(key, values);
}

/** The field's own name, also where it is in a row, so that a sentence can name what it is about. */
const nameOf = (field: string): string => field.split(".").at(-1) ?? field;

async function invalid(fields: Wrong, values: Values = {}): Promise<FormState> {
  const sentence = await sentences();
  const told = await daysInWords(values);
  const errors = Object.entries(fields).map(([field, message]) => [
    field,
    sentence(message, { ...told, field: nameOf(field) }),
  ]);
  return { status: "invalid", errors: Object.fromEntries(errors) };
}

const isDay = (value: string | number): value is Day => /^\d{4}-\d\d-\d\d$/.test(String(value));

/** A day among the values of a refusal is written as days are in the reader's language. */
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
