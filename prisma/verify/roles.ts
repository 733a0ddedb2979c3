// Whether the app's role is an ordinary one: what lets it, or everybody, past the rules besides the rights on the tables.
import pg from "pg";
import { unneeded } from "@/prisma/app-limits";
import type { AppRole } from "@/prisma/app-role";
import {
  attributes,
  byDefault,
  decoys,
  elsewhere,
  memberships,
  ofSystem,
  onParameters,
  owned,
  toMake,
  usesSchema,
} from "./catalogue/roles.ts";
import type { Ask, Reading } from "./session.ts";
import { checkSettings } from "./settings.ts";
import { unquoted, written } from "./statements.ts";

const everybody = (role: string): string => (role === "PUBLIC" ? "Everybody" : role);

type RightOf = { role: string; right: string };

async function checkRights(ask: Ask): Promise<string[]> {
  const rows: RightOf[] = [];
  for (const query of [ofSystem, onParameters, toMake]) rows.push(...(await ask<RightOf>(query)));
  return rows.map(({ role, right }) => {
    const to = role === "PUBLIC" ? role : written(role);
    return `${everybody(role)} has the right ${right}, which is none of this version: REVOKE ${right} FROM ${to} removes it.`;
  });
}

type ByDefault = RightOf & { maker: string; schema: string | null; things: string };
async function checkDefaults(ask: Ask): Promise<string[]> {
  const given = (await ask<ByDefault>(byDefault)).filter(
    // PostgreSQL lets everybody call a function and use a type from the beginning.
    ({ role, things }) => !(role === "PUBLIC" && ["ROUTINES", "TYPES"].includes(things)),
  );
  return given.map(({ role, right, maker, schema, things }) => {
    const where = `FOR ROLE ${written(maker)}${schema === null ? "" : ` IN SCHEMA ${schema}`}`;
    const to = role === "PUBLIC" ? role : written(role);
    return `${everybody(role)} will have the right ${right} on ${things.toLowerCase()} that ${maker} makes: ALTER DEFAULT PRIVILEGES ${where} REVOKE ${right} ON ${things} FROM ${to} ends that.`;
  });
}

async function checkRole(ask: Ask, { name }: AppRole): Promise<string[]> {
  const role = written(name);
  return [
    ...(await ask<{ attribute: string }>(attributes)).map(
      ({ attribute }) =>
        `${name}, as which the app connects, is ${attribute}: ALTER ROLE ${role} NO${attribute} ends that.`,
    ),
    ...(await ask<{ role: string }>(memberships)).map(
      (of) =>
        `${name}, as which the app connects, may act as ${of.role}: REVOKE ${written(of.role)} FROM ${role} ends that.`,
    ),
    ...(await ask<{ what: string }>(owned)).map(
      ({ what }) =>
        `The ${what.toLowerCase()} belongs to ${name}, as which the app connects: ALTER ${what} OWNER TO another role.`,
    ),
    ...(await ask<{ schema: string }>(usesSchema)).map(
      ({ schema }) =>
        `${name} may no longer use the schema: GRANT USAGE ON SCHEMA ${schema} TO ${role} restores it.`,
    ),
    ...(await ask<{ schema: string }>(decoys)).map(
      ({ schema }) =>
        `The schema ${schema} has the name of a role, which looks for its tables there first: DROP SCHEMA ${schema} removes it.`,
    ),
    ...(await ask<{ what: string }>(elsewhere)).map(
      ({ what }) =>
        `${name} reaches the ${what}, which is not of this version and acts with the rights of another: remove it, or revoke the USAGE of its schema.`,
    ),
  ];
}

/** What was taken from everybody where a superuser started the app, and somebody granted again. */
async function checkUnneeded({ client }: Reading): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT u.name FROM (${unneeded}) u JOIN pg_proc p ON p.oid = u.name::regprocedure
       CROSS JOIN LATERAL aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a, pg_roles r
     WHERE r.rolname = current_user AND r.rolsuper AND a.grantee = 0 ORDER BY 1`,
  );
  return rows.map(
    ({ name }) => `Everybody may call ${name}, which the app never does: the next npm start removes it.`,
  );
}

/** One sentence for each thing; `role` is null where the app connects as the owner. */
export async function checkRoles(reading: Reading, role: AppRole | null): Promise<string[]> {
  const values = {
    $1: role === null ? "NULL" : pg.escapeLiteral(role.name),
    $2: pg.escapeLiteral(reading.schemaId),
  };
  // As literals, since a statement has to use each of the values that it is given.
  const ask: Ask = async <T extends object>(query: string) => {
    const { rows } = await reading.client.query<T>(
      query.replaceAll("$1", values.$1).replaceAll("$2", values.$2),
    );
    return rows;
  };
  const found = [
    ...(role ? await checkRole(ask, role) : []),
    ...(await checkRights(ask)),
    ...(await checkDefaults(ask)),
    ...(await checkSettings(reading, ask, role)),
    ...(role ? await checkUnneeded(reading) : []),
  ];
  return found.map(unquoted);
}
