// The dictionaries of all records, for what concerns every field, whatever it is about: which of them are secrets.
import { personFields } from "@/lib/accounts/fields";
import { agencyFields } from "@/lib/agencies/fields";
import { reportFields } from "@/lib/agency-reports/fields";
import { closingFields, decisionFields } from "@/lib/decisions/fields";
import { reasonFields } from "@/lib/delay-reasons/fields";
import { linkFields, passwordFields, signInFields } from "@/lib/passwords/fields";
import { quarterFields } from "@/lib/quarters/fields";
import { erratumFields } from "@/lib/summary/fields";
import { entryFields, partFields, planFields } from "@/lib/tasks/fields";
import type { Dictionary } from "./field";

export const records = {
  planFields,
  entryFields,
  partFields,
  quarterFields,
  reportFields,
  personFields,
  agencyFields,
  reasonFields,
  decisionFields,
  closingFields,
  erratumFields,
  passwordFields,
  signInFields,
  linkFields,
} as const satisfies Record<string, Dictionary>;

/** The names of the fields of these dictionaries that no page may show again. */
export const secretsOf = (dictionaries: readonly Dictionary[]): ReadonlySet<string> =>
  new Set(
    dictionaries.flatMap((fields) =>
      Object.values(fields).flatMap(({ kind, name }) => (kind === "secret" ? [name] : [])),
    ),
  );

export const secretNames = secretsOf(Object.values(records));
