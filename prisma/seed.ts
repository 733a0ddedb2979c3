// Loads the demonstration into an empty database, in one language of the three.
import { instant } from "@/prisma/demo/days.ts";
import { closedAt, governed, type OfQuarter, proposedAt } from "@/prisma/demo/governed.ts";
import { indicators } from "@/prisma/demo/indicators.ts";
import { meeting } from "@/prisma/demo/meeting.ts";
import { agencyReports, closedOn } from "@/prisma/demo/quarters.ts";
import { requests } from "@/prisma/demo/requests.ts";
import type { Day, Language } from "@/prisma/demo/words.ts";
import { type House, seedHouse } from "@/prisma/seed/house.ts";
import { type Chronicle, seedTasks } from "@/prisma/seed/tasks.ts";
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

type Told = { subject: "task" | "quarter"; subjectId: number } & OfQuarter;

/** All events up to the end of `today`, in their order. */
function eventsOf(told: Told[], house: House, today: Day): Event[] {
  const account = (by: Told["by"]) =>
    house.person(
      by.role === "OFFICE" || by.role === "CHAIR"
        ? by.role.toLowerCase()
        : `${by.role}.${by.agency}`.toLowerCase(),
    ).id;
  const end = instant(`${today} 23:59`);
  return told
    .filter(({ at }) => at <= end)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, by, subject, subjectId, quarter, event, before = {}, after = {}, note = "" }) => ({
      at,
      personId: account(by),
      role: by.role,
      agencyId: by.role === "CHAIR" ? null : house.agency(by.agency).id,
      subject,
      subjectId,
      quarterId: quarter,
      event,
      before,
      after,
      note,
    }));
}

type Options = {
  language: Language;
  today: Day;
  /**
   * Stores the snapshot of a closed quarter with its printed papers, and returns what the history keeps of them: what a
   * summary holds and how it is printed is known above this room.
   */
  takeSnapshot: (tx: Db, quarterId: number, at: Date) => Promise<Record<string, string | number>>;
};

/** The Office has proposed the closing of Q4 2023, and the chair confirms it. */
async function closeFourth(db: Db, house: House, { takeSnapshot }: Options) {
  const quarter = house.quarter(20234);
  const closingProposedById = house.person("office").id;
  const proposal = { closingProposedById, closingProposedAt: instant(proposedAt), version: 5 };
  await db.quarter.update({ where: { id: quarter.id }, data: proposal });
  await givenClosed(db, quarter, closedOn);
  const carried = await db.entry.count({ where: { carriedFrom: { quarterId: quarter.id } } });
  return { quarter: quarter.id, carried, snapshot: await takeSnapshot(db, quarter.id, instant(closedAt)) };
}

/** Loads the demonstration into a database that has no quarters yet, and leaves any other as it is. */
export async function seed(db: PrismaClient, options: Options): Promise<void> {
  if ((await db.quarter.count()) > 0) return;
  const { language, today } = options;
  await db.$transaction(
    async (tx) => {
      const house = await seedHouse(tx, language);
      const chronicles = await seedTasks(tx, house, language);
      await seedReportsAndRequests(tx, house, language);
      await seedIndicators(tx, house, language);
      await seedMeeting(tx, house, language);
      const ofQuarters = governed(await closeFourth(tx, house, options), language);
      await givenHistory(tx, eventsOf([...ofTasks(chronicles), ...inQuarters(ofQuarters)], house, today));
    },
    { timeout: 60_000 },
  );
}

const ofTasks = (chronicles: Chronicle[]): Told[] =>
  chronicles.flatMap(({ taskId, happenings }) =>
    happenings.map((each) => ({ ...each, subject: "task" as const, subjectId: taskId })),
  );
const inQuarters = (happenings: OfQuarter[]): Told[] =>
  happenings.map((each) => ({ ...each, subject: "quarter", subjectId: each.quarter }));
