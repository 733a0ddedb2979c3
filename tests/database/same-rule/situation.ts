// A rule that lib and the database both keep is asked of both over generated situations. Here: one task with its quarter,
// brought into a situation by the owner, and a statement of the app's that is tried and always taken back.
import fc from "fast-check";
import type { Day } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { type EntryState, entryStates } from "@/lib/tasks/standing";
import type { Database } from "@/prisma/connect";
import { givenAgency, givenQuarter, givenTask } from "@/prisma/given";
import { testSql, withoutTelling } from "@/tests/support/sql";

/** Today, for these tests. */
export const today: Day = "2024-04-25";
export const now = `'${today}T10:00:00+07'`;

/** A day from five before to five after today: deadlines and today often fall together or one apart. */
export const dayAround = fc
  .integer({ min: -5, max: 5 })
  .map((days): Day => new Date(Date.UTC(2024, 3, 25 + days)).toISOString().slice(0, 10));
/** The stages in which anything may be tried; what is closed refuses everything (closed.test.ts). */
export const stage = fc.constantFrom("OPEN", "OPEN", "REPORTING", "REPORTING", "PLANNING" as const);
export const submitted = fc.constantFrom(false, false, false, true);
export const entryState = fc.constantFrom(...entryStates);
export const origin = fc.constantFrom("AGENCY_PLAN", "COMMITTEE", "MEETING" as const);
/** One of the states to which a step leads from here or, as often, any state. */
export const stateAfter = <S extends string>(steps: readonly S[], all: readonly S[]) =>
  fc.oneof(fc.constantFrom(...(steps.length > 0 ? steps : all)), fc.constantFrom(...all));
/** Often empty, as a field that somebody has left out. */
export const words = fc.constantFrom("", "  ", "One is ill.", "One is ill.", "One is ill.");
export const reasonCode = fc.constantFrom(null, "staff", "as-planned");

export type Situation = {
  stage: "PLANNING" | "OPEN" | "REPORTING";
  state: EntryState;
  due: Day;
  origin?: "AGENCY_PLAN" | "COMMITTEE" | "MEETING";
  /** Whether the lead agency has submitted its report on the quarter. */
  submitted?: boolean;
  delayReasonCode?: string | null;
  delayReason?: string;
  proposedSolution?: string;
};

const isDone = (state: EntryState) => state === "REPORTED" || state === "COMPLETED";
const isPaused = (state: EntryState) => state === "SUSPENDED" || state === "DROPPED";

/** Text as SQL. */
export const quoted = (text: string | null): string =>
  text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`;

/** Call it once, at the head of a test file. */
export async function oneTask(db: Database) {
  await withoutTelling(db);
  const { client } = await testSql("app");
  const owner = await testSql();
  const lead = await givenAgency(db, { code: "BTC" });
  const other = await givenAgency(db, { code: "UBKT", rank: 2 });
  const quarter = await givenQuarter(db, { id: 20242, state: "OPEN" });
  const { task, entry } = await givenTask(db, { quarter, agency: lead });

  /** Brings quarter, task, entry and report into the situation, as the owner of the tables, whom no rule binds. */
  const bring = async (to: Situation): Promise<void> => {
    const { stage, state, due, origin = "AGENCY_PLAN", submitted = false } = to;
    await owner.client.query(`
      UPDATE quarter SET state = '${stage}' WHERE id = ${quarter.id};
      UPDATE task SET origin = '${origin}' WHERE id = ${task.id};
      UPDATE entry SET state = '${state}', due = '${due}', version = 1, progress = 50, returned_remark = '',
        delay_reason_code = ${quoted(to.delayReasonCode ?? null)}, delay_reason = ${quoted(to.delayReason ?? "")},
        proposed_solution = ${quoted(to.proposedSolution ?? "")}, result = ${isDone(state) ? "'Report 7'" : "''"},
        done_on = ${isDone(state) ? quoted(today) : "NULL"},
        state_reason = ${isPaused(state) ? "'No basis.'" : "''"} WHERE id = ${entry.id};
      DELETE FROM agency_report WHERE quarter_id = ${quarter.id};
      INSERT INTO agency_report (quarter_id, agency_id, submitted_at)
        SELECT ${quarter.id}, ${lead.id}, ${now} WHERE ${submitted}`);
  };

  /** Whether the database lets the app's role run these statements in one transaction; nothing of them is kept. */
  async function allows(...statements: string[]): Promise<boolean> {
    try {
      await client.query(["BEGIN", ...statements, "SET CONSTRAINTS ALL IMMEDIATE"].join(";\n"));
      return true;
    } catch (error) {
      // A mistake of the test itself is no refusal: those have a code of ours, or break a check.
      if (!/^(GB\d{3}|23514|23505)$/.test(String((error as { code?: string }).code))) throw error;
      return false;
    } finally {
      await client.query("ROLLBACK");
    }
  }
  const person = (role: "STAFF" | "HEAD" | "OFFICE", agency: typeof lead): Person => ({
    ...{ id: 1, signInName: "somebody", fullName: null, post: null, language: null },
    ...{ role, agency },
  });
  /** Officer and head of the lead agency, the Office of another one, and an officer of the agency that was asked for a part. */
  const people = {
    staff: person("STAFF", lead),
    head: person("HEAD", lead),
    office: person("OFFICE", { ...lead, id: -1 }),
    asked: person("STAFF", other),
  };
  /** The situation as the policies of lib are asked. */
  const factsOf = ({ stage, state, origin = "AGENCY_PLAN", submitted = false }: Omit<Situation, "due">) => ({
    ...{ leadAgencyId: lead.id, origin, state, quarterState: stage },
    reportSubmittedOn: submitted ? today : null,
  });
  /** Rule 2: the head answers to the agency's own plan, the Office to the rest. */
  const confirmerFor = ({ origin = "AGENCY_PLAN" }: Pick<Situation, "origin">) =>
    origin === "AGENCY_PLAN" ? people.head : people.office;
  return {
    bring,
    allows,
    owner: owner.client,
    people,
    factsOf,
    confirmerFor,
    lead,
    other,
    quarter,
    task,
    entry,
  };
}

/** What a property has compared: both verdicts must have been met often, or it has shown nothing. */
export function counted() {
  const seen = { allowed: 0, refused: 0 };
  return {
    seen,
    count: (verdict: boolean) => {
      seen[verdict ? "allowed" : "refused"] += 1;
    },
  };
}
