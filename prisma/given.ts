// Rows as they are given to start from: one builder for each noun, used by the demonstration and by the tests.
import { hash } from "@node-rs/argon2";
import { at, type Day, dateOf, lastDay, over } from "./defaults.ts";
import { type EntryWanted, entryOf, nextCode } from "./entry-defaults.ts";
import type { Prisma } from "./generated/client.ts";

type Db = Prisma.TransactionClient;
type WithId = { id: number };

type Committee = Partial<Prisma.CommitteeUncheckedCreateInput>;
export const givenCommittee = (db: Db, wanted: Committee = {}) =>
  db.committee.update({ where: { id: 1 }, data: over({}, wanted) });

type Quarter = Partial<
  Omit<Prisma.QuarterUncheckedCreateInput, "plansDueOn" | "reportsDueOn" | "closedOn">
> & {
  plansDueOn?: Day;
  reportsDueOn?: Day;
};
/** A quarter, open unless said otherwise. A closed one takes no entries: give those first, then call givenClosed. */
export function givenQuarter(db: Db, { plansDueOn, reportsDueOn, ...wanted }: Quarter = {}) {
  const { id = 20241, state = "OPEN" } = wanted;
  const days = {
    plansDueOn: plansDueOn ? dateOf(plansDueOn) : null,
    reportsDueOn: dateOf(reportsDueOn ?? lastDay(id)),
  };
  const closedOn = state === "CLOSED" ? dateOf(lastDay(id)) : null;
  return db.quarter.create({ data: over({ id, state, closedOn, ...days }, wanted) });
}

export const givenClosed = (db: Db, quarter: WithId, closedOn: Day = lastDay(quarter.id)) =>
  db.quarter.update({ where: { id: quarter.id }, data: { state: "CLOSED", closedOn: dateOf(closedOn) } });

type Agency = Partial<Omit<Prisma.AgencyUncheckedCreateInput, "validFrom" | "validTo">> & {
  validFrom?: Day;
  validTo?: Day;
};
export function givenAgency(db: Db, { validFrom = "1930-02-03", validTo, ...wanted }: Agency = {}) {
  const code = wanted.code ?? "BTC";
  const names = { nameVi: `Ban ${code}`, nameEn: `Commission ${code}`, nameDe: `Abteilung ${code}` };
  const shorts = { shortVi: code, shortEn: code, shortDe: code };
  const validity = { validFrom: dateOf(validFrom), validTo: validTo ? dateOf(validTo) : null };
  return db.agency.create({ data: over({ code, ...names, ...shorts, rank: 1, ...validity }, wanted) });
}

/** Composed and decomposed marks are one password, so both sides use NFC. */
export const passwordHash = (password: string): Promise<string> =>
  hash(password.normalize("NFC"), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

type Person = Partial<Omit<Prisma.PersonUncheckedCreateInput, "agencyId" | "passwordHash">> & {
  agency?: { id: number; code: string };
  password?: string;
};
/** A person, by default an officer of the agency or, without one, of the committee; named "staff.btc", "chair". */
export async function givenPerson(db: Db, { agency, password, ...wanted }: Person = {}) {
  const role = wanted.role ?? (agency ? "STAFF" : "COMMITTEE");
  const signInName = [role, agency?.code].filter(Boolean).join(".").toLowerCase();
  const secret = password === undefined ? null : await passwordHash(password);
  return db.person.create({
    data: over({ role, signInName, agencyId: agency?.id ?? null, passwordHash: secret }, wanted),
    include: { agency: true },
  });
}

const slugOf = (symbol: string): string =>
  symbol
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-");

type Directive = Partial<Omit<Prisma.DirectiveUncheckedCreateInput, "issuedOn">> & { issuedOn?: Day };
export function givenDirective(db: Db, { issuedOn, ...wanted }: Directive = {}) {
  const symbol = wanted.symbol ?? "39-NQ/TW";
  const issuer = { issuerVi: "Tỉnh ủy", issuerEn: "Committee", issuerDe: "Komitee" };
  const title = { titleVi: symbol, titleEn: symbol, titleDe: symbol };
  const issued = { issuedOn: issuedOn ? dateOf(issuedOn) : null };
  return db.directive.create({
    data: over(
      { kind: "RESOLUTION" as const, symbol, slug: slugOf(symbol), ...issuer, ...title, ...issued },
      wanted,
    ),
  });
}

type Led = { task: WithId; quarter: WithId; agency: WithId };
/** A further entry of a task that exists, as after carrying it over. */
export const givenEntry = (db: Db, { task, quarter, agency, ...wanted }: Led & EntryWanted) =>
  db.entry.create({
    data: { taskId: task.id, quarterId: quarter.id, agencyId: agency.id, ...entryOf(quarter.id, wanted) },
  });

type TaskFields = Omit<
  Prisma.TaskUncheckedCreateInput,
  "id" | "agencyId" | "directiveId" | "originalDue" | "search" | "entries" | "createdAt"
>;
export type TaskWanted = Partial<TaskFields> &
  EntryWanted & {
    quarter: WithId;
    agency: { id: number; code: string };
    directive?: WithId | undefined;
    originalDue?: Day;
    createdAt?: Date;
  };
/** A task with its entry in a quarter; not started, of the agency's own plan and due at the quarter's end unless said. */
export async function givenTask(db: Db, wanted: TaskWanted) {
  const {
    quarter,
    agency,
    directive,
    originalDue,
    createdAt,
    code,
    title,
    deliverable,
    origin,
    priority,
    officerId,
    ...rest
  } = wanted;
  const named = code ?? (await nextCode(db, quarter.id, agency));
  const task = await db.task.create({
    data: {
      code: named,
      title: title ?? `Task ${named}`,
      deliverable: deliverable ?? "",
      origin: origin ?? "AGENCY_PLAN",
      priority: priority ?? false,
      agencyId: agency.id,
      directiveId: directive?.id ?? null,
      officerId: officerId ?? null,
      originalDue: dateOf(originalDue ?? rest.due ?? lastDay(quarter.id)),
      createdAt: createdAt ?? at(`${Math.floor(quarter.id / 10)}-01-02`),
    },
  });
  return { task, entry: await givenEntry(db, { task, quarter, agency, ...rest }) };
}

type Step = { state: Prisma.ContributionStepUncheckedCreateInput["state"]; at: Date; remark?: string };
type Part = Partial<
  Omit<
    Prisma.ContributionUncheckedCreateInput,
    "entryId" | "agencyId" | "state" | "due" | "askedOn" | "deliveredOn" | "steps"
  >
> & {
  entry: WithId;
  agency: WithId;
  state?: Step["state"];
  askedOn?: Day;
  due?: Day;
  deliveredOn?: Day;
  steps?: Step[];
};
/** A coordinating agency's part; its steps are "asked" and the present state unless they are given. */
export function givenContribution(db: Db, wanted: Part) {
  const { entry, agency, askedOn = "2024-01-15", due = "2024-03-15", deliveredOn, steps, ...rest } = wanted;
  const state = rest.state ?? "ASKED";
  const delivered = state === "DELIVERED" || state === "ACKNOWLEDGED";
  const came = at(delivered ? (deliveredOn ?? due) : askedOn);
  const asked: Step = { state: "ASKED", at: at(askedOn) };
  const walked = steps ?? (state === "ASKED" ? [asked] : [asked, { state, at: came }]);
  const defaults = {
    entryId: entry.id,
    agencyId: agency.id,
    asked: "Figures of the quarter",
    state,
    askedOn: dateOf(askedOn),
    due: dateOf(due),
    deliveredOn: delivered ? dateOf(deliveredOn ?? due) : null,
    stateSince: walked.at(-1)?.at ?? came,
    remark: ["DECLINED", "RETURNED", "NOT_NEEDED"].includes(state) ? "The figures are not complete." : "",
    steps: { create: walked },
  };
  return db.contribution.create({ data: over(defaults, rest) });
}

type Extension = Partial<
  Pick<Prisma.ExtensionUncheckedCreateInput, "state" | "reason" | "remark" | "version">
> & {
  entry: WithId;
  oldDue: Day;
  newDue: Day;
  askedAt: Date;
  decidedAt?: Date;
};
/** A longer deadline that was asked for; agreed, unless said otherwise, where the day of the decision is given. */
export function givenExtension(db: Db, { entry, oldDue, newDue, askedAt, decidedAt, ...wanted }: Extension) {
  const days = { oldDue: dateOf(oldDue), newDue: dateOf(newDue), askedAt, decidedAt: decidedAt ?? null };
  const state = decidedAt ? ("AGREED" as const) : ("ASKED" as const);
  const asked = { entryId: entry.id, reason: "The basis came late.", state, ...days };
  return db.extension.create({ data: over(asked, wanted) });
}

type AgencyReport = { quarter: WithId; agency: WithId; submittedAt?: Date; assessment?: string };
export const givenAgencyReport = (db: Db, { quarter, agency, submittedAt, assessment = "" }: AgencyReport) =>
  db.agencyReport.create({
    data: {
      quarterId: quarter.id,
      agencyId: agency.id,
      submittedAt: submittedAt ?? at(lastDay(quarter.id)),
      assessment,
    },
  });

type Request = { quarter: WithId; agency: WithId; submittedOn?: Day; answeredOn?: Day } & Partial<
  Pick<Prisma.RequestUncheckedCreateInput, "category" | "text" | "state" | "direction">
>;
export const givenRequest = (db: Db, { quarter, agency, submittedOn, answeredOn, ...wanted }: Request) =>
  db.request.create({
    data: over(
      {
        quarterId: quarter.id,
        agencyId: agency.id,
        category: "FUNDING" as const,
        text: "Funding for the rest of the year.",
        submittedOn: dateOf(submittedOn ?? lastDay(quarter.id)),
        answeredOn: answeredOn ? dateOf(answeredOn) : null,
      },
      wanted,
    ),
  });

type Figure = { quarterId: number; target: number; actual: number; unitName?: string; remark?: string };
type Indicator = { agency: WithId; name?: string; unit?: string; rank?: number; figures?: Figure[] };
/** An indicator with its figures; a figure without a unit's name is the whole. */
export const givenIndicator = (db: Db, { agency, figures = [], ...wanted }: Indicator) =>
  db.indicator.create({
    data: over(
      { agencyId: agency.id, name: "New Party members", unit: "", figures: { create: figures } },
      wanted,
    ),
  });

type Meeting = { reviewed: WithId; planned?: WithId; heldOn?: Day } & Partial<
  Omit<Prisma.MeetingUncheckedCreateInput, "id" | "reviewedId" | "plannedId" | "heldOn">
>;
export function givenMeeting(db: Db, { reviewed, planned, heldOn, ...wanted }: Meeting) {
  const quarters = { reviewedId: reviewed.id, plannedId: planned?.id ?? null };
  const chair = { chairName: "The chair", chairPost: "Deputy Secretary" };
  const held = { body: "STANDING_COMMITTEE" as const, heldOn: dateOf(heldOn ?? lastDay(reviewed.id)) };
  return db.meeting.create({ data: over({ ...quarters, ...chair, ...held }, wanted) });
}

export type Event = Omit<Prisma.HistoryCreateManyInput, "id" | "previousHash" | "hash">;
/** Rows of the history in the order given; the database numbers and chains them. */
export const givenHistory = (db: Db, events: Event[]) => db.history.createMany({ data: events });
