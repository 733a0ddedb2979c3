// The kinds of fields, each with the way in which its typed text is read.
import { z } from "zod";
import {
  dayOrNone,
  inOneLine,
  day as typedDay,
  line as typedLine,
  text as typedText,
} from "@/lib/forms/typed";
import type { FieldSpec, Read } from "./field";

type Said = Omit<FieldSpec, "kind">;

/** A field of this kind that reads its text so. */
const of = <const K extends FieldSpec["kind"], R extends z.ZodType, S extends Said>(
  kind: K,
  read: R,
  said: S,
): { kind: K } & Read<R> & S => ({ kind, read, ...said });

/** One line; a bound is the caller's to judge where it says no message for it. */
export const lineField = <S extends Said>(said: S) => of("line", typedLine, said);

/** One required line, of at most this many characters. */
export const neededLineField = <S extends Said & { longest: number }>(
  missing: string,
  long: string,
  said: S,
) => of("line", neededRead(missing, long, said.longest), said);

const neededRead = (missing: string, long: string, longest: number) =>
  z.string(missing).transform(inOneLine).pipe(z.string().min(1, missing).max(longest, long));

export const textField = <S extends Said>(said: S) => of("text", typedText, said);

/** Text that must be there. */
export const neededTextField = <S extends Said>(missing: string, said: S) =>
  of("text", typedText.pipe(z.string().min(1, missing)), said);

export const dayField = <S extends Said>(said: S) => of("day", typedDay, said);
export const openDayField = <S extends Said>(said: S) => of("day", dayOrNone, said);

/** A box that is ticked or not there. */
export const tickField = <S extends Said>(said: S) =>
  of(
    "tick",
    z
      .string()
      .optional()
      .transform((value) => value === "1" || value === "on"),
    said,
  );

const figures = (wrong: string) =>
  z
    .string(wrong)
    .regex(/^\s*\d{1,3}\s*$/, wrong)
    .transform(Number);

export const percentField = <S extends Said>(wrong: string, said: S) =>
  of("percent", figures(wrong).pipe(z.number().max(100, wrong)), { ...said, range: [0, 100] as const });

/** A whole number from 1 to 999. */
export const numberField = <S extends Said>(wrong: string, said: S) =>
  of("number", figures(wrong).pipe(z.number().min(1, wrong)), { ...said, range: [1, 999] as const });

type Codes = readonly [string, ...string[]];

/** One of some codes; without a choice what `usual` says, and a refusal where that is nothing. */
export const choiceField = <const C extends Codes, S extends Said>(values: C, wrong: string, said: S) =>
  of("choice", z.enum(values, wrong), { ...said, values });

/** One of some codes, or none. */
export const openChoiceField = <const C extends Codes, S extends Said>(values: C, said: S) =>
  of(
    "choice",
    z
      .union([z.literal("").transform(() => null), z.enum(values)], "notUnderstood")
      .nullable()
      .default(null),
    { ...said, values },
  );

/** The code of a reason that the Office keeps; empty is none. */
export const reasonField = <S extends Said>(said: S) =>
  of(
    "reason",
    z
      .string()
      .max(40, "notUnderstood")
      .transform((value) => value || null)
      .nullable()
      .default(null),
    said,
  );

/** A field of any kind with a way of its own to be read. */
export const fieldReadAs = of;

/** What nobody types here: recorded by others, or by a rule. */
export const shownField = <const K extends FieldSpec["kind"], S extends Said>(
  kind: K,
  said: S,
): { kind: K } & S => ({
  kind,
  ...said,
});

/** What no page, draft, log or history may show. A schema that reads it is known by it (secretsIn). */
export const secretField = <R extends z.ZodType>(read: R) => {
  const marked = read.meta({ secret: true });
  return of("secret", marked, { longest: 200 });
};

/** The names of the fields of a schema that no page may show again. */
export const secretsIn = (shape: Record<string, z.ZodType>): string[] =>
  Object.entries(shape)
    .filter(([, read]) => read.meta()?.secret === true)
    .map(([name]) => name);
