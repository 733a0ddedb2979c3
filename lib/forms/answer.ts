// What a command answers, and how the page that the form leads to learns it: a value, written into the address and read from
// it here alone. It is sealed for the person whom it was given, so that nobody makes a page say what was never done.
import "server-only";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { sealed } from "@/lib/server/keys";

/** One word or one code; or a value, which says by `is` what it is. */
export type CommandAnswer = string | { is: string; [fact: string]: string | number | readonly string[] };

type Reader = { id: number };

const sealFor = ({ id }: Reader, text: string): string => sealed("answer", `${id} ${text}`).slice(0, 22);

/** The answer as written in the address, under `saved`. */
export function answerText(person: Reader, answer: CommandAnswer): string {
  const text = Buffer.from(JSON.stringify(answer)).toString("base64url");
  return `${text}.${sealFor(person, text)}`;
}

/** `back` with the answer in it. */
export const withAnswer = (back: string, person: Reader, answer: CommandAnswer): string =>
  `${back}${back.includes("?") ? "&" : "?"}saved=${answerText(person, answer)}`;

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Returns the answer in an address, if this page can show it. Null where there is none, where it is another page's, or
 * where it was not given to this person.
 */
export function answerIn<T extends CommandAnswer>(
  person: Reader,
  schema: z.ZodType<T>,
  saved: string | readonly string[] | null | undefined,
): T | null {
  if (typeof saved !== "string") return null;
  const [, text = "", seal = ""] = /^([\w-]{1,20000})\.([\w-]{22})$/.exec(saved) ?? [];
  if (!text || !isSame(seal, sealFor(person, text))) return null;
  return schema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8"))).data ?? null;
}

/** An answer that is one word or one code. */
export const oneWord = z.string();
