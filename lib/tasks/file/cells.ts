// What each cell of a row means, or the message that belongs beside it.
import type { Agency } from "@/lib/agencies/agency";
import { type Day, quarterDays, quarterOf } from "@/lib/quarters/quarter";
import { dayIn } from "./days";
import { plain } from "./heads";

/** What the rows are judged by, read where they are judged; names as `plain` has them. */
export type Known = {
  quarterId: number;
  agencies: ReadonlyMap<string, Agency>;
  directives: ReadonlyMap<string, number>;
  /** Of the codes that the file names, those of tasks that exist. */
  codes: ReadonlySet<string>;
  mayLead: (agencyId: number) => boolean;
};

export type Part = { agency: Agency; asked: string };

/** The value, or the message. */
export type Read<T> = { is: T } | { wrong: string };

export const orUnknown = <T>(value: T | null, message: string): Read<T> =>
  value === null ? { wrong: message } : { is: value };

export const bounded = (text: string, most: number, message: string): Read<string> =>
  text.length > most ? { wrong: message } : { is: text };

export function leadIn(text: string, known: Known): Read<Agency> {
  if (text === "") return { wrong: "leadMissing" };
  const agency = known.agencies.get(plain(text));
  if (!agency) return { wrong: "agencyUnknown" };
  return known.mayLead(agency.id) ? { is: agency } : { wrong: "leadNotYours" };
}

export function directiveIn(text: string, { directives }: Known): Read<number | null> {
  if (text === "") return { is: null };
  return orUnknown(directives.get(plain(text)) ?? null, "directiveUnknown");
}

export function dueIn(text: string, { quarterId }: Known): Read<Day> {
  if (text === "") return { wrong: "dayMissing" };
  const day = dayIn(text);
  if (!day) return { wrong: "dayUnknown" };
  const { first, last } = quarterDays(quarterId);
  return day >= first && day <= last ? { is: day } : { wrong: "dueOutsideQuarter" };
}

/** "BTC; UBKT: the figures of the quarter": what is asked stands after a colon, else it is the task itself. */
export function partsIn(text: string, title: string, leadId: number | undefined, known: Known): Read<Part[]> {
  const pieces = text.split(text.includes(":") ? /[;\n]/ : /[;,\n]/).map((piece) => piece.trim());
  const parts: Part[] = [];
  for (const piece of pieces.filter(Boolean)) {
    const [, name = "", asked = ""] = /^([^:]*)(?::\s*(.*))?$/s.exec(piece) ?? [];
    const agency = known.agencies.get(plain(name));
    if (!agency) return { wrong: "agencyUnknown" };
    if (agency.id === leadId) return { wrong: "partOfLead" };
    if (parts.some((part) => part.agency.id === agency.id)) return { wrong: "agencyTwice" };
    parts.push({ agency, asked: asked || title });
  }
  return { is: parts };
}

/** How the codes of an agency's tasks begin in a quarter: "2024-Q2-BTC-". */
export function codeStem(quarterId: number, agency: string): string {
  const { year, number } = quarterOf(quarterId);
  return `${year}-Q${number}-${agency}-`;
}

/** A code that somebody gave: of this quarter and this agency, and new. */
export function codeIn(
  text: string,
  lead: Agency | undefined,
  { quarterId, codes }: Known,
): Read<string | null> {
  if (text === "") return { is: null };
  const code = text.toUpperCase();
  const [, agency] = /^\d{4}-Q[1-4]-([A-Z][A-Z0-9]{1,9})-\d{2,5}$/.exec(code) ?? [];
  if (!agency) return { wrong: "codeUnknown" };
  if (!code.startsWith(codeStem(quarterId, lead?.code ?? agency))) return { wrong: "codeElsewhere" };
  return codes.has(code) ? { wrong: "codeTaken" } : { is: code };
}
