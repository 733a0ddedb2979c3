// Whether the printed papers of each closed quarter are those that the history says were kept.
import { createHash } from "node:crypto";
import { rowName, sha256 } from "./chain.ts";
import type { Reading } from "./session.ts";

/** The row of the history that names the papers of a quarter with this many errata beneath. */
type Named = {
  id: number;
  at: string;
  event: string;
  quarter: number;
  errata: number;
  vi: string | null;
  en: string | null;
  de: string | null;
  settings: string | null;
};
type Language = "vi" | "en" | "de";
type Stored = { quarter: number; errata: number; language: Language; sha256: string };

const inLanguage: Record<Language, string> = { vi: "Vietnamese", en: "English", de: "German" };

const quarterName = (id: number): string => `${Math.floor(id / 10)}-Q${id % 10}`;
const beneath = (errata: number): string => (errata === 0 ? "" : ` with erratum ${errata}`);
const paperName = ({ quarter, errata, language }: Omit<Stored, "sha256">): string =>
  `The ${inLanguage[language]} paper of ${quarterName(quarter)}${beneath(errata)}`;

const names = (at: string) => `
  SELECT h.id::int AS id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, h.event,
    h.subject_id AS quarter, CASE h.event WHEN 'quarterClosed' THEN 0 ELSE (h.after ->> 'number')::int END AS errata,
    h.after ->> 'paperVi' AS vi, h.after ->> 'paperEn' AS en, h.after ->> 'paperDe' AS de, h.after ->> 'settings' AS settings
  FROM ${at}.history h WHERE h.event IN ('quarterClosed', 'erratumAdded') AND h.after ? 'settings' ORDER BY h.id`;

const of = ({ quarter, errata }: Pick<Stored, "quarter" | "errata">) => [quarter, errata];

/** The digest is of the bytes themselves; one paper at a time, since each is as large as its quarter. */
async function digestOf({ client, at }: Reading, stored: Stored): Promise<string> {
  const { rows } = await client.query<{ content: Buffer }>(
    `SELECT content FROM ${at}.paper WHERE quarter_id = $1 AND errata = $2 AND language = $3`,
    [...of(stored), stored.language],
  );
  return createHash("sha256")
    .update(rows[0]?.content ?? "")
    .digest("hex");
}

async function settingsOf({ client, at }: Reading, named: Named): Promise<string> {
  const { rows } = await client.query<{ setting: string }>(
    `SELECT setting FROM ${at}.paper WHERE quarter_id = $1 AND errata = $2 ORDER BY language COLLATE "C"`,
    of(named),
  );
  return sha256(rows.map(({ setting }) => setting).join("\n"));
}

async function checkStored(reading: Reading, stored: Stored, named: Named | undefined): Promise<string[]> {
  const name = paperName(stored);
  if (!named) return [`${name} is told of by no row of the history.`];
  const digest = await digestOf(reading, stored);
  if (digest !== stored.sha256)
    return [`${name} was changed: its SHA-256 is another than the one beside it.`];
  if (digest !== named[stored.language])
    return [`${name} was changed: ${rowName(named, "row")} of the history tells another SHA-256.`];
  return [];
}

async function checkNamed(reading: Reading, named: Named, rows: readonly Stored[]): Promise<string[]> {
  const kept = rows.filter(({ quarter, errata }) => quarter === named.quarter && errata === named.errata);
  const missing = (["vi", "en", "de"] as const).filter(
    (language) => !kept.some((stored) => stored.language === language),
  );
  if (missing.length > 0)
    return missing.map(
      (language) => `${paperName({ ...named, language })} is missing: ${rowName(named, "row")} tells of it.`,
    );
  if ((await settingsOf(reading, named)) === named.settings) return [];
  const whose = `the papers of ${quarterName(named.quarter)}${beneath(named.errata)}`;
  return [
    `What ${whose} were set from was changed: ${rowName(named, "row")} of the history tells another SHA-256.`,
  ];
}

/** What is wrong with the papers, one sentence each. */
export async function checkPapers(reading: Reading): Promise<string[]> {
  const { rows: named } = await reading.client.query<Named>(names(reading.at));
  const { rows } = await reading.client.query<Stored>(
    `SELECT quarter_id AS quarter, errata, language, sha256 FROM ${reading.at}.paper ORDER BY quarter_id, errata, language`,
  );
  const found: string[] = [];
  for (const stored of rows) {
    const by = named.findLast(
      ({ quarter, errata }) => quarter === stored.quarter && errata === stored.errata,
    );
    found.push(...(await checkStored(reading, stored, by)));
  }
  for (const each of named) found.push(...(await checkNamed(reading, each, rows)));
  return found;
}
