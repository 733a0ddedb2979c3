// Runs statements as the app's role by a signed-in person, or by nobody, with the history rows that belong to them.
import { beforeEach, expect } from "vitest";
import type { Database } from "@/prisma/connect";
import { givenQuarter, givenTask } from "@/prisma/given";
import { givenHouse, givenSession } from "@/tests/support/people";
import { testSql } from "@/tests/support/sql";
import { now } from "./as-app";

export type WithId = { id: number };
/** The people of the test data, by name. */
export type Name = keyof Awaited<ReturnType<typeof givenHouse>>["people"];

/** Agencies, people with a session each, and three quarters; call it once, at the top of a test file. */
export async function asSignedIn(db: Database) {
  const { client, refusal } = await testSql("app");
  const house = await givenHouse(db);
  const { btc } = house.agencies;
  const open = await givenQuarter(db, { id: 20241, state: "OPEN" });
  const reporting = await givenQuarter(db, { id: 20234, state: "REPORTING" });
  const planning = await givenQuarter(db, { id: 20242, state: "PLANNING" });
  const sessions = new Map<Name, string>();
  for (const name of Object.keys(house.people) as Name[])
    sessions.set(name, await givenSession(db, { id: house.people[name].id, sessionVersion: 1 }));

  /** Several statements in one transaction by the person of a session. */
  const by = (session: string, ...statements: string[]) =>
    refusal([`SELECT set_config('giaoban.session', '${session}', true)`, ...statements].join(";\n"));
  const as = (who: Name | null, ...statements: string[]) =>
    by((who && sessions.get(who)) ?? "", ...statements);

  /** The statement that writes a history event as the app does. */
  const records = (who: Name, event: string, about: { subject: string; id: number; quarter?: number }) => {
    const { id, role, agency } = house.people[who];
    return `INSERT INTO history (at, person_id, role, agency_id, subject, subject_id, quarter_id, event)
      VALUES (${now}, ${id}, '${role}', ${agency?.id ?? "NULL"}, '${about.subject}', ${about.id}, ${about.quarter ?? "NULL"}, '${event}')`;
  };
  const ofTask = ({ id }: WithId, quarter: WithId = open) => ({ subject: "task", id, quarter: quarter.id });
  const ofQuarter = ({ id }: WithId) => ({ subject: "quarter", id, quarter: id });
  const given = (wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
    givenTask(db, { quarter: open, agency: btc, due: "2024-05-31", state: "IN_PROGRESS", ...wanted });

  let lines = 0;
  beforeEach(async () => {
    lines = await db.history.count();
  });
  /** Expects a refusal that wrote no row of the history. */
  const refused = async (answer: Promise<string>, code: string) => {
    expect(await answer).toBe(code);
    expect(await db.history.count()).toBe(lines);
  };
  /** Expects acceptance, with one row in the history. */
  const kept = async (answer: Promise<string>) => {
    expect(await answer).toBe("accepted");
    lines += 1;
    expect(await db.history.count()).toBe(lines);
  };
  const quarters = { open, reporting, planning };
  return { client, refusal, house, quarters, by, as, records, ofTask, ofQuarter, given, refused, kept };
}
