// People of the tests as the rules need them, from rows of the database.
import { actingBy } from "@/lib/people/acting-tx";
import type { Person } from "@/lib/people/person";
import { hashOfSession, newSession, sessionHours } from "@/lib/people/session";
import type { Database } from "@/prisma/connect";
import { givenAgency, givenPerson } from "@/prisma/given";

type Row = Awaited<ReturnType<typeof givenPerson>>;

/** The person that `requirePerson` would return for a row, signed in by a session of their own. */
export async function personOf(db: Database, row: Row): Promise<Person> {
  return actingBy(withRole(row), await givenSession(db, row));
}

/** A session that the person has opened now. Returns its secret id. */
export async function givenSession(db: Database, { id, sessionVersion }: Pick<Row, "id" | "sessionVersion">) {
  const session = newSession();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + sessionHours * 3_600_000);
  await db.session.create({
    data: { hash: hashOfSession(session), personId: id, version: sessionVersion, createdAt, expiresAt },
  });
  return session;
}

function withRole(row: Row): Person {
  const { id, signInName, fullName, post, language, role, agency } = row;
  const known = { id, signInName, fullName, post, language };
  if (role === "STAFF" || role === "HEAD" || role === "OFFICE") {
    if (!agency) throw new Error(`${signInName} has no agency`);
    return { ...known, role, agency };
  }
  return { ...known, role, agency: null };
}

/** Three agencies with their officers, and the people of the committee. */
export async function givenHouse(db: Database) {
  const btc = await givenAgency(db, { code: "BTC", rank: 2 });
  const ubkt = await givenAgency(db, { code: "UBKT", rank: 3 });
  const vptu = await givenAgency(db, { code: "VPTU", rank: 1 });
  const as = async (wanted: Parameters<typeof givenPerson>[1]) => personOf(db, await givenPerson(db, wanted));
  return {
    agencies: { btc, ubkt, vptu },
    people: {
      staff: await as({ agency: btc }),
      colleague: await as({ agency: btc, signInName: "staff2.btc" }),
      head: await as({ agency: btc, role: "HEAD" }),
      otherStaff: await as({ agency: ubkt }),
      otherHead: await as({ agency: ubkt, role: "HEAD" }),
      officeStaff: await as({ agency: vptu }),
      office: await as({ agency: vptu, role: "OFFICE", signInName: "office" }),
      committee: await as({ role: "COMMITTEE" }),
      chair: await as({ role: "CHAIR" }),
      admin: await as({ role: "ADMIN" }),
    },
  };
}
