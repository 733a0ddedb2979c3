// The people of the tests as the rules see them, from rows of the database.
import type { Person } from "@/lib/people/person";
import type { Database } from "@/prisma/connect";
import { givenAgency, givenPerson } from "@/prisma/given";

type Row = Awaited<ReturnType<typeof givenPerson>>;

/** A row as the person that `requirePerson` would make of it. */
export function personOf(row: Row): Person {
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
  const as = async (wanted: Parameters<typeof givenPerson>[1]) => personOf(await givenPerson(db, wanted));
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
