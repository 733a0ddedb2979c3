// Reads the indicators of a quarter.
import "server-only";
import { z } from "zod";
import type { Agency } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import type { IndicatorLine } from "@/lib/indicators/indicator";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import type { QuarterOnPage } from "./dashboard";
import { indicatorRow } from "./sections-row";
import { indicatorsJson } from "./sections-sql";

export type IndicatorsOfQuarter = { quarter: QuarterOnPage; agencies: Agency[]; indicators: IndicatorLine[] };

/** Returns the indicators of a quarter; null where there is no such quarter for this person. */
export async function getIndicators(person: Person, quarterId: number): Promise<IndicatorsOfQuarter | null> {
  const [quarters, agencies] = await Promise.all([getQuarters(person), getAgencies(person, quarterId)]);
  const quarter = quarters.find(({ id }) => id === quarterId);
  if (!quarter) return null;
  const [row] = await readRows(db(), z.strictObject({ indicators: z.array(indicatorRow) }))`
    SELECT ${indicatorsJson(quarterId)} AS indicators`;
  return { quarter, agencies, indicators: row?.indicators ?? [] };
}
