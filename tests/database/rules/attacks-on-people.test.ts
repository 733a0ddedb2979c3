// The same with the history itself, sessions, reports, agencies, people, and what the app never writes.
import { describe, expect, test } from "vitest";
import { hashOfSession, newSession } from "@/lib/people/session";
import { givenDirective, givenIndicator, givenPerson, givenRequest } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenSession } from "@/tests/support/people";
import { now, ofEntry, report } from "./as-app";
import { asSignedIn, type Name, type WithId } from "./as-signed-in";

const db = await testDatabase();
const {
  client,
  refusal,
  house,
  quarters,
  by: bySession,
  as,
  records,
  ofTask,
  ofQuarter,
  given,
  refused,
  kept,
} = await asSignedIn(db);
const { btc, ubkt } = house.agencies;
const { open, reporting } = quarters;

describe("a line in the history", () => {
  const closes = (who: Name) => records(who, "closingSentBack", ofQuarter(reporting));
  test("in the chair's name is the chair's alone", async () => {
    await refused(as(null, closes("chair")), "GB011");
    await refused(as("staff", closes("chair")), "GB011");
    await refused(as("staff", closes("staff")), "GB012");
    await kept(as("chair", closes("chair")));
  });

  test("with another role or agency than the person has is refused", async () => {
    const { task } = await given();
    const line = records("staff", "progressReported", ofTask(task));
    await refused(as("staff", line.replace("'STAFF'", "'HEAD'")), "GB011");
    await refused(as("staff", line.replace(`, ${btc.id}, 'task'`, `, ${ubkt.id}, 'task'`)), "GB011");
    await refused(as("staff", line.replace(`, ${btc.id}, 'task'`, ", NULL, 'task'")), "GB011");
  });

  test("of what nobody knows is refused", async () => {
    await refused(as("chair", records("chair", "quarterReopened", ofQuarter(open))), "GB012");
    await refused(as("admin", records("admin", "movedToSuccessor", ofTask((await given()).task))), "GB012");
  });

  test("by a session that ended, ran out, or is of an older password is refused", async () => {
    const head = await givenPerson(db, { agency: btc, role: "HEAD", signInName: "head2.btc" });
    const { task } = await given();
    const line = records("head", "returned", ofTask(task)).replace(
      `(${now}, ${house.people.head.id},`,
      `(${now}, ${head.id},`,
    );
    const by = (session: string) => bySession(session, line);
    const session = await givenSession(db, head);
    const where = { hash: hashOfSession(session) };
    await kept(by(session));
    const past = new Date(Date.now() - 1000);
    await db.session.update({ where, data: { endedAt: past } });
    await refused(by(session), "GB011");
    await db.session.update({ where, data: { endedAt: null, expiresAt: past } });
    await refused(by(session), "GB011");
    const later = await givenSession(db, head);
    await db.person.update({ where: { id: head.id }, data: { sessionVersion: 2 } });
    await refused(by(later), "GB011");
    const fresh = await givenSession(db, { id: head.id, sessionVersion: 2 });
    await db.person.update({ where: { id: head.id }, data: { active: false } });
    await refused(by(fresh), "GB011");
  });
});

describe("a session", () => {
  const opens = (personId: number, seal = "") => {
    const hash = hashOfSession(newSession());
    return refusal(`INSERT INTO session (hash, person_id, version, created_at, expires_at, seal)
      VALUES ('${hash}', ${personId}, 1, now(), now() + interval '1 hour', '${seal}')`);
  };
  test("is opened by nobody but the app, for nobody else", async () => {
    expect(await opens(house.people.chair.id)).toBe("GB011");
    expect(await opens(house.people.chair.id, "0".repeat(64))).toBe("GB011");
    const { rows } = await client.query("SELECT hash FROM session LIMIT 1");
    expect(await refusal("SELECT key FROM app_key")).toBe("42501");
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("goes to nobody else, lasts no longer, and does not begin again", async () => {
    const { rows } = await client.query("SELECT hash FROM session WHERE person_id = $1", [
      house.people.staff.id,
    ]);
    const set = (what: string) => refusal(`UPDATE session SET ${what} WHERE hash = '${rows[0].hash}'`);
    expect(await set(`person_id = ${house.people.chair.id}`)).toBe("GB011");
    expect(await set("expires_at = expires_at + interval '1 day'")).toBe("GB011");
    expect(await set(`hash = '${hashOfSession("known")}'`)).toBe("GB011");
    expect(await set("ended_at = now()")).toBe("accepted");
    expect(await set("ended_at = NULL")).toBe("GB011");
    await db.session.update({ where: { hash: rows[0].hash }, data: { endedAt: null } });
  });
});

describe("the report of an agency", () => {
  const withdraws = (agency: WithId) =>
    `UPDATE agency_report SET submitted_at = NULL, version = version + 1
     WHERE quarter_id = ${reporting.id} AND agency_id = ${agency.id}`;
  test("is submitted and withdrawn by its head, and recorded", async () => {
    await refused(as(null, report(reporting, btc)), "GB013");
    await refused(
      as("otherHead", report(reporting, btc), records("otherHead", "reportSubmitted", ofQuarter(reporting))),
      "GB012",
    );
    await refused(
      as("staff", report(reporting, btc), records("staff", "reportSubmitted", ofQuarter(reporting))),
      "GB012",
    );
    await kept(as("head", report(reporting, btc), records("head", "reportSubmitted", ofQuarter(reporting))));
    await refused(as(null, withdraws(btc)), "GB013");
    await refused(
      as("office", withdraws(btc), records("office", "reportWithdrawn", ofQuarter(reporting))),
      "GB012",
    );
    await kept(as("head", withdraws(btc), records("head", "reportWithdrawn", ofQuarter(reporting))));
  });
});

describe("what the app never writes", () => {
  test("figures, indicators, directives, requests and meetings stay", async () => {
    await givenDirective(db);
    await givenRequest(db, { quarter: open, agency: btc });
    await givenIndicator(db, { agency: btc, figures: [{ quarterId: open.id, target: 780, actual: 566 }] });
    const other = await givenIndicator(db, { agency: ubkt });
    for (const statement of [
      "UPDATE indicator_figure SET actual = 900",
      "DELETE FROM indicator_figure",
      "UPDATE indicator SET name = 'Another'",
      "UPDATE directive SET title_vi = 'Khác'",
      "UPDATE request SET state = 'AGREED', direction = 'Yes'",
    ])
      expect(await refusal(statement)).toBe("42501");
    await refused(as("admin", `UPDATE indicator_figure SET indicator_id = ${other.id}`), "GB013");
    await refused(as("admin", `UPDATE indicator SET agency_id = ${ubkt.id}`), "GB013");
    await refused(as("admin", `UPDATE request SET agency_id = ${ubkt.id}`), "GB013");
    await refused(
      as("admin", `INSERT INTO indicator (agency_id, name, unit) VALUES (${btc.id}, 'New', '')`),
      "GB013",
    );
  });
});

describe("agencies and people", () => {
  const renamed = `UPDATE agency SET name_vi = 'Ban khác', version = version + 1 WHERE id = ${btc.id}`;
  const merged = `UPDATE agency SET successor_id = ${ubkt.id}, version = version + 1 WHERE id = ${btc.id}`;
  const ofAgency = { subject: "agency", id: btc.id };
  test("an agency is renamed by the administrator, and recorded", async () => {
    await refused(as(null, renamed), "GB013");
    await refused(as("office", renamed, records("office", "agencyChanged", ofAgency)), "GB012");
    await kept(as("admin", renamed, records("admin", "agencyChanged", ofAgency)));
  });

  test("a successor that takes reported tasks along is a merger, or nothing", async () => {
    const { task, entry } = await given({ quarter: reporting, state: "REPORTED" });
    const moves = ofEntry(entry, `agency_id = ${ubkt.id}`);
    await refused(as(null, merged, moves), "GB013");
    await refused(as("admin", merged, moves, records("admin", "agencyChanged", ofAgency)), "GB013");
    const recorded = records("admin", "movedToSuccessor", ofTask(task, reporting));
    await refused(as("admin", merged, moves, recorded, records("admin", "agencyChanged", ofAgency)), "GB013");
    await refused(as("admin", moves, recorded), "GB006");
    await refused(as("head", moves, records("head", "movedToSuccessor", ofTask(task, reporting))), "GB012");
    await refused(as("head", moves, records("head", "returned", ofTask(task, reporting))), "GB012");
  });

  test("nobody makes themselves the chair, or gives somebody else a password or a way in", async () => {
    const { chair, staff } = house.people;
    const ofPerson = ({ id }: WithId) => ({ subject: "person", id });
    await refused(
      as(null, `UPDATE person SET role = 'CHAIR', agency_id = NULL WHERE id = ${staff.id}`),
      "GB013",
    );
    const rises = `UPDATE person SET role = 'CHAIR', agency_id = NULL, version = version + 1 WHERE id = ${staff.id}`;
    await refused(as("staff", records("staff", "personChanged", ofPerson(staff)), rises), "GB012");
    const takes = `UPDATE person SET password_hash = 'known', session_version = session_version + 1 WHERE id = ${chair.id}`;
    await refused(as(null, takes), "GB013");
    await refused(as("admin", takes, records("admin", "linkGiven", ofPerson(chair))), "GB013");
    await refused(as("admin", records("admin", "passwordSet", ofPerson(chair)), takes), "GB012");
    const link = `INSERT INTO one_time_link VALUES ('known', ${chair.id}, now() + interval '1 day')`;
    await refused(as(null, link), "GB013");
    await refused(as("head", link, records("head", "linkGiven", ofPerson(chair))), "GB012");
    await refused(as(null, `INSERT INTO person (sign_in_name, role) VALUES ('second', 'CHAIR')`), "GB013");
  });
});
