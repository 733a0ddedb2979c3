// What the Office and the heads did with the quarters: planned, moved from stage to stage, reported, closed.
import { instant } from "./days.ts";
import type { Happening } from "./happenings.ts";
import { agencyReports, closedOn, type DemoQuarter, quarters } from "./quarters.ts";
import type { Language } from "./words.ts";

export type OfQuarter = Omit<Happening, "by"> & { by: Happening["by"] | { role: "CHAIR" } };

const office = { role: "OFFICE" as const, agency: "VPTU" };
const chair = { role: "CHAIR" as const };

export const proposedAt = `${closedOn} 15:30`;
export const closedAt = `${closedOn} 17:00`;

/** Each stage is a version of the quarter. */
function stagesOf({
  id,
  plansDueOn,
  reportsDueOn,
  plannedAt,
  openedAt,
  reportingAt,
}: DemoQuarter): OfQuarter[] {
  const moved = (at: string, from: string, to: string, version: number): OfQuarter => ({
    at: instant(at),
    by: office,
    quarter: id,
    event: "quarterMoved",
    before: { state: from },
    after: { state: to, version },
  });
  const planned: OfQuarter = {
    at: instant(plannedAt),
    by: office,
    quarter: id,
    event: "quarterPlanned",
    after: { plansDueOn, reportsDueOn, version: 1 },
  };
  return [
    planned,
    ...(openedAt ? [moved(openedAt, "PLANNING", "OPEN", 2)] : []),
    ...(reportingAt ? [moved(reportingAt, "OPEN", "REPORTING", 3)] : []),
  ];
}

const submitted = (language: Language): OfQuarter[] =>
  agencyReports.map(({ quarter, agency, at, assessment }) => ({
    at: instant(at),
    by: { role: "HEAD", agency },
    quarter,
    event: "reportSubmitted",
    before: { agency, submitted: false, assessment: "" },
    after: { agency, submitted: true, assessment: assessment[language], version: 1 },
  }));

type Closing = { quarter: number; carried: number; snapshot: Record<string, string | number> };

/** The Office decides and proposes in the afternoon, and the chair confirms. */
function closed({ quarter, carried, snapshot }: Closing): OfQuarter[] {
  const counts = { carried, dropped: 0 };
  const step = (at: string, by: OfQuarter["by"], event: string, after: Happening["after"]): OfQuarter => ({
    at: instant(at),
    by,
    quarter,
    event,
    ...(after ? { after } : {}),
  });
  return [
    step(`${closedOn} 14:40`, office, "closingDecided", counts),
    step(proposedAt, office, "closingProposed", counts),
    step(closedAt, chair, "quarterClosed", { ...counts, ...snapshot }),
  ];
}

/** Everything that befell the quarters. */
export const governed = (closing: Closing, language: Language): OfQuarter[] => [
  ...quarters.flatMap(stagesOf),
  ...submitted(language),
  ...closed(closing),
];
