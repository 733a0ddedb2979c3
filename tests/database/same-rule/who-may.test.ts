// Who may cause which event of the history: for each event, role, agency and origin of a task the same to the policies of lib
// and to the database's may_record.
import { expect, test } from "vitest";
import { mayManagePeople } from "@/lib/accounts/policy";
import { mayManageAgencies } from "@/lib/agencies/policy";
import { maySubmitReport, mayWithdrawReport } from "@/lib/agency-reports/policy";
import { mayAddErratum, mayAnswer, mayPropose } from "@/lib/decisions/policy";
import { mayKeepReasons } from "@/lib/delay-reasons/policy";
import { type Event, events } from "@/lib/history/event";
import { type Person, roles } from "@/lib/people/person";
import { mayGovernQuarters } from "@/lib/quarters/policy";
import {
  mayAskPart,
  mayAssignOfficer,
  mayConfirm,
  mayContribute,
  mayPlan,
  mayPlanIn,
  mayReceive,
  mayReport,
} from "@/lib/tasks/policy";
import { givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const quarter = await givenQuarter(db, { id: 20241, state: "OPEN" });
const origins = ["AGENCY_PLAN", "COMMITTEE", "MEETING"] as const;
type TaskOrigin = (typeof origins)[number];

/** A task of BTC with a part of UBKT for each origin. */
const taskOf = new Map<TaskOrigin, number>();
for (const [index, origin] of origins.entries()) {
  const code = `2024-Q1-BTC-0${index + 1}`;
  const given = await givenTask(db, { quarter, agency: agencies.btc, origin, code, state: "IN_PROGRESS" });
  await givenContribution(db, { entry: given.entry, agency: agencies.ubkt });
  taskOf.set(origin, given.task.id);
}

/** What the event is of: whose task by its origin, or another person; and what the policies of lib say of a person. */
type About = { origin: TaskOrigin; personId: number };
type May = (person: Person, about: About) => boolean;

const facts = ({ origin }: About) => ({
  ...{ leadAgencyId: agencies.btc.id, origin, state: "IN_PROGRESS" as const, quarterState: "OPEN" as const },
});
const part = {
  ...{ agencyId: agencies.ubkt.id, leadAgencyId: agencies.btc.id },
  ...{ state: "ASKED" as const, quarterState: "OPEN" as const },
};
const reports: May = (person, about) => mayReport(person, facts(about));
const confirms: May = (person, about) => mayConfirm(person, facts(about));
const plans: May = (person, about) => mayPlan(person, facts(about));
const asksPart: May = (person, about) => mayAskPart(person, facts(about));
const assigns: May = (person, about) => mayAssignOfficer(person, facts(about));
const contributes: May = (person) => mayContribute(person, part);
const receives: May = (person) => mayReceive(person, part);
const ownReport = (person: Person, quarterState: "OPEN" | "REPORTING") => ({
  ...{ agencyId: person.agency?.id ?? 0, quarterState },
});
const isOwn: May = (person, { personId }) => person.id === personId;
const or =
  (...any: May[]): May =>
  (person, about) =>
    any.some((may) => may(person, about));

/** Every event with its subject and who may cause it. What ends with its task, ends by whoever ends that. */
const whoMay: Record<Event, [subject: string, May]> = {
  progressReported: ["task", reports],
  reportTakenBack: ["task", reports],
  extensionAsked: ["task", reports],
  extensionWithdrawn: ["task", reports],
  evidenceAdded: ["task", reports],
  evidenceRemoved: ["task", reports],
  confirmed: ["task", confirms],
  returned: ["task", confirms],
  extended: ["task", confirms],
  extensionDeclined: ["task", confirms],
  partReopened: ["task", confirms],
  assigned: ["task", plans],
  taskChanged: ["task", plans],
  // Whose task it was is asked as it leaves: attacks-on-tasks.test.ts.
  taskRemoved: ["task", (person) => mayPlanIn(person, "PLANNING")],
  officerAssigned: ["task", assigns],
  partAsked: ["task", asksPart],
  partRemoved: ["task", or(asksPart, mayManageAgencies)],
  partAccepted: ["task", contributes],
  partDeclined: ["task", contributes],
  partDelivered: ["task", contributes],
  partExplained: ["task", contributes],
  partReturned: ["task", receives],
  partAcknowledged: ["task", or(receives, confirms, mayAnswer, mayManageAgencies)],
  partNotNeeded: ["task", or(reports, confirms, mayAnswer, mayManageAgencies)],
  extensionLapsed: ["task", or(reports, confirms, mayAnswer)],
  carriedOver: ["task", mayAnswer],
  droppedAtClosing: ["task", mayAnswer],
  movedToSuccessor: ["task", mayManageAgencies],
  quarterPlanned: ["quarter", mayGovernQuarters],
  quarterMoved: ["quarter", mayGovernQuarters],
  daysSet: ["quarter", mayGovernQuarters],
  closingDecided: ["quarter", mayPropose],
  closingProposed: ["quarter", mayPropose],
  closingWithdrawn: ["quarter", or(mayPropose, mayGovernQuarters)],
  closingSentBack: ["quarter", mayAnswer],
  quarterClosed: ["quarter", mayAnswer],
  erratumAdded: ["quarter", mayAddErratum],
  reportSubmitted: ["quarter", (person) => maySubmitReport(person, ownReport(person, "REPORTING"))],
  reportWithdrawn: [
    "quarter",
    or((person) => mayWithdrawReport(person, ownReport(person, "OPEN")), mayManageAgencies),
  ],
  tasksTakenIn: ["quarter", (person) => mayPlanIn(person, "PLANNING")],
  tasksCopied: ["quarter", (person) => mayPlanIn(person, "PLANNING")],
  passwordChanged: ["person", isOwn],
  passwordSet: ["person", isOwn],
  otherSessionsEnded: ["person", isOwn],
  sessionsEnded: ["person", mayManagePeople],
  everybodySignedOut: ["person", mayManagePeople],
  personMade: ["person", mayManagePeople],
  personChanged: ["person", mayManagePeople],
  personDeactivated: ["person", mayManagePeople],
  personActivated: ["person", mayManagePeople],
  linkGiven: ["person", mayManagePeople],
  agencyMade: ["agency", mayManageAgencies],
  agencyChanged: ["agency", mayManageAgencies],
  agencyMerged: ["agency", mayManageAgencies],
  reasonAdded: ["delayReason", mayKeepReasons],
  reasonChanged: ["delayReason", mayKeepReasons],
  reasonRetired: ["delayReason", mayKeepReasons],
  reasonRestored: ["delayReason", mayKeepReasons],
};

type Line = { person: number; event: string; subject: string; subject_id: number; before?: object };

/** What the database says of each of these lines, in their order. */
async function mayRecord(lines: Line[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ may: boolean }[]>`
    SELECT may_record(p, jsonb_populate_record(NULL::history, ${`{"quarter_id": ${quarter.id}, "before": {}, "after": {}}`}::jsonb || l.line)) AS may
    FROM jsonb_array_elements(${JSON.stringify(lines)}::jsonb) WITH ORDINALITY AS l (line, place)
      JOIN person p ON p.id = (l.line ->> 'person')::int ORDER BY l.place`;
  return rows.map(({ may }) => may);
}

const everybody = Object.entries(people);
const subjectIdOf = (subject: string, { origin, personId }: About): number =>
  ({ task: taskOf.get(origin) ?? 0, quarter: quarter.id, person: personId })[subject] ?? 1;

test.each(everybody)("what %s may cause is the same to both, event by event", async (_, person) => {
  const cases = events.flatMap((event) =>
    origins.flatMap((origin) =>
      [person.id, people.colleague.id, people.chair.id].map((personId) => ({
        event,
        about: { origin, personId },
      })),
    ),
  );
  const may = await mayRecord(
    cases.map(({ event, about }) => {
      const [subject] = whoMay[event];
      return { person: person.id, event, subject, subject_id: subjectIdOf(subject, about) };
    }),
  );
  expect(cases.map(({ event, about }, place) => ({ event, ...about, may: may[place] }))).toEqual(
    cases.map(({ event, about }) => ({ event, ...about, may: whoMay[event][1](person, about) })),
  );
});

test("a head plans what the own agency leads, and no other task by naming the agency as its former lead", async () => {
  const forged = { lead: agencies.ubkt.code };
  const lines = ["taskChanged", "assigned"].map((event) => ({
    ...{ person: people.otherHead.id, event, subject: "task", subject_id: taskOf.get("AGENCY_PLAN") ?? 0 },
    before: forged,
  }));
  expect(await mayRecord(lines)).toEqual([false, false]);
});

test("each event is somebody's to cause, under its own subject alone; one that nobody knows is nobody's", async () => {
  expect(new Set(everybody.map(([, { role }]) => role)).size).toBe(roles.length);
  const subjects = ["task", "quarter", "person", "agency", "delayReason"];
  const lines = [...events, "quarterReopened"].flatMap((event) =>
    subjects.flatMap((subject) =>
      everybody.flatMap(([, person]) =>
        origins.map((origin) => ({
          ...{ person: person.id, event, subject },
          subject_id: subjectIdOf(subject, { origin, personId: person.id }),
        })),
      ),
    ),
  );
  const may = await mayRecord(lines);
  const known = new Set(
    lines.filter((_, place) => may[place]).map(({ event, subject }) => `${subject}: ${event}`),
  );
  expect([...known].toSorted()).toEqual(events.map((event) => `${whoMay[event][0]}: ${event}`).toSorted());
});
