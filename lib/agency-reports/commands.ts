// The head's word on the whole quarter: the agency's report is submitted, or withdrawn so that something can change.
import "server-only";
import { existsIn } from "@/lib/agencies/agency";
import { lastSuccessor } from "@/lib/agencies/successor-sql";
import { dayOf } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { refuseStale } from "@/lib/history/changes-since-tx";
import { record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { aboutQuarter } from "@/lib/quarters/lock-tx";
import { stateOfQuarter } from "@/lib/quarters/quarter-row";
import { now, today } from "@/lib/server/clock";
import { idRow, readRows } from "@/lib/server/rows";
import { mayReadTasks } from "@/lib/tasks/policy";
import type { Agency, AgencyReport } from "@/prisma/generated/client";
import { reportFields } from "./fields";
import { maySubmitReport, mayWithdrawReport } from "./policy";
import { blockingIn, missingIn, type ReportSubmission, type ReportWithdrawal } from "./report";
import { unfinishedRow } from "./report-row";
import { unfinishedOf } from "./report-sql";

/** The agency submits its report with its own assessment, when nothing of it is missing. Returns the quarter's address. */
export function submitReport(person: Person, submission: ReportSubmission): Promise<string> {
  return change(person, submission, async (tx) => {
    const { agency, report, facts } = await lockReport(tx, person, submission);
    if (!mayWithdrawReport(person, facts)) throw new Refusal("notYoursToSubmit");
    if (!maySubmitReport(person, facts)) throw new Refusal("quarterNotReporting");
    await refuseOlder(tx, agency, report, submission);
    if (report?.submittedAt) throw new Refusal("reportSubmittedAlready");
    await refuseIncomplete(tx, submission.quarter, agency.id);
    const { quarter, assessment } = submission;
    const said = { assessment, submittedAt: now(), version: (report?.version ?? 0) + 1 };
    const id = { quarterId: quarter, agencyId: agency.id };
    if (report) await tx.agencyReport.update({ where: { quarterId_agencyId: id }, data: said });
    else await tx.agencyReport.create({ data: { ...id, ...said } });
    await record(tx, person, {
      ...aboutQuarter(quarter),
      event: "reportSubmitted",
      ...changeOf(agency, report, { submitted: true, ...said }),
    });
    return quarterAddress(quarter);
  });
}

/** The report is withdrawn and says why; its text stays for the next time. Returns the quarter's address. */
export function withdrawReport(person: Person, withdrawal: ReportWithdrawal): Promise<string> {
  return change(person, withdrawal, async (tx) => {
    const { agency, report, facts } = await lockReport(tx, person, withdrawal);
    if (!mayWithdrawReport(person, facts)) throw new Refusal("notYoursToSubmit");
    await refuseOlder(tx, agency, report, withdrawal);
    if (!report?.submittedAt) throw new Refusal("reportNotSubmitted");
    const { quarter, reason } = withdrawal;
    const version = report.version + 1;
    await tx.agencyReport.update({
      where: { quarterId_agencyId: { quarterId: quarter, agencyId: agency.id } },
      data: { submittedAt: null, version },
    });
    await record(tx, person, {
      ...aboutQuarter(quarter),
      event: "reportWithdrawn",
      ...changeOf(agency, report, { submitted: false, assessment: report.assessment, version }),
      note: reason,
    });
    return quarterAddress(quarter);
  });
}

type Said = { submitted: boolean; assessment: string; version: number };

const changeOf = (
  { code }: Agency,
  before: AgencyReport | null,
  { submitted, assessment, version }: Said,
) => ({
  before: {
    agency: code,
    submitted: Boolean(before?.submittedAt),
    assessment: before?.assessment ?? "",
  },
  after: { agency: code, submitted, assessment, version },
});

type Asked = { quarter: number; agency: string; seen: number };

/**
 * The agency's report under the lock of the quarter's row: every writer of the quarter has ended or waits, so that what
 * is judged now is what is submitted. For an agency that was merged its successor speaks.
 */
async function lockReport(tx: Transaction, person: Person, asked: Asked) {
  if (!mayReadTasks(person)) throw new Refusal("quarterNotFound");
  const [quarter] = await readRows(tx, stateOfQuarter)`
    SELECT state::text AS state FROM quarter WHERE id = ${asked.quarter} FOR UPDATE`;
  const agency = await tx.agency.findUnique({ where: { code: asked.agency.toUpperCase() } });
  if (!quarter || !agency || !(await isInQuarter(tx, agency, asked.quarter)))
    throw new Refusal("quarterNotFound");
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  const report = await tx.agencyReport.findUnique({
    where: { quarterId_agencyId: { quarterId: asked.quarter, agencyId: agency.id } },
  });
  const [speaker] = await readRows(tx, idRow)(lastSuccessor(agency.id));
  const facts = { agencyId: speaker?.id ?? agency.id, quarterState: quarter.state };
  return { agency, report, facts };
}

/** An agency reports on the quarters in which it exists, and on any in which it leads tasks. */
async function isInQuarter(tx: Transaction, agency: Agency, quarterId: number): Promise<boolean> {
  const valid = { validFrom: dayOf(agency.validFrom), validTo: agency.validTo && dayOf(agency.validTo) };
  return (
    existsIn(valid, quarterId) || (await tx.entry.count({ where: { quarterId, agencyId: agency.id } })) > 0
  );
}

const refuseOlder = (
  tx: Transaction,
  { code }: Agency,
  report: AgencyReport | null,
  { quarter, seen }: Asked,
): Promise<void> =>
  refuseStale(
    tx,
    {
      ...{ about: "quarter", fields: reportFields, version: report?.version ?? 0 },
      now: {
        submitted: Boolean(report?.submittedAt),
        assessment: report?.assessment ?? "",
        reason: "",
      },
      history: {
        subject: "quarter",
        subjectId: quarter,
        event: { in: ["reportSubmitted", "reportWithdrawn"] },
        after: { path: ["agency"], equals: code },
      },
    },
    seen,
  );

async function refuseIncomplete(tx: Transaction, quarterId: number, agencyId: number): Promise<void> {
  const missing = missingIn(await readRows(tx, unfinishedRow)(unfinishedOf(quarterId, agencyId)), today());
  const count = blockingIn(missing);
  if (count > 0) throw new Refusal("reportIncomplete", { count });
}
