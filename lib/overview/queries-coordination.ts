// Reads the coordination of a quarter: the pairs of agencies, and the parts that a person asks to see.
import "server-only";
import { type Agency, agencySlug } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import type { Day } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import { agenciesOfMatrix, type CountedParts, judgedStandings, longestWaiting } from "./coordination";
import type { QuarterOnPage } from "./dashboard";
import { type PartFilter, type Parts, partsOnPage } from "./part";
import { partListJson, partsJson } from "./sections-sql";

export type Coordination = {
  quarter: QuarterOnPage;
  asOf: Day;
  agencies: Agency[];
  /** The agencies of the matrix. */
  here: Agency[];
  parts: CountedParts[];
  filter: PartFilter;
  listed: Parts;
  waiting: { agency: Agency; count: number } | null;
};

/** Without a filter only the overdue parts are listed: the ones that somebody waits for. */
const narrowed = (filter: PartFilter): PartFilter =>
  filter.lead || filter.part || filter.standing || filter.all ? filter : { standing: "overdue" };

function condition({ lead, part, standing }: PartFilter, agencies: readonly Agency[], asOf: Day): Prisma.Sql {
  const idOf = (code: string) => agencies.find((agency) => agencySlug(agency) === code)?.id ?? 0;
  const standings = standing === "judged" ? judgedStandings : [standing];
  const wanted = [
    Prisma.sql`true`,
    ...(lead ? [Prisma.sql`e.agency_id = ${idOf(lead)}`] : []),
    ...(part ? [Prisma.sql`c.agency_id = ${idOf(part)}`] : []),
    ...(standing
      ? [
          Prisma.sql`part_standing(c.state, c.due, c.delivered_on, ${asOf}::date) IN (${Prisma.join(standings)})`,
        ]
      : []),
  ];
  return Prisma.join(wanted, " AND ");
}

/** Returns the coordination of a quarter; null where there is no such quarter for this person. */
export async function getCoordination(
  person: Person,
  quarterId: number,
  today: Day,
  wanted: PartFilter = {},
): Promise<Coordination | null> {
  const [quarters, agencies] = await Promise.all([getQuarters(person), getAgencies(person, quarterId)]);
  const quarter = quarters.find(({ id }) => id === quarterId);
  if (!quarter) return null;
  const asOf = quarter.closedOn ?? today;
  const filter = narrowed(wanted);
  const listed = partListJson(quarterId, asOf, condition(filter, agencies, asOf), partsOnPage);
  const [row] = await db().$queryRaw<{ parts: CountedParts[]; listed: Parts }[]>`
    SELECT ${partsJson(quarterId, asOf)} AS parts, ${listed} AS listed`;
  if (!row) throw new Error("a query without a table gave no row");
  const { parts } = row;
  const most = longestWaiting(parts, agencies);
  const agency = agencies.find(({ id }) => id === most?.agencyId);
  return {
    quarter,
    asOf,
    agencies,
    here: agenciesOfMatrix(agencies, parts, quarterId),
    parts,
    filter,
    listed: row.listed,
    waiting: most && agency ? { agency, count: most.count } : null,
  };
}
