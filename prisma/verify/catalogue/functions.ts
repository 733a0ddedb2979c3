// What PostgreSQL's catalogue says of the functions of a schema, and of what decides which function a name or a sign means.

import { extensionOf } from "./tables.ts";

/** Each function with all that decides what it does; `body` is its source, which for SQL of the standard's form is part of `text`. */
export const functions = `
  SELECT 'function' AS kind, p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name, NULL AS "table",
    concat_ws(', ', CASE p.prokind WHEN 'f' THEN 'function' WHEN 'p' THEN 'procedure' ELSE 'other' END
        || ' (' || pg_get_function_arguments(p.oid) || ')', 'returns ' || pg_get_function_result(p.oid), l.lanname,
      CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
      'parallel ' || p.proparallel::text, 'cost ' || p.procost, 'rows ' || p.prorows,
      CASE WHEN p.proisstrict THEN 'strict' END, CASE WHEN p.proleakproof THEN 'leakproof' END,
      CASE WHEN p.prosecdef THEN 'security definer' END, array_to_string(p.proconfig, ', '), p.probin,
      pg_get_function_sqlbody(p.oid)) AS text, p.prosrc AS body, false AS disabled,
    ${extensionOf("pg_proc", "p")} AS extension
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = $1::oid`;

/** Functions that somebody has put among PostgreSQL's own, where they come before all others. */
export const addedToSystem = `
  SELECT 'function' AS kind, 'pg_catalog.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name,
    NULL AS "table", '' AS text, NULL AS body, false AS disabled,
    ${extensionOf("pg_proc", "p")} AS extension
  FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.oid >= 16384 AND $1::oid IS NOT NULL`;

export const operators = `
  SELECT 'operator' AS kind, o.oprname || ' (' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'none') || ', '
      || format_type(o.oprright, NULL) || ')' AS name, NULL AS "table", o.oprcode::regproc::text AS text, NULL AS body, false AS disabled,
    ${extensionOf("pg_operator", "o")} AS extension
  FROM pg_operator o
  WHERE o.oprnamespace = $1::oid OR o.oprnamespace = 'pg_catalog'::regnamespace AND o.oid >= 16384
  UNION ALL SELECT 'operator class', o.opcname || ' (' || m.amname || ')', NULL, '', NULL, false,
    ${extensionOf("pg_opclass", "o")}
  FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod
  WHERE o.opcnamespace = $1::oid OR o.opcnamespace = 'pg_catalog'::regnamespace AND o.oid >= 16384
  UNION ALL SELECT 'cast', format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL), NULL,
    c.castfunc::regprocedure::text, NULL, false,
    ${extensionOf("pg_cast", "c")}
  FROM pg_cast c WHERE c.oid >= 16384
  UNION ALL SELECT 'conversion', c.conname, NULL, c.conproc::regproc::text, NULL, false, NULL
  FROM pg_conversion c WHERE c.connamespace = $1::oid OR c.oid >= 16384
  UNION ALL SELECT 'collation', c.collname, NULL, concat_ws(', ', c.collprovider::text, c.collisdeterministic, c.collcollate,
    coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'), to_jsonb(c) ->> 'collicurules'), NULL, false, NULL
  FROM pg_collation c WHERE c.collnamespace = $1::oid
  UNION ALL SELECT 'language', l.lanname, NULL, concat_ws(', ', l.lanplcallfoid::regproc, l.laninline::regproc, l.lanvalidator::regproc),
    NULL, false, NULL
  FROM pg_language l WHERE l.lanname = 'plpgsql'`;

/** What acts upon the whole database, whatever schema it is in. */
export const ofDatabase = `
  SELECT 'event trigger' AS kind, e.evtname AS name, NULL AS "table", e.evtevent || ' ' || e.evtfoid::regproc::text AS text,
    NULL AS body, false AS disabled,
    ${extensionOf("pg_event_trigger", "e")} AS extension
  FROM pg_event_trigger e WHERE $1::oid IS NOT NULL
  UNION ALL SELECT 'subscription', s.subname, NULL, '', NULL, false, NULL
  FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database()
  UNION ALL SELECT 'extension', x.extname, NULL, '', NULL, false, x.oid
  FROM pg_extension x WHERE x.extname = 'plpgsql' OR x.extnamespace = $1::oid OR EXISTS (
    SELECT FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass
    WHERE d.refclassid = 'pg_extension'::regclass AND d.refobjid = x.oid AND d.deptype = 'e'
      AND (p.pronamespace = $1::oid OR p.pronamespace = 'pg_catalog'::regnamespace AND p.oid >= 16384))`;
