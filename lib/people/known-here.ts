// Marks of people who have signed in with this browser before: their tries do not wait in one queue with a guesser's.
import { z } from "zod";

export const daysKnown = 90;

/** More people than this seldom share a PC. */
const most = 6;

const mark = z.object({
  /** Identifies the queue of this browser for this person. */
  id: z.uuid(),
  person: z.int().positive(),
  /**
   * The session version of the sign-in: a change of password, or the administrator's end of all the person's sessions,
   * ends the mark.
   */
  version: z.int().positive(),
  /** Seconds since 1970. */
  until: z.int().positive(),
});
export type KnownHere = z.infer<typeof mark>;

const content = z.object({ marks: z.array(mark).max(most) });

/** The marks in an opened token; none where it is not one of ours. */
export const marksIn = (token: unknown): KnownHere[] => content.safeParse(token).data?.marks ?? [];

/** The marks with one added: the newest first, one for each person. */
export const withMark = (marks: readonly KnownHere[], added: KnownHere): KnownHere[] =>
  [added, ...marks.filter(({ person }) => person !== added.person)].slice(0, most);

type Account = { id: number; sessionVersion: number };

/** This browser's valid mark of an account; null where there is none, or it has expired or was voided. */
export const markOf = (
  marks: readonly KnownHere[],
  { id, sessionVersion }: Account,
  at: Date,
): KnownHere | null =>
  marks.find(
    ({ person, version, until }) =>
      person === id && version === sessionVersion && until * 1000 > at.getTime(),
  ) ?? null;

/** Under https the browser keeps the cookie to this one host. */
export const knownCookieName = (https: boolean): string => (https ? "__Host-giaoban-known" : "giaoban-known");
