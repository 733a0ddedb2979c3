// A stale page of the register told in the reader's language: what changed, by whom, beside the person's own text.
import "server-only";
import { getTranslations } from "next-intl/server";
import type { Facts } from "@/lib/history/record-tx";
import { dayTime } from "@/lib/language/dates";
import type { Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { now } from "@/lib/server/clock";
import type { Conflict, ConflictRow } from "./form-state";
import { StaleRegister } from "./register-tx";

type Fact = Facts[string];

/** How a noun names its fields and says their values. */
type RegisterWords = {
  label: (field: string) => string;
  value: (field: string, value: Fact) => string;
  /** The fields that are chosen rather than written. */
  choices: readonly string[];
};

type Typed = Record<string, string>;

/** Makes the teller of conflicts for one noun; it answers null for any error that is not a stale page. */
export const conflictTeller =
  (wordsIn: (person: Person, language: Language) => Promise<RegisterWords>) =>
  async (person: Person, error: unknown, typed: Typed, language: Language): Promise<Conflict | null> => {
    if (!(error instanceof StaleRegister)) return null;
    const { seenVersion, version, at, role, facts } = error.meanwhile;
    const t = await getTranslations({ locale: language, namespace: "people.conflict" });
    const words = await wordsIn(person, language);
    const who = (await getTranslations({ locale: language, namespace: "history" }))("actor", {
      role: role ?? "none",
      agency: "none",
    });
    const rows = facts.filter(({ field, seen, now }) => seen !== now || differs(typed[field], now));
    return {
      title: t("title"),
      sentence: t("sentence", { seen: seenVersion, version, who, time: dayTime(at ?? now(), language) }),
      version,
      heads: [t("field"), t("recorded"), t("yours")],
      rows: rows.map((row) => rowOf(words, typed, row)),
      keep: t("keep"),
      discard: t("discard"),
    };
  };

const differs = (mine: string | undefined, now: Fact): boolean =>
  mine !== undefined && mine.trim() !== String(now ?? "");

function rowOf(
  { label, value, choices }: RegisterWords,
  typed: Typed,
  { field, seen, now }: { field: string; seen: Fact; now: Fact },
): ConflictRow {
  const mine = typed[field];
  const kind = mine === undefined ? "told" : choices.includes(field) ? "choice" : "text";
  const words = { seen: value(field, seen), now: value(field, now), mineInWords: value(field, mine ?? "") };
  return { name: field, label: label(field), mine: mine ?? "", changed: seen !== now, kind, ...words };
}
