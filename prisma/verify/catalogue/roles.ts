// What PostgreSQL's catalogue says of the app's role and of everybody ($1 is the role's name, null where there is none, and
// $2 the schema), besides what they may do to the tables: one row for each thing that lets a role past the rules.

import { kindOfTable } from "./tables.ts";

const app = "(SELECT r.oid FROM pg_roles r WHERE r.rolname = $1::text)";
const who = "CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END";
const toThem = `a.grantee IN (0, ${app})`;

/** What a role could not have been made with: each of these goes past grants, triggers or both. */
export const attributes = `
  SELECT v.attribute FROM pg_roles r, LATERAL (VALUES ('SUPERUSER', r.rolsuper), ('BYPASSRLS', r.rolbypassrls),
    ('CREATEROLE', r.rolcreaterole), ('CREATEDB', r.rolcreatedb), ('REPLICATION', r.rolreplication)) v(attribute, has)
  WHERE r.rolname = $1::text AND v.has`;

export const memberships = `
  SELECT pg_get_userbyid(m.roleid) AS role FROM pg_auth_members m WHERE m.member = ${app}`;

/** Rights on what is PostgreSQL's own, beyond those that it begins with; what `information_schema` shows everybody reads. */
export const ofSystem = `
  WITH own AS (
    SELECT 'pg_class'::regclass AS of, c.oid, 0 AS part, 'TABLE ' || c.oid::regclass AS name, c.relacl AS acl, NULL::aclitem[] AS initial
      FROM pg_class c WHERE c.oid < 16384 AND c.relacl IS NOT NULL
    UNION ALL SELECT 'pg_class'::regclass, a.attrelid, a.attnum, 'TABLE ' || a.attrelid::regclass, a.attacl, NULL
      FROM pg_attribute a WHERE a.attrelid < 16384 AND a.attacl IS NOT NULL
    UNION ALL SELECT 'pg_proc'::regclass, p.oid, 0, 'FUNCTION ' || p.oid::regprocedure, p.proacl, acldefault('f', p.proowner)
      FROM pg_proc p WHERE p.oid < 16384 AND p.proacl IS NOT NULL
    UNION ALL SELECT 'pg_namespace'::regclass, n.oid, 0, 'SCHEMA ' || n.nspname, n.nspacl, NULL
      FROM pg_namespace n WHERE n.nspname IN ('pg_catalog', 'information_schema')
  ), begun AS (
    SELECT o.*, coalesce(i.initprivs, o.initial) AS started
    FROM own o LEFT JOIN pg_init_privs i ON i.classoid = o.of AND i.objoid = o.oid AND i.objsubid = o.part
  )
  SELECT ${who} AS role, concat(a.privilege_type, (SELECT ' (' || t.attname || ')' FROM pg_attribute t
      WHERE b.part <> 0 AND t.attrelid = b.oid AND t.attnum = b.part), ' ON ', b.name) AS "right"
  FROM begun b CROSS JOIN LATERAL aclexplode(b.acl) a
  WHERE ${toThem} AND NOT (b.name ~ 'information_schema' AND a.privilege_type IN ('SELECT', 'USAGE'))
    AND NOT EXISTS (SELECT FROM aclexplode(b.started) s
    WHERE s.grantee = a.grantee AND s.privilege_type = a.privilege_type)
  ORDER BY 1, 2`;

/** Rights to set a parameter that only superusers set: `session_replication_role` would silence every trigger. */
export const onParameters = `
  SELECT ${who} AS role, a.privilege_type || ' ON PARAMETER ' || p.parname AS "right"
  FROM pg_parameter_acl p CROSS JOIN LATERAL aclexplode(p.paracl) a WHERE ${toThem} ORDER BY 1, 2`;

/** To make something in the database or the schema; what everybody may there is taken away by who may, at each start. */
export const toMake = `
  SELECT ${who} AS role, a.privilege_type || ' ON DATABASE ' || quote_ident(d.datname) AS "right"
  FROM pg_database d CROSS JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
  WHERE d.datname = current_database() AND a.privilege_type IN ('CREATE', 'TEMPORARY')
    AND a.grantee <> d.datdba AND (a.grantee = ${app} OR a.grantee = 0 AND ${app} IS NOT NULL AND pg_has_role(d.datdba, 'USAGE'))
  UNION ALL SELECT ${who}, a.privilege_type || ' ON SCHEMA ' || quote_ident(n.nspname)
  FROM pg_namespace n CROSS JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
  WHERE n.oid = $2::oid AND a.privilege_type = 'CREATE'
    AND a.grantee <> n.nspowner AND (a.grantee = ${app} OR a.grantee = 0 AND ${app} IS NOT NULL AND pg_has_role(n.nspowner, 'USAGE'))
  UNION ALL SELECT ${who}, a.privilege_type || ' ON TABLESPACE ' || quote_ident(t.spcname)
  FROM pg_tablespace t CROSS JOIN LATERAL aclexplode(t.spcacl) a WHERE ${toThem}`;

/** Whether the app's role may use the schema at all. */
export const usesSchema = `
  SELECT quote_ident(n.nspname) AS schema FROM pg_namespace n
  WHERE n.oid = $2::oid AND ${app} IS NOT NULL AND NOT has_schema_privilege(${app}, n.oid, 'USAGE')`;

/** The default privileges of a role on the next table or function. */
export const byDefault = `
  SELECT ${who} AS role, pg_get_userbyid(d.defaclrole) AS maker, quote_ident(n.nspname) AS schema, a.privilege_type AS "right",
    CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' WHEN 'T' THEN 'TYPES'
      WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS things
  FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace CROSS JOIN LATERAL aclexplode(d.defaclacl) a
  WHERE d.defaclnamespace IN (0, $2::oid) AND a.grantee <> d.defaclrole ORDER BY 1, 2, 3, 4, 5`;

/** The database and the schema, where they belong to the app's role. */
export const owned = `
  SELECT 'DATABASE ' || quote_ident(d.datname) AS what FROM pg_database d WHERE d.datname = current_database() AND d.datdba = ${app}
  UNION ALL SELECT 'SCHEMA ' || quote_ident(n.nspname) FROM pg_namespace n WHERE n.nspowner = ${app}`;

/** Schemas that a search path with "$user" finds first, by the name of the role: the app and its owner would read different tables. */
export const decoys = `
  SELECT quote_ident(n.nspname) AS schema FROM pg_namespace n
  WHERE n.nspname IN ($1::text, current_user) AND (SELECT reset_val FROM pg_settings WHERE name = 'search_path') ~ '\\$user'`;

/** What is outside this schema: what the app's role may call or write there with the rights of another. */
export const elsewhere = `
  SELECT 'function ' || p.oid::regprocedure AS what FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.oid <> $2::oid AND p.oid >= 16384 AND p.prosecdef AND p.proowner <> ${app}
    AND has_schema_privilege(${app}, n.oid, 'USAGE') AND has_function_privilege(${app}, p.oid, 'EXECUTE')
  UNION ALL SELECT ${kindOfTable} || ' ' || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.oid <> $2::oid AND c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_(toast|temp)'
    AND has_schema_privilege(${app}, n.oid, 'USAGE')
    AND (has_table_privilege(${app}, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER') OR c.relkind IN ('v', 'm')
      AND pg_get_userbyid(c.relowner) = current_user AND has_table_privilege(${app}, c.oid, 'SELECT'))
  ORDER BY 1`;

/** What is set for the app's role, for this database, or for the role that asks, where it decides which tables and rules hold. */
export const settings = `
  SELECT coalesce(r.rolname, '') AS role, s.setdatabase <> 0 AS "ofDatabase", split_part(c.setting, '=', 1) AS name,
    substr(c.setting, strpos(c.setting, '=') + 1) AS value
  FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c(setting) LEFT JOIN pg_roles r ON r.oid = s.setrole
  WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
    AND (s.setrole = 0 OR r.rolname IN ($1::text, current_user)) ORDER BY 1, 2, 3`;
