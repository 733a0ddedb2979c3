// The one kind of refusal that a person is shown: a sentence of the messages, with its values.

import type { ErrorKey, Wrong } from "@/lib/language/error-key";

export type Values = Record<string, string | number>;

/** Thrown where a rule forbids what was asked. `message` is a key under `errors`; nothing has been written. */
export class Refusal extends Error {
  declare readonly message: ErrorKey;
  readonly values: Values;
  readonly field: string | undefined;

  /** @param field the form field beside which the sentence belongs, where there is one */
  constructor(message: ErrorKey, values: Values = {}, field?: string) {
    super(message);
    this.name = "Refusal";
    this.values = values;
    this.field = field;
  }
}

/** Refused because fields are missing or wrong: each with the sentence that belongs beside it. */
export class Incomplete extends Refusal {
  readonly fields: Wrong;
  /**
   * The checkboxes, by name, that the form now offers beside the sentences, for what is accepted once it is confirmed.
   */
  readonly offers: readonly string[];

  /**
   * @param fields message by field, at least one; the first speaks for all where only one can be said
   * @param more values of the sentences, and the ticks that the form now offers
   */
  constructor(fields: Wrong, more: { values?: Values; offers?: readonly string[] } = {}) {
    const [field, message] = Object.entries(fields)[0] ?? [];
    super(message ?? "notUnderstood", more.values, field);
    this.fields = fields;
    this.offers = more.offers ?? [];
  }
}
