// What PostgreSQL's catalogue says of who owns what in a schema, and of who may do what to it.

import { kindOfTable } from "./tables.ts";

/** Everything in the schema that has an owner, with who may do what to it, and what PostgreSQL allows by default. */
const owned = `
  SELECT ${kindOfTable} AS kind, c.relname::text AS name, NULL::text AS "column", c.relowner AS owner,
    c.relacl AS acl, acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner) AS initial
  FROM pg_class c WHERE c.relnamespace = $1::oid AND c.relkind IN ('r', 'p', 'S', 'v', 'm', 'f')
  UNION ALL SELECT ${kindOfTable}, c.relname, a.attname, c.relowner, a.attacl, NULL
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = $1::oid AND a.attacl IS NOT NULL AND NOT a.attisdropped
  UNION ALL SELECT 'function', p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
    NULL, p.proowner, p.proacl, acldefault('f', p.proowner)
  FROM pg_proc p WHERE p.pronamespace = $1::oid
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT 'type', t.typname, NULL, t.typowner, t.typacl, acldefault('T', t.typowner)
  FROM pg_type t WHERE t.typnamespace = $1::oid AND t.typtype IN ('e', 'd', 'r') AND t.typelem = 0`;

export const owners = `
  SELECT o.kind, o.name, pg_get_userbyid(o.owner) AS owner FROM (${owned}) o
  WHERE o."column" IS NULL AND o.owner <> (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user) ORDER BY 1, 2`;

/** Each right that somebody has ($2 is the app's role); of the owner what it has lost of its own. */
export const rights = `
  WITH o AS MATERIALIZED (${owned})
  SELECT o.kind, o.name, o."column", CASE WHEN a.grantee = 0 THEN 'PUBLIC' WHEN r.rolname = $2 THEN 'app'
      ELSE 'role ' || coalesce(r.rolname, a.grantee::text) END AS "to",
    string_agg(concat(CASE WHEN a.is_grantable THEN 'GRANT OPTION FOR ' || a.privilege_type || ', ' END, a.privilege_type), ', ' ORDER BY a.privilege_type) AS rights
  FROM o CROSS JOIN LATERAL aclexplode(coalesce(o.acl, o.initial)) a LEFT JOIN pg_roles r ON r.oid = a.grantee
  WHERE a.grantee <> o.owner
  GROUP BY 1, 2, 3, 4
  UNION ALL SELECT o.kind, o.name, NULL, 'owner', string_agg(i.privilege_type, ', ' ORDER BY i.privilege_type)
  FROM o CROSS JOIN LATERAL aclexplode(o.initial) i
  WHERE o.acl IS NOT NULL AND i.grantee = o.owner AND NOT EXISTS (SELECT FROM aclexplode(o.acl) a
    WHERE a.grantee = o.owner AND a.privilege_type = i.privilege_type)
  GROUP BY 1, 2, 3, 4`;
