// Statements as the role of the app, and a quarter with its agencies for them to break the rules in.
import type { Database } from "@/prisma/connect";
import { givenAgency, givenPerson, givenQuarter, givenTask, type TaskWanted } from "@/prisma/given";
import { testSql, withoutTelling } from "@/tests/support/sql";

export const today = "2024-04-25";
/** An instant of the demonstration's day. */
export const now = `'${today}T10:00:00+07'`;
export const explained =
  "delay_reason_code = 'staff', delay_reason = 'One is ill.', proposed_solution = 'Two help.'";

type State = "PLANNING" | "OPEN" | "REPORTING";

/**
 * Two agencies, and quarters in the given states, from 2024-Q1 on. Each rule is tested alone here; that a change needs
 * a history event by somebody who may is tested in attacks-on-tasks.test.ts and attacks-on-people.test.ts.
 */
export async function asApp(db: Database) {
  await withoutTelling(db);
  const { client, refusal } = await testSql("app");
  const btc = await givenAgency(db, { code: "BTC" });
  const ubkt = await givenAgency(db, { code: "UBKT", rank: 2 });
  const vptu = await givenAgency(db, { code: "VPTU", rank: 3 });
  const office = await givenPerson(db, { agency: vptu, role: "OFFICE", signInName: "office" });
  const chair = await givenPerson(db, { role: "CHAIR" });
  let last = 20234;
  const quarter = (state: State) => {
    last += last % 10 === 4 ? 7 : 1;
    return givenQuarter(db, { id: last, state });
  };
  /** A task of BTC in a quarter, due in five weeks unless said. */
  const task = (wanted: Partial<TaskWanted> & Pick<TaskWanted, "quarter">) =>
    givenTask(db, { agency: btc, due: "2024-05-31", ...wanted });
  /** Several statements in one transaction. */
  const together = (...statements: string[]) => refusal(statements.join(";\n"));
  return {
    client,
    refusal,
    together,
    agencies: { btc, ubkt, vptu },
    people: { office, chair },
    quarter,
    task,
  };
}

type WithId = { id: number };
/** The next version of a row. */
export const change =
  (table: "entry" | "contribution" | "extension" | "quarter") =>
  ({ id }: WithId, set: string) =>
    `UPDATE ${table} SET ${set}, version = version + 1 WHERE id = ${id}`;
export const ofEntry = change("entry");
export const ofPart = change("contribution");
export const ofExtension = change("extension");
export const ofQuarter = change("quarter");

export const report = (quarter: WithId, agency: WithId, at: string | null = now) =>
  `INSERT INTO agency_report (quarter_id, agency_id, submitted_at) VALUES (${quarter.id}, ${agency.id}, ${at})`;
