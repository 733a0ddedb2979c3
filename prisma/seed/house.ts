// Loads what the demonstration's tasks refer to: committee, agencies, accounts, quarters, directives.
import { agencies, committee } from "@/prisma/demo/agencies";
import { directives } from "@/prisma/demo/directives";
import { accounts, demoPassword } from "@/prisma/demo/people";
import { quarters } from "@/prisma/demo/quarters";
import type { Language, Text } from "@/prisma/demo/words";
import type { Prisma } from "@/prisma/generated/client";
import { givenAgency, givenCommittee, givenDirective, givenPerson, givenQuarter } from "@/prisma/given";

type Db = Prisma.TransactionClient;
type WithCode = { id: number; code: string };

export type House = {
  agency: (code: string) => WithCode;
  directive: (symbol: string) => { id: number };
  person: (signInName: string) => { id: number };
  quarter: (id: number) => { id: number };
};

const named = <F extends string>(field: F, { vi, en, de }: Text) =>
  ({ [`${field}Vi`]: vi, [`${field}En`]: en, [`${field}De`]: de }) as Record<
    `${F}${"Vi" | "En" | "De"}`,
    string
  >;

/** What is asked for by name is there, or the data contradicts itself. */
function finder<T>(rows: Map<string, T>, what: string): (name: string) => T {
  return (name) => {
    const row = rows.get(name);
    if (!row) throw new Error(`The demonstration names ${what} ${name}, which it does not have.`);
    return row;
  };
}

async function seedDirectives(db: Db): Promise<Map<string, { id: number }>> {
  const rows = new Map<string, { id: number }>();
  for (const [rank, { symbol, kind, issuedOn, issuer, title, remark, parent }] of directives.entries()) {
    const words = {
      ...named("issuer", issuer),
      ...named("title", title),
      ...(remark ? named("remark", remark) : {}),
    };
    const above = parent ? finder(rows, "the directive")(parent).id : null;
    rows.set(symbol, await givenDirective(db, { symbol, kind, issuedOn, rank, ...words, parentId: above }));
  }
  return rows;
}

export async function seedHouse(db: Db, language: Language): Promise<House> {
  await givenCommittee(db, {
    ...named("name", committee.name),
    ...named("place", committee.place),
    demo: true,
  });
  const ofAgency = new Map<string, WithCode>();
  for (const [index, { code, name, short }] of agencies.entries())
    ofAgency.set(
      code,
      await givenAgency(db, { code, rank: index + 1, ...named("name", name), ...named("short", short) }),
    );
  const agency = finder(ofAgency, "the agency");
  const people = new Map<string, { id: number }>();
  for (const { signInName, role, agency: code, post } of accounts) {
    const wanted = { signInName, role, post: post[language], password: demoPassword };
    people.set(signInName, await givenPerson(db, code ? { ...wanted, agency: agency(code) } : wanted));
  }
  const ofQuarter = new Map<string, { id: number }>();
  for (const { id, state, plansDueOn, reportsDueOn } of quarters) {
    // A closed quarter takes no entries, so it is closed when it has them.
    const running =
      state === "PLANNING" ? { state, version: 1 } : { state: "REPORTING" as const, version: 3 };
    ofQuarter.set(String(id), await givenQuarter(db, { id, plansDueOn, reportsDueOn, ...running }));
  }
  return {
    agency,
    directive: finder(await seedDirectives(db), "the directive"),
    person: finder(people, "the account"),
    quarter: (id) => finder(ofQuarter, "the quarter")(String(id)),
  };
}
