// A stale page told in the reader's language: what changed, by whom, beside the person's own text.
import "server-only";
import { getTranslations } from "next-intl/server";
import { getAgencies } from "@/lib/agencies/queries";
import { getReasons } from "@/lib/delay-reasons/queries";
import type { Conflict, ConflictRow } from "@/lib/forms/form-state";
import { dayTime, longDay } from "@/lib/language/dates";
import { inLanguage, type Language } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";
import { now } from "@/lib/server/clock";
import { type ChangedMeanwhile, type Difference, type FieldValue, Stale, StaleRows } from "./stale";
import { helpOfCommittee } from "./task";

/** Null for any error that is not a stale page. */
export async function tellConflict(
  person: Person,
  error: unknown,
  typed: Record<string, string>,
  language: Language,
): Promise<Conflict | null> {
  if (error instanceof StaleRows) return tellRows(person, error, typed, language);
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
    rows: rowsOf(changed.fields, typed, word, (field) => ({
      name: field,
      label: t(`field.${field}` as "field.result"),
    })),
    keep: t("conflict.keep", { version: changed.version + 1 }),
    discard: t("conflict.discard", { version: changed.version }),
  };
}

type Word = (field: string, value: FieldValue) => string;

/** Each field that somebody else changed, or in which the person's own text differs. */
const rowsOf = (
  fields: readonly Difference[],
  typed: Record<string, string>,
  word: Word,
  named: (field: string) => { name: string; label: string },
): ConflictRow[] =>
  fields
    .map((difference) => ({ ...difference, ...named(difference.field) }))
    .filter(({ name, seen, now }) => seen !== now || differs(typed[name], now))
    .map(({ field, name, label, seen, now }) => ({
      name,
      label,
      seen: word(field, seen),
      now: word(field, now),
      mine: typed[name] ?? "",
      changed: seen !== now,
      kind: name in typed ? (kinds[field] ?? "text") : "told",
      mineInWords: word(field, typed[name] ?? ""),
    }));

/** A table of which some rows are stale: each changed field of each such row, and the version that is seen from now on. */
async function tellRows(
  person: Person,
  { rows }: StaleRows,
  typed: Record<string, string>,
  language: Language,
): Promise<Conflict> {
  const t = await getTranslations({ locale: language, namespace: "tasks" });
  const word = await wordsOf(person, language);
  const last = rows.reduce((latest, { changed }) => (isLater(changed, latest) ? changed : latest), {
    at: null,
    by: { role: null, agencyId: null },
  } as Pick<ChangedMeanwhile, "at" | "by">);
  return {
    title: t("conflict.title"),
    sentence: t("conflict.rows", {
      count: rows.length,
      who: await whoIn(person, last.by, language),
      time: dayTime(last.at ?? now(), language),
    }),
    version: 0,
    heads: [t("conflict.field"), t("conflict.recordedNow"), t("conflict.yours")],
    rows: rows.flatMap(({ row, code, changed }) => [
      ...rowsOf(changed.fields, untouchedAsNow(row, changed.fields, typed), word, (field) => ({
        name: `${row}.${field}`,
        label: t("conflict.rowField", { code, field: t(`field.${field}` as "field.result") }),
      })),
      seenFromNow(`${row}.seen`, changed),
    ]),
    keep: t("conflict.keepAll"),
    discard: t("conflict.discardAll"),
  };
}

const isLater = (a: Pick<ChangedMeanwhile, "at">, b: Pick<ChangedMeanwhile, "at">): boolean =>
  (a.at?.getTime() ?? 0) > (b.at?.getTime() ?? 0);

/** What the person left as they had seen it takes what is recorded now: only what they wrote themselves stands against it. */
const untouchedAsNow = (
  row: string,
  fields: readonly Difference[],
  typed: Record<string, string>,
): Record<string, string> => ({
  ...typed,
  ...Object.fromEntries(
    fields
      .map((field) => ({ ...field, name: `${row}.${field.field}` }))
      // An empty box is not sent at all.
      .filter(({ field, name }) => name in typed || field === "priority")
      .map(({ name, seen, now }) => {
        const mine = typed[name] ?? "";
        return [name, differs(mine, seen) ? mine : String(now ?? "")];
      }),
  ),
});

const seenFromNow = (name: string, { seenVersion, version }: ChangedMeanwhile): ConflictRow => ({
  name,
  label: "",
  seen: String(seenVersion),
  now: String(version),
  mine: String(version),
  changed: true,
  kind: "sent",
});

const kinds: Record<string, ConflictRow["kind"]> = {
  state: "told",
  partState: "told",
  returnedRemark: "told",
  takenBack: "told",
  progress: "number",
  confidence: "choice",
  delayReasonCode: "choice",
  priority: "choice",
  origin: "choice",
  helpFrom: "choice",
  lead: "choice",
  due: "day",
  directive: "line",
};

const isDay = (value: FieldValue): value is string =>
  typeof value === "string" && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

const differs = (mine: string | undefined, now: FieldValue): boolean =>
  mine !== undefined && mine.replaceAll("\r\n", "\n").trim() !== String(now ?? "");

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
  const [reasons, agencies] = await Promise.all([getReasons(person), getAgencies(person)]);
  return (field, value) => {
    if (value === null || value === "") return "–";
    if (field === "due" && isDay(value)) return longDay(value, language);
    if (field === "priority") return t("conflict.yes");
    if (field === "origin") return t(`list.origin.${value}` as "list.origin.COMMITTEE");
    const lead = field === "lead" && agencies.find((each) => each.code === value);
    if (lead) return inLanguage(lead, "name", language);
    if (field === "progress") return `${value}%`;
    if (field === "state") return t(`state.${value}` as "state.IN_PROGRESS");
    if (field === "partState") return t(`part.state.${value}` as "part.state.ASKED");
    if (field === "confidence") return t(`confidence.${value}` as "confidence.ON_TRACK");
    if (value === helpOfCommittee) return t("help.COMMITTEE");
    const helper = field === "helpFrom" && agencies.find((each) => each.code === value);
    if (helper) return inLanguage(helper, "name", language);
    const reason = field === "delayReasonCode" && reasons.find((each) => each.code === value);
    return reason ? inLanguage(reason, "name", language) : String(value);
  };
}
