// What a file must be to be accepted as evidence: its kinds, its size, the name under which it is kept.

/** Each kind with its type on the wire and the ends of names that say it; the first end is given where there is none. */
export const kinds = {
  pdf: { type: "application/pdf", ends: ["pdf"] },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ends: ["docx"],
  },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ends: ["xlsx"] },
  png: { type: "image/png", ends: ["png"] },
  jpeg: { type: "image/jpeg", ends: ["jpg", "jpeg", "jfif"] },
} as const;
export type Kind = keyof typeof kinds;

const isKind = (name: string): name is Kind => name in kinds;
export const kindNames = Object.keys(kinds).filter(isKind);

/** The kind of a stored type; the database knows no others. */
export const kindOf = (type: string): Kind | undefined => kindNames.find((each) => kinds[each].type === type);

const MiB = 1024 * 1024;
/** The database refuses more (prisma/rules/evidence.sql). */
export const mostBytes = 10 * MiB;
export const mostBytesOfEntry = 50 * MiB;

/** Why a file is not taken: keys of the messages under `errors`, and the only words that an address may name. */
export const evidenceRefusals = [
  "evidenceNone",
  "evidenceEmpty",
  "evidenceTooLarge",
  "evidenceFull",
  "evidenceType",
  "evidenceName",
  "evidenceOldOffice",
  "evidenceProtected",
  "evidenceMacros",
  "evidenceDamaged",
  "evidenceTwice",
  "evidenceFinal",
  "evidenceSubmitted",
  "evidenceSignedOut",
  "notYours",
  "quarterClosed",
  "notUnderstood",
] as const;
export type EvidenceRefusal = (typeof evidenceRefusals)[number];

export const isEvidenceRefusal = (word: unknown): word is EvidenceRefusal =>
  evidenceRefusals.some((each) => each === word);

const longestName = 200;

/** The last part of a path, without signs that a file system or a reader of the name could be misled by. */
const plainName = (name: string): string =>
  name
    .toWellFormed()
    .normalize("NFC")
    .replace(/^.*[\\/]/su, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*]/gu, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+|[. ]+$/gu, "");

/** Cuts the stem, never inside of a sign, so that the whole name keeps within what the database takes. */
const shortened = (stem: string, end: string): string =>
  `${[...stem].slice(0, longestName - end.length - 1).join("")}.${end}`;

/**
 * The name under which a file of this kind is kept; null where its end says another kind than its content. A name
 * without an end that anybody knows is given the right one.
 */
export function nameFor(given: string, kind: Kind): string | null {
  const [, stem = "", end = ""] = /^(.*)\.([^.]*)$/su.exec(plainName(given)) ?? ["", plainName(given)];
  const said = end.toLowerCase();
  const ends: readonly string[] = kinds[kind].ends;
  if (ends.includes(said)) return shortened(stem || kind, end);
  if (/^[a-z][a-z0-9]{1,4}$/.test(said)) return null;
  return shortened([stem, end].filter(Boolean).join(".") || kind, ends[0] ?? kind);
}

/** The first digits of a SHA-256, enough for a reader to distinguish two files. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);
