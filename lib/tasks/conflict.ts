// A stale page told in the reader's language: what changed, by whom, beside the person's own text.
import "server-only";
import { getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { now } from "@/lib/clock";
import type { Conflict } from "@/lib/form-state";
import { dayTime } from "@/lib/language/dates";
import { inLanguage, type Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { getReasons } from "./queries-reasons";
import { type ChangedMeanwhile, type FieldValue, Stale } from "./stale";

/** Null for any error that is not a stale page. */
export async function tellConflict(
  person: Person,
  error: unknown,
  typed: Record<string, string>,
  language: Language,
): Promise<Conflict | null> {
  if (!(error instanceof Stale)) return null;
  const { changed } = error;
  const t = await getTranslations({ locale: language, namespace: "tasks" });
  const word = await wordsOf(person, language);
  return {
    title: t("conflict.title"),
    sentence: t("conflict.sentence", {
      seen: changed.seenVersion,
      version: changed.version,
      who: await whoIn(person, changed.by, language),
      time: dayTime(changed.at ?? now(), language),
    }),
    version: changed.version,
    heads: [t("conflict.field"), t("conflict.recorded", { version: changed.version }), t("conflict.yours")],
    rows: changed.fields
      .filter(({ field, seen, now }) => seen !== now || differs(typed[field], now))
      .map(({ field, seen, now }) => ({
        name: field,
        label: t(`field.${field}` as "field.result"),
        seen: word(field, seen),
        now: word(field, now),
        mine: typed[field] ?? "",
        changed: seen !== now,
        kind: field in typed ? (kinds[field] ?? "text") : "told",
        mineInWords: word(field, typed[field] ?? ""),
      })),
    keep: t("conflict.keep", { version: changed.version + 1 }),
    discard: t("conflict.discard", { version: changed.version }),
  };
}

const kinds: Record<string, "text" | "number" | "choice" | "told"> = {
  state: "told",
  partState: "told",
  returnedRemark: "told",
  progress: "number",
  confidence: "choice",
  delayReasonCode: "choice",
};

const differs = (mine: string | undefined, now: FieldValue): boolean =>
  mine !== undefined && mine.trim() !== String(now ?? "");

/** Role and agency of who changed something, in the reader's words. */
export async function whoIn(person: Person, by: ChangedMeanwhile["by"], language: Language): Promise<string> {
  const t = await getTranslations({ locale: language, namespace: "history" });
  const agency = (await getAgencies(person)).find(({ id }) => id === by.agencyId);
  return t("actor", {
    role: by.role ?? "none",
    agency: agency ? inLanguage(agency, "name", language) : "none",
  });
}

/** Says a field's value in words: codes become their names, an empty text a dash. */
async function wordsOf(
  person: Person,
  language: Language,
): Promise<(field: string, value: FieldValue) => string> {
  const t = await getTranslations({ locale: language, namespace: "tasks" });
  const reasons = await getReasons(person);
  return (field, value) => {
    if (value === null || value === "") return "–";
    if (field === "progress") return `${value}%`;
    if (field === "state") return t(`state.${value}` as "state.IN_PROGRESS");
    if (field === "partState") return t(`part.state.${value}` as "part.state.ASKED");
    if (field === "confidence") return t(`confidence.${value}` as "confidence.ON_TRACK");
    const reason = field === "delayReasonCode" && reasons.find((each) => each.code === value);
    return reason ? inLanguage(reason, "name", language) : String(value);
  };
}
