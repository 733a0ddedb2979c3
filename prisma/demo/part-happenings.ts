// The history of a coordinating agency's part.
import { instant } from "./days.ts";
import { type Actor, agencyOfCode, type Happening } from "./happenings.ts";
import type { DemoPart, PartState } from "./part.ts";
import type { Language } from "./words.ts";

const events: Record<PartState, string> = {
  ASKED: "partAsked",
  ACCEPTED: "partAccepted",
  DELIVERED: "partDelivered",
  ACKNOWLEDGED: "partAcknowledged",
  RETURNED: "partReturned",
};

export function happeningsOf(part: DemoPart, quarter: number, language: Language): Happening[] {
  const lead = agencyOfCode(part.task);
  const actors: Record<PartState, Actor> = {
    ASKED: { role: "HEAD", agency: lead },
    ACCEPTED: { role: "STAFF", agency: part.agency },
    DELIVERED: { role: "STAFF", agency: part.agency },
    ACKNOWLEDGED: { role: "STAFF", agency: lead },
    RETURNED: { role: "STAFF", agency: lead },
  };
  return part.steps.map(({ state, at, remark }) => ({
    at: instant(at),
    by: actors[state],
    quarter,
    event: events[state],
    after: {
      agency: part.agency,
      asked: part.asked[language],
      ...(state === "ASKED" ? { due: part.due } : {}),
    },
    ...(remark ? { note: remark[language] } : {}),
  }));
}
