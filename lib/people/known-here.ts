// That somebody has signed in with this browser before: their next tries do not stand in one line with a guesser's.
import { z } from "zod";

export const daysKnown = 90;

/** More people than this seldom share a PC. */
const most = 6;

const mark = z.object({
  /** Numbers the line that this browser has for this person. */
  id: z.uuid(),
  person: z.int().positive(),
  /** The session version of the sign-in: a change of password, or the administrator's end of all the person's sessions, ends the mark. */
  version: z.int().positive(),
  /** Seconds since 1970. */
  until: z.int().positive(),
});
export type KnownHere = z.infer<typeof mark>;

const content = z.object({ marks: z.array(mark).max(most) });

/** The marks in an opened token; none where it is not one of ours. */
export const marksIn = (token: unknown): KnownHere[] => content.safeParse(token).data?.marks ?? [];

/** The newest first; of each person one. */
export const withMark = (marks: readonly KnownHere[], added: KnownHere): KnownHere[] =>
  [added, ...marks.filter(({ person }) => person !== added.person)].slice(0, most);

type Account = { id: number; sessionVersion: number };

/** This browser's mark of an account, while it is good. */
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
