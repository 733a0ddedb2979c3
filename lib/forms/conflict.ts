// A stale page in the reader's language: what changed, by whom, beside the person's own text.
import { dayTime } from "@/lib/language/dates";
import { now as currentTime } from "@/lib/server/clock";
import type { Dictionary, FieldKind } from "./fields/field";
import { agencyIn, labelOf, plain, type Value, valueIn, type Words } from "./fields/words";
import type { Conflict, ConflictRow } from "./form-state";
import type { Changed, Difference, Stale } from "./stale";

type Typed = Record<string, string>;
type Speech = Pick<Words, "t" | "language">;

/** As a form hands it over: a tick is "1" or nothing. */
const asTyped = (value: Value): string => (typeof value === "boolean" ? (value ? "1" : "") : plain(value));

const differs = (mine: string | undefined, value: Value): boolean =>
  mine !== undefined && mine.replaceAll("\r\n", "\n").trim() !== asTyped(value);

/** How one's own text can still be changed. */
const controls: Partial<Record<FieldKind, ConflictRow["kind"]>> = {
  line: "line",
  directive: "line",
  day: "day",
  percent: "number",
  number: "number",
  tick: "choice",
  choice: "choice",
  agency: "choice",
  person: "choice",
  reason: "choice",
};

/** Each field that somebody else changed, or in which the person's own text differs; a secret is none of them. */
const rowsOf = (
  { fields, differences }: Pick<Changed, "fields" | "differences">,
  typed: Typed,
  words: Words,
  row?: { row: string; code: string },
): ConflictRow[] =>
  differences.flatMap(({ field: name, seen, now }: Difference): ConflictRow[] => {
    const field = fields[name];
    const sent = row ? `${row.row}.${name}` : name;
    const mine = typed[sent];
    if (!field || field.kind === "secret") return [];
    if (asTyped(seen) === asTyped(now) && !differs(mine, now)) return [];
    // Of a tick that has no words of its own the empty one is a dash.
    const word = (value: Value): string =>
      (field.kind === "tick" && !field.ticked && !value ? "" : valueIn(field, value, words)) || "–";
    const label = labelOf(field, words.t);
    return [
      {
        name: sent,
        label: row ? words.t("conflict.rowField", { code: row.code, field: label }) : label,
        ...{ seen: word(seen), now: word(now), mine: mine ?? "", mineInWords: word(mine ?? "") },
        changed: asTyped(seen) !== asTyped(now),
        kind: mine === undefined ? "told" : (controls[field.kind] ?? "text"),
      },
    ];
  });

/** What else the noun adds. */
const linesOf = async ({ lines }: Changed, typed: Typed, words: Words): Promise<ConflictRow[]> =>
  ((await lines?.(words, typed)) ?? []).map(({ mine, ...line }) => ({
    ...line,
    seen: "",
    mine: mine ?? "",
    changed: false,
    kind: mine === undefined ? "told" : "choice",
  }));

/**
 * What the person left as they had seen it takes what is recorded now: only what they wrote themselves is shown against
 * it.
 */
const untouchedAsNow = (row: string, { fields, differences }: Changed, typed: Typed): Typed => ({
  ...typed,
  ...Object.fromEntries(
    differences
      .map((difference) => ({ ...difference, name: `${row}.${difference.field}` }))
      // An empty box is not sent at all.
      .filter(({ field, name }) => name in typed || isTick(fields, field))
      .map(({ name, seen, now }) => {
        const mine = typed[name] ?? "";
        return [name, differs(mine, seen) ? mine : asTyped(now)];
      }),
  ),
});

const isTick = (fields: Dictionary, name: string): boolean => fields[name]?.kind === "tick";

const seenFromNow = (name: string, { seenVersion, version }: Changed): ConflictRow => ({
  ...{ name, label: "", seen: String(seenVersion), now: String(version), mine: String(version) },
  ...{ changed: true, kind: "sent" },
});

const rowsOfTable = ({ rows }: Stale, typed: Typed, words: Words): ConflictRow[] =>
  rows.flatMap(({ row, code, changed }) => [
    ...rowsOf(changed, untouchedAsNow(row, changed, typed), words, { row, code }),
    seenFromNow(`${row}.seen`, changed),
  ]);

const hasHeadsOfClosing = (about: string): about is "answer" | "errata" =>
  about === "answer" || about === "errata";

/** The page that says it; of a table each changed field of each stale row, and the version that is seen from now on. */
export async function conflictOf(stale: Stale, typed: Typed, { t, language }: Speech): Promise<Conflict> {
  const { changed, rows } = stale;
  const words = { t, language, named: changed.named };
  const { role, agency } = changed.by;
  const isTable = rows.length > 0;
  const about = isTable ? "rows" : changed.about;
  const values = {
    seen: changed.seenVersion,
    version: changed.version,
    next: changed.version + 1,
    count: isTable ? rows.length : changed.version - changed.seenVersion,
    who: t("history.actor", { role: role ?? "none", agency: agency ? agencyIn(agency, words) : "none" }),
    time: dayTime(changed.at ?? currentTime(), language),
  };
  const heads = hasHeadsOfClosing(about) ? "closing" : about;
  return {
    title: t(`conflict.${about}.title`),
    sentence: t(`conflict.${about}.sentence`, values),
    version: isTable ? 0 : changed.version,
    heads: [
      t(`conflict.heads.${heads}.field`),
      t(`conflict.heads.${heads}.recorded`, values),
      t(`conflict.heads.${heads}.yours`),
    ],
    rows: isTable
      ? rowsOfTable(stale, typed, words)
      : [...(await linesOf(changed, typed, words)), ...rowsOf(changed, typed, words)],
    keep: changed.ended || about === "answer" ? null : t(`conflict.${about}.keep`, values),
    discard: t(`conflict.${about}.discard`, values),
  };
}
