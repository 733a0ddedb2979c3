// What a form is told after a submission: which field is wrong, what was refused, what somebody else changed meanwhile.

/** One field of a stale form: what the person had seen, what is recorded now, what they typed. */
export type ConflictRow = {
  name: string;
  label: string;
  seen: string;
  now: string;
  mine: string;
  /** A choice as it reads, where `mine` is its code. */
  mineInWords?: string;
  /** Whether the recorded text differs from the one that was seen. */
  changed: boolean;
  /** "told" is recorded by others and not in this form; "sent" goes along unseen. */
  kind: "text" | "line" | "day" | "number" | "choice" | "told" | "sent";
};

export type Conflict = {
  title: string;
  sentence: string;
  /** The version recorded now; sent as `seen` when the person saves again. */
  version: number;
  /** Field, recorded now, yours. */
  heads: [string, string, string];
  rows: ConflictRow[];
  /** The words of the two ways out: save one's own text, null where that is none; keep what is recorded. */
  keep: string | null;
  discard: string;
};

export type FormState = {
  /**
   * "shown" answers with something that is told once, in the place of the form; "away" says that nothing could be kept,
   * and that the same submission may be made again in a while.
   */
  status: "idle" | "invalid" | "refused" | "conflict" | "shown" | "away";
  message?: string;
  /** Where nothing was to be saved, as at the sign-in: the message itself is the heading. */
  plain?: true;
  /** The sentence beside each field that is wrong, by the field's name. */
  errors?: Record<string, string>;
  /** The ticks, by name, that may be set now: what stands once it is said in words. */
  offers?: readonly string[];
  /** What was typed, so that nothing is lost. */
  values?: Record<string, string>;
  conflict?: Conflict;
  /** What is told this once and kept nowhere, such as a link that sets a password. */
  shown?: string;
  /** Changes with every answer, so that the same answer twice is told twice. */
  stamp?: string;
};

export const idle: FormState = { status: "idle" };
