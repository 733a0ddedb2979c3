// The state of a form after a submission: which field is wrong, what was refused, what somebody else changed since.

/** One field of a stale form: what the person had seen, what is recorded now, what they typed. */
export type ConflictRow = {
  name: string;
  label: string;
  seen: string;
  now: string;
  mine: string;
  /** The label of a choice, where `mine` is its code. */
  mineInWords?: string;
  /** Whether the recorded text differs from the one that was seen. */
  changed: boolean;
  /** "told": recorded by others and no field of this form, only shown. "sent": a hidden field that is sent again. */
  kind: "text" | "line" | "day" | "number" | "choice" | "told" | "sent";
};

export type Conflict = {
  title: string;
  sentence: string;
  /** The version recorded now; sent as `seen` when the person saves again. */
  version: number;
  /** The column heads: field, recorded now, yours. */
  heads: [string, string, string];
  rows: ConflictRow[];
  /** The labels of the two buttons: save one's own text, null where that is not possible; keep what is recorded. */
  keep: string | null;
  discard: string;
};

export type FormState = {
  /**
   * "shown": the answer is displayed once, in the place of the form. "away": nothing could be saved, and the same
   * submission may be sent again later.
   */
  status: "idle" | "invalid" | "refused" | "conflict" | "shown" | "away";
  message?: string;
  /** Set where nothing was to be saved, as at the sign-in: the message itself is the heading. */
  plain?: true;
  /** The message beside each field that is wrong, by the field's name. */
  errors?: Record<string, string>;
  /** The names of the ticks that the form now offers: each accepts a value that is refused without it. */
  offers?: readonly string[];
  /** What was typed, so that nothing is lost. */
  values?: Record<string, string>;
  conflict?: Conflict;
  /** What is shown this once and stored nowhere, such as a link that sets a password. */
  shown?: string;
  /** Changes with every answer, so that the same answer twice is announced twice. */
  stamp?: string;
};

export const idle: FormState = { status: "idle" };
