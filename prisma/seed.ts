// Loads the demonstration into an empty database, in one language of the three.
import { instant } from "./demo/days.ts";
import { indicators } from "./demo/indicators.ts";
import { meeting } from "./demo/meeting.ts";
import { agencyReports, closedOn } from "./demo/quarters.ts";
import { requests } from "./demo/requests.ts";
import type { Day, Language } from "./demo/words.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";
import {
  type Event,
  givenAgencyReport,
  givenClosed,
  givenHistory,
  givenIndicator,
  givenMeeting,
  givenRequest,
} from "./given.ts";
import { type House, seedHouse } from "./seed-house.ts";
import { type Chronicle, seedTasks } from "./seed-tasks.ts";

type Db = Prisma.TransactionClient;

async function seedReportsAndRequests(db: Db, house: House, language: Language): Promise<void> {
  for (const { quarter, agency, at, assessment } of agencyReports)
    await givenAgencyReport(db, {
      quarter: house.quarter(quarter),
      agency: house.agency(agency),
      submittedAt: instant(at),
      assessment: assessment[language],
    });
  for (const { agency, text, ...request } of requests)
    await givenRequest(db, {
      ...request,
      quarter: house.quarter(20241),
      agency: house.agency(agency),
      text: text[language],
    });
}

async function seedIndicators(db: Db, house: House, language: Language): Promise<void> {
  for (const [rank, { agency, name, unit, figures }] of indicators.entries())
    await givenIndicator(db, {
      agency: house.agency(agency),
      name: name[language],
      unit: unit[language],
      rank,
      figures: figures.map(({ quarter, target, actual, unit: of, remark }) => ({
        quarterId: quarter,
        target,
        actual,
        unitName: of?.[language] ?? "",
        remark: remark?.[language] ?? "",
      })),
    });
}

async function seedMeeting(db: Db, house: House, language: Language): Promise<void> {
  const { reviewed, planned, body, heldOn, startsAt, chairName, chairPost, attendance } = meeting;
  await givenMeeting(db, {
    reviewed: house.quarter(reviewed),
    planned: house.quarter(planned),
    body,
    heldOn,
    startsAt,
    chairName: chairName[language],
    chairPost: chairPost[language],
    attendance: attendance[language],
  });
}

/** Everything that happened up to the end of `today`, in its order. */
function eventsOf(chronicles: Chronicle[], ofQuarters: Event[], house: House, today: Day): Event[] {
  const account = (role: string, agency: string) =>
    house.person(role === "OFFICE" ? "office" : `${role}.${agency}`.toLowerCase()).id;
  const events = chronicles.flatMap(({ taskId, happenings }) =>
    happenings.map(
      ({ at, by, quarter, event, before = {}, after = {}, note = "" }): Event & { at: Date } => ({
        at,
        personId: account(by.role, by.agency),
        role: by.role,
        agencyId: house.agency(by.agency).id,
        subject: "task",
        subjectId: taskId,
        quarterId: quarter,
        event,
        before,
        after,
        note,
      }),
    ),
  );
  const end = instant(`${today} 23:59`);
  return [...events, ...ofQuarters]
    .filter(({ at }) => at <= end)
    .toSorted((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
}

type Options = {
  language: Language;
  today: Day;
  /** Stores the snapshot of a closed quarter and gives what the history keeps of it: what a summary holds is known above this room. */
  takeSnapshot: (tx: Db, quarterId: number, at: Date) => Promise<{ revision: number; sha256: string }>;
};

/** The Office proposes the closing of Q4 2023 in the afternoon, and the chair confirms it. */
async function closeFourth(db: Db, house: House, take: Options["takeSnapshot"]): Promise<Event[]> {
  const quarter = house.quarter(20234);
  await givenClosed(db, quarter, closedOn);
  const at = instant(`${closedOn} 17:00`);
  const snapshot = await take(db, quarter.id, at);
  const about = { subject: "quarter", subjectId: quarter.id, quarterId: quarter.id };
  const carried = await db.entry.count({ where: { carriedFrom: { quarterId: quarter.id } } });
  const counts = { carried, dropped: 0 };
  const office = {
    personId: house.person("office").id,
    role: "OFFICE" as const,
    agencyId: house.agency("VPTU").id,
  };
  const chair = { personId: house.person("chair").id, role: "CHAIR" as const };
  return [
    { ...about, ...office, at: instant(`${closedOn} 15:30`), event: "closingProposed", after: counts },
    { ...about, ...chair, at, event: "quarterClosed", after: { ...counts, ...snapshot } },
  ];
}

/** Loads the demonstration into a database that has no quarters yet, and leaves any other as it is. */
export async function seed(db: PrismaClient, { language, today, takeSnapshot }: Options): Promise<void> {
  if ((await db.quarter.count()) > 0) return;
  await db.$transaction(
    async (tx) => {
      const house = await seedHouse(tx, language);
      const chronicles = await seedTasks(tx, house, language);
      await seedReportsAndRequests(tx, house, language);
      await seedIndicators(tx, house, language);
      await seedMeeting(tx, house, language);
      const ofQuarters = await closeFourth(tx, house, takeSnapshot);
      await givenHistory(tx, eventsOf(chronicles, ofQuarters, house, today));
    },
    { timeout: 60_000 },
  );
}
