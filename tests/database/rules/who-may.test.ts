// Who may tell of what, as the database holds it, beside the policy of the app: the same for each role, agency and stage.
import { describe, expect, test } from "vitest";
import { mayManagePeople } from "@/lib/accounts/policy";
import { mayAddErratum, mayAnswer, mayPropose } from "@/lib/decisions/policy";
import { mayKeepReasons } from "@/lib/delay-reasons/policy";
import { events } from "@/lib/history/event";
import { type Person, roles } from "@/lib/people/person";
import { mayGovernQuarters } from "@/lib/quarters/policy";
import { confirmerOf, mayAskPart, mayContribute, mayPlan, mayReceive, mayReport } from "@/lib/tasks/policy";
import { givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const quarter = await givenQuarter(db, { id: 20241, state: "OPEN" });
const origins = ["AGENCY_PLAN", "COMMITTEE", "MEETING"] as const;

/** A task of BTC with a part of UBKT for each origin. */
const tasks = await Promise.all(
  origins.map(async (origin, index) => {
    const code = `2024-Q1-BTC-0${index + 1}`;
    const given = await givenTask(db, { quarter, agency: agencies.btc, origin, code, state: "IN_PROGRESS" });
    const part = await givenContribution(db, { entry: given.entry, agency: agencies.ubkt });
    return { origin, task: given.task, part };
  }),
);

/** What the database says to a line of the history by this person. */
async function mayTell(person: Person, event: string, subject: string, subjectId: number): Promise<boolean> {
  const line = { subject, subject_id: subjectId, quarter_id: quarter.id, event, before: {}, after: {} };
  const [row] = await db.$queryRaw<{ may: boolean }[]>`
    SELECT may_record(p, jsonb_populate_record(NULL::history, ${JSON.stringify(line)}::jsonb)) AS may
    FROM person p WHERE p.id = ${person.id}`;
  return row?.may ?? false;
}

const everybody = Object.entries(people);
const factsOf = (origin: (typeof origins)[number]) => ({
  ...{ leadAgencyId: agencies.btc.id, origin, state: "IN_PROGRESS" as const, quarterState: "OPEN" as const },
  reportSubmittedOn: null,
});
const ofPart = {
  ...{ agencyId: agencies.ubkt.id, leadAgencyId: agencies.btc.id },
  ...{ state: "ASKED" as const, quarterState: "OPEN" as const },
};

/** The events of a task, with what the policy of the app says of them. */
const ofTask: Record<string, (person: Person, origin: (typeof origins)[number]) => boolean> = {
  progressReported: (person, origin) => mayReport(person, factsOf(origin)),
  extensionAsked: (person, origin) => mayReport(person, factsOf(origin)),
  evidenceAdded: (person, origin) => mayReport(person, factsOf(origin)),
  evidenceRemoved: (person, origin) => mayReport(person, factsOf(origin)),
  confirmed: (person, origin) => confirmerOf(person)(factsOf(origin)) === null,
  returned: (person, origin) => confirmerOf(person)(factsOf(origin)) === null,
  extended: (person, origin) => confirmerOf(person)(factsOf(origin)) === null,
  extensionDeclined: (person, origin) => confirmerOf(person)(factsOf(origin)) === null,
  assigned: (person, origin) => mayPlan(person, factsOf(origin)),
  taskChanged: (person, origin) => mayPlan(person, factsOf(origin)),
  partAsked: (person, origin) => mayAskPart(person, factsOf(origin)),
  partAccepted: (person) => mayContribute(person, ofPart),
  partDeclined: (person) => mayContribute(person, ofPart),
  partDelivered: (person) => mayContribute(person, ofPart),
  partExplained: (person) => mayContribute(person, ofPart),
  partReturned: (person) => mayReceive(person, ofPart),
};

describe.each(Object.entries(ofTask))("%s", (event, may) => {
  test.each(everybody)("by %s is the same to both", async (_, person) => {
    for (const { origin, task } of tasks)
      expect([origin, await mayTell(person, event, "task", task.id)]).toEqual([origin, may(person, origin)]);
  });
});

const ofQuarter: Record<string, (person: Person) => boolean> = {
  quarterPlanned: mayGovernQuarters,
  quarterMoved: mayGovernQuarters,
  daysSet: mayGovernQuarters,
  closingDecided: mayPropose,
  closingProposed: mayPropose,
  closingSentBack: mayAnswer,
  quarterClosed: mayAnswer,
  erratumAdded: mayAddErratum,
};
const ofHouse: Record<string, [string, (person: Person) => boolean]> = {
  personMade: ["person", mayManagePeople],
  personChanged: ["person", mayManagePeople],
  linkGiven: ["person", mayManagePeople],
  agencyMade: ["agency", mayManagePeople],
  agencyMerged: ["agency", mayManagePeople],
  reasonAdded: ["delayReason", mayKeepReasons],
  reasonRetired: ["delayReason", mayKeepReasons],
};

test.each(everybody)(
  "what %s may tell of quarters, people and agencies is the same to both",
  async (_, person) => {
    for (const [event, may] of Object.entries(ofQuarter))
      expect([event, await mayTell(person, event, "quarter", quarter.id)]).toEqual([event, may(person)]);
    for (const [event, [subject, may]] of Object.entries(ofHouse))
      expect([event, await mayTell(person, event, subject, 1)]).toEqual([event, may(person)]);
  },
);

test("a password is told of by its own person alone", async () => {
  for (const [, person] of everybody)
    for (const [, other] of everybody)
      expect(await mayTell(person, "passwordChanged", "person", other.id)).toBe(person.id === other.id);
});

test("each event that the app knows is somebody's to tell, and no other is", async () => {
  expect(roles).toHaveLength(6);
  const subjects = ["task", "quarter", "person", "agency", "delayReason"];
  const isKnown = async (event: string) => {
    for (const [, person] of everybody)
      for (const subject of subjects)
        for (const id of [tasks[0]?.task.id ?? 0, tasks[1]?.task.id ?? 0, person.id])
          if (await mayTell(person, event, subject, id)) return true;
    return false;
  };
  for (const event of events) expect([event, await isKnown(event)]).toEqual([event, true]);
  expect(await isKnown("quarterReopened")).toBe(false);
});
