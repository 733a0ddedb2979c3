// A stale page of a quarter told in the reader's language: what changed, by whom, beside the person's own text.
import "server-only";
import { getTranslations } from "next-intl/server";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { Conflict, ConflictRow } from "@/lib/forms/form-state";
import { dayTime, longDay } from "@/lib/language/dates";
import type { Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { now } from "@/lib/server/clock";
import { type Fact, type FactMeanwhile, StaleQuarter } from "./stale";

type Typed = Record<string, string>;

/** Null for any error that is not a stale page of a quarter. */
export async function tellConflict(
  _person: Person,
  error: unknown,
  typed: Typed,
  language: Language,
): Promise<Conflict | null> {
  if (!(error instanceof StaleQuarter)) return null;
  const { seenVersion, version, at, role, facts } = error.meanwhile;
  const t = await getTranslations({ locale: language, namespace: "stages.conflict" });
  const actor = await getTranslations({ locale: language, namespace: "history" });
  const word = await wordsIn(language);
  // Why somebody goes back or withdraws is written anew each time: nothing recorded stands beside it.
  const reason: FactMeanwhile[] = typed.reason ? [{ field: "reason", seen: "", now: "" }] : [];
  return {
    title: t("title"),
    sentence: t("sentence", {
      who: actor("actor", { role: role ?? "none", agency: "none" }),
      time: dayTime(at ?? now(), language),
      seen: seenVersion,
    }),
    version,
    heads: [t("field"), t("recorded"), t("yours")],
    rows: [...facts, ...reason].filter((fact) => isTold(fact, typed)).map((fact) => rowOf(fact, typed, word)),
    keep: t("keep"),
    discard: t("discard"),
  };
}

/** What changed, and what the person wrote otherwise. */
const isTold = ({ field, seen, now }: FactMeanwhile, typed: Typed): boolean =>
  seen !== now || (typed[field] !== undefined && typed[field].trim() !== String(now ?? ""));

type Words = { label: (field: string) => string; value: (field: string, value: Fact) => string };

async function wordsIn(language: Language): Promise<Words> {
  const t = await getTranslations({ locale: language, namespace: "stages" });
  return {
    label: (field) => t(`field.${field}` as "field.state"),
    value: (field, value) => {
      if (field === "state") return t(`stage.${value as QuarterState}`);
      if (field === "submitted") return t(value ? "conflict.submitted" : "conflict.notSubmitted");
      if (value === null || value === "") return "–";
      return field.endsWith("DueOn") ? longDay(String(value), language) : String(value);
    },
  };
}

const rowOf = ({ field, seen, now }: FactMeanwhile, typed: Typed, words: Words): ConflictRow => ({
  name: field,
  label: words.label(field),
  seen: words.value(field, seen),
  now: words.value(field, now),
  mine: typed[field] ?? "",
  changed: seen !== now,
  kind: field in typed ? "text" : "told",
});
