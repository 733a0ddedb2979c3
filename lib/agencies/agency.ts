// What an agency is: its code, its names in three languages, and from when to when it exists.
import type { Day } from "@/lib/calendar/day";
import { quarterDays } from "@/lib/calendar/quarter";

export type Agency = {
  id: number;
  code: string;
  nameVi: string;
  nameEn: string;
  nameDe: string;
  shortVi: string;
  shortEn: string;
  shortDe: string;
  rank: number;
  validFrom: Day;
  validTo: Day | null;
};

/** The code in lower case, as it is written in addresses and in the data attributes of the page. */
export const agencySlug = (agency: Pick<Agency, "code">): string => agency.code.toLowerCase();

/** The page of an agency in the register. */
export const agencyAddress = (agency: Pick<Agency, "code">): string => `/agencies/${agencySlug(agency)}`;

/** Whether the agency existed on some day of the quarter, so that a paper of 2024 keeps the agencies of 2024. */
export function existsIn(agency: Pick<Agency, "validFrom" | "validTo">, quarterId: number): boolean {
  const { first, last } = quarterDays(quarterId);
  return agency.validFrom <= last && (agency.validTo === null || agency.validTo >= first);
}

/** Whether its last day is over. */
export const isEnded = ({ validTo }: Pick<Agency, "validTo">, today: Day): boolean =>
  validTo !== null && validTo < today;

/** The agencies of a quarter: those that existed in it, and any that has tasks in it. */
export const agenciesOf = (
  agencies: readonly Agency[],
  groups: readonly { agencyId: number }[],
  quarterId: number,
): Agency[] =>
  agencies.filter(
    (agency) => existsIn(agency, quarterId) || groups.some((group) => group.agencyId === agency.id),
  );
