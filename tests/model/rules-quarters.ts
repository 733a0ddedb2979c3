// The domain's rules for a quarter's stages and the agencies' reports on it.
import type { Person } from "@/lib/people/person";
import {
  happened,
  isAdmin,
  leads,
  type Model,
  nextOf,
  quarterIn,
  type Refused,
  reportIn,
  runs,
  type Stage,
} from "./state";

const further: Record<Stage, Stage[]> = {
  PLANNING: ["OPEN"],
  OPEN: ["REPORTING", "PLANNING"],
  REPORTING: ["OPEN"],
  CLOSED: [],
};
const order: Stage[] = ["PLANNING", "OPEN", "REPORTING", "CLOSED"];

export function plan(model: Model, person: Person, id: number): Refused {
  if (isAdmin(person)) return "quarterNotFound";
  if (person.role !== "OFFICE") return "notTheOffices";
  if (quarterIn(model, id)) return "quarterExists";
  if (!model.quarters.some((quarter) => nextOf(quarter.id) === id)) return "quarterNotNext";
  model.quarters.push({ id, state: "PLANNING", version: 1, proposed: false, fell: false, closedOn: null });
  model.history += 1;
  return undefined;
}

type Move = { id: number; to: Stage; reason: string };
export function move(model: Model, person: Person, seen: number, { id, to, reason }: Move): Refused {
  if (isAdmin(person)) return "quarterNotFound";
  const quarter = quarterIn(model, id);
  if (!quarter) return "quarterNotFound";
  if (person.role !== "OFFICE") return "notTheOffices";
  if (quarter.state === "CLOSED") return "quarterClosed";
  if (quarter.version !== seen) return "stale";
  if (!further[quarter.state].includes(to)) return "stepNotAllowed";
  const back = order.indexOf(to) < order.indexOf(quarter.state);
  if (back && !reason) return "moveReasonMissing";
  const own = model.entries.filter((entry) => entry.quarter === id);
  if (to === "PLANNING") {
    if (own.some((entry) => entry.spoken || (entry.state !== "NOT_STARTED" && entry.carriedFrom === null)))
      return "quarterReported";
    if (model.reports.some((report) => report.quarter === id && report.submitted)) return "quarterHasReports";
  }
  model.history += quarter.proposed ? 2 : 1;
  Object.assign(quarter, { state: to, version: quarter.version + 1, proposed: false, fell: false });
  return undefined;
}

type OfReport = { quarter: number; agency: number };

function unreachable(model: Model, person: Person, { quarter: id, agency }: OfReport): Refused {
  const quarter = quarterIn(model, id);
  if (isAdmin(person) || !quarter) return "quarterNotFound";
  if (quarter.state === "CLOSED") return "quarterClosed";
  const speaks = (person.role === "HEAD" || person.role === "OFFICE") && leads(person, agency);
  return speaks && runs(quarter.state) ? undefined : "notYoursToSubmit";
}

/** Open entries that are not explained, and reported ones of the own plan that its head has not answered. */
export const isIncomplete = (model: Model, { quarter, agency }: OfReport): boolean =>
  model.entries.some(
    (entry) =>
      entry.quarter === quarter &&
      entry.agency === agency &&
      (entry.state === "REPORTED"
        ? entry.plan
        : (entry.state === "NOT_STARTED" || entry.state === "IN_PROGRESS") &&
          !(entry.reasonCode && entry.reason && entry.solution)),
  );

export function submit(model: Model, person: Person, seen: number, of: OfReport): Refused {
  const far = unreachable(model, person, of);
  if (far) return far;
  if (quarterIn(model, of.quarter)?.state !== "REPORTING") return "quarterNotReporting";
  const report = reportIn(model, of.quarter, of.agency);
  if ((report?.version ?? 0) !== seen) return "stale";
  if (report?.submitted) return "reportSubmittedAlready";
  if (isIncomplete(model, of)) return "reportIncomplete";
  if (report) Object.assign(report, { version: report.version + 1, submitted: true });
  else model.reports.push({ ...of, version: 1, submitted: true });
  happened(model, of.quarter);
  return undefined;
}

export function withdraw(model: Model, person: Person, seen: number, of: OfReport): Refused {
  const far = unreachable(model, person, of);
  if (far) return far;
  const report = reportIn(model, of.quarter, of.agency);
  if ((report?.version ?? 0) !== seen) return "stale";
  if (!report?.submitted) return "reportNotSubmitted";
  Object.assign(report, { version: report.version + 1, submitted: false });
  happened(model, of.quarter);
  return undefined;
}
