// The check of the record against whoever owns the database: nothing that is stored in it is trusted, its functions neither.
import pg from "pg";
import type { AppRole } from "@/prisma/app-role";
import { readRules } from "@/prisma/migrate/rules";
import { Unstartable } from "@/prisma/unstartable";
import { checkApplied, tablesOfVersion } from "./applied.ts";
import { beginning, type Place } from "./chain.ts";
import { differing, isUnknown, sentenceOf } from "./compare.ts";
import { readDefinitions } from "./definitions.ts";
import { walk } from "./history.ts";
import { readInstalled } from "./installed.ts";
import { checkNames } from "./names.ts";
import { checkPapers } from "./papers.ts";
import { checkBuiltIns } from "./postgres.ts";
import { checkOwners, differingRights, readRights } from "./rights.ts";
import { checkRoles } from "./roles.ts";
import { begin, type Reading } from "./session.ts";
import { checkSnapshots } from "./snapshots.ts";

export type Verified = {
  rows: number;
  snapshots: number;
  last: Place;
  /** One sentence for each thing that is not as it was written. */
  findings: string[];
};

type Options = {
  /** The role as which the app connects; where there is none of that name, it connects as the owner. */
  appRole: AppRole;
  /** A hash that somebody noted: a row of the history must bear it. */
  noted?: string;
};

async function existing({ client, owner }: Reading, role: AppRole): Promise<AppRole | null> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role.name]);
  return rowCount && role.name !== owner ? role : null;
}

/** One sentence for each definition, right, owner or role that is not of this version; within the reader's transaction. */
export async function checkDefinitions(reading: Reading, named: AppRole): Promise<string[]> {
  const installed = readInstalled();
  const appRole = await existing(reading, named);
  const rules = await readRules();
  const different = differing(await readDefinitions(reading), installed.definitions);
  const unknown = new Set(different.filter(isUnknown).map(({ kind, name }) => `${kind} ${name}`));
  const name = appRole?.name ?? null;
  const compared = { installed: installed.rights, appRole: name, owner: reading.owner, unknown };
  const isReadable = !different.some(
    ({ is, kind, name, table }) =>
      is === "missing" && ["table", "column"].includes(kind) && tablesOfVersion.includes(table ?? name),
  );
  return [
    ...(isReadable ? await checkApplied(reading, rules) : []),
    ...different.map((each) => sentenceOf(each, rules)),
    ...(await checkOwners(reading)),
    ...differingRights(await readRights(reading, name), compared),
    ...(await checkRoles(reading, appRole)),
    ...(await checkBuiltIns(reading)),
  ];
}

/** The record itself; it cannot be read where its tables are not those of this version. */
async function checkRecord(reading: Reading, noted: string | undefined): Promise<Verified> {
  const { findings, last, rows } = await walk(reading, noted);
  const snapshots = await checkSnapshots(reading);
  return {
    rows,
    last,
    snapshots: snapshots.count,
    findings: [
      ...findings,
      ...snapshots.found,
      ...(await checkPapers(reading)),
      ...(await checkNames(reading)),
    ],
  };
}

/** Checks the chain of the history, the snapshots with the names and papers beside them, and all that the database at `url` defines. */
export async function verify(url: string, { appRole, noted }: Options): Promise<Verified> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
  });
  await client.connect().catch((error: Error) => {
    throw new Unstartable(`The database does not answer: ${error.message}.`);
  });
  try {
    const reading = await begin(client);
    const definitions = await checkDefinitions(reading, appRole);
    const record = await checkRecord(reading, noted).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError) || definitions.length === 0) throw error;
      return {
        rows: 0,
        snapshots: 0,
        last: beginning,
        findings: [`The history cannot be read: ${error.message}.`],
      };
    });
    return { ...record, findings: [...record.findings, ...definitions] };
  } finally {
    await client.end();
  }
}
