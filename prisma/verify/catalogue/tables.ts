// What PostgreSQL's catalogue says of the tables of a schema and of all that hangs on them.

/** The extension that brought a row of the catalogue. */
export const extensionOf = (catalogue: string, row: string): string =>
  `(SELECT d.refobjid FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${row}.oid AND d.deptype = 'e')`;

/** As statements call it, in small letters. */
export const kindOfTable = `CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
    WHEN 'f' THEN 'foreign table' WHEN 'c' THEN 'type' ELSE 'table' END`;

/** A trigger fires for every change or, more, for those of a replica too. */
const isDisabled = "tgenabled NOT IN ('O', 'A')";

export const tables = `
  SELECT ${kindOfTable} AS kind, c.relname AS name, NULL AS "table",
    concat_ws(', ', c.relkind::text, 'kept ' || c.relpersistence::text, CASE WHEN c.relrowsecurity THEN 'row security' END,
      CASE WHEN c.relforcerowsecurity THEN 'row security of the owner' END, array_to_string(c.reloptions, ', '),
      CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
      (SELECT concat_ws(' ', format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle)
        FROM pg_sequence s WHERE s.seqrelid = c.oid),
      (SELECT string_agg('inherits ' || i.inhparent::regclass, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid)
    ) AS text, NULL AS body, false AS disabled, ${extensionOf("pg_class", "c")} AS extension
  FROM pg_class c WHERE c.relnamespace = $1::oid AND c.relkind IN ('r', 'p', 'S', 'v', 'm', 'f', 'c')
  UNION ALL SELECT 'child table', i.inhrelid::regclass::text, c.relname, '', NULL, false, NULL
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent WHERE c.relnamespace = $1::oid AND c.relkind IN ('r', 'p', 'f')
  UNION ALL SELECT 'type', t.typname, NULL, concat_ws(', ', t.typtype::text,
    (SELECT string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) || ' ' || t.typnotnull || ' ' || coalesce(t.typdefault, '') END),
    NULL, false, ${extensionOf("pg_type", "t")}
  FROM pg_type t WHERE t.typnamespace = $1::oid AND t.typtype IN ('e', 'd', 'r', 'b', 'p') AND t.typelem = 0`;

export const columns = `
  SELECT 'column' AS kind, a.attname AS name, c.relname AS "table",
    concat_ws(', ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull AND NOT EXISTS (SELECT FROM pg_constraint n
        WHERE n.conrelid = c.oid AND n.contype = 'n' AND n.conkey = ARRAY[a.attnum] AND NOT n.convalidated) THEN 'not null' END,
      CASE a.attidentity WHEN 'a' THEN 'always numbered' WHEN 'd' THEN 'numbered' END,
      CASE a.attgenerated WHEN '' THEN 'default ' ELSE 'generated ' || a.attgenerated::text || ' ' END || pg_get_expr(d.adbin, d.adrelid),
      CASE WHEN a.attcollation <> t.typcollation THEN 'collation ' || a.attcollation::regcollation END) AS text,
    NULL AS body, false AS disabled
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = $1::oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND a.attnum > 0 AND NOT a.attisdropped`;

/** Whether a column may be empty is said with it: PostgreSQL 18 counts that among the constraints, others do not. */
export const constraints = `
  SELECT CASE k.contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key'
      WHEN 'u' THEN 'unique constraint' ELSE 'constraint' END AS kind,
    k.conname AS name, coalesce(c.relname, t.typname) AS "table",
    concat_ws(', ', pg_get_constraintdef(k.oid), (SELECT count(*) || ' triggers' FROM pg_trigger g
        WHERE g.tgconstraint = k.oid HAVING count(*) > 0),
      (SELECT 'by an index that is not valid' FROM pg_index i WHERE i.indexrelid = k.conindid AND k.contype IN ('p', 'u', 'x')
        AND NOT (i.indisvalid AND i.indisready AND i.indislive))) AS text, NULL AS body,
    EXISTS (SELECT FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.${isDisabled}) AS disabled
  FROM pg_constraint k LEFT JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_type t ON t.oid = k.contypid
  WHERE k.contype NOT IN ('n', 't') AND (c.relnamespace = $1::oid OR t.typnamespace = $1::oid)`;

export const triggers = `
  SELECT 'trigger' AS kind, g.tgname AS name, c.relname AS "table", pg_get_triggerdef(g.oid) AS text, NULL AS body,
    g.${isDisabled} AS disabled
  FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE c.relnamespace = $1::oid AND NOT g.tgisinternal
  UNION ALL SELECT 'rule', r.rulename, c.relname, pg_get_ruledef(r.oid), NULL, r.ev_enabled NOT IN ('O', 'A')
  FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
  WHERE c.relnamespace = $1::oid AND NOT (c.relkind IN ('v', 'm') AND r.rulename = '_RETURN')
  UNION ALL SELECT 'policy', p.polname, c.relname, concat_ws(' ', p.polcmd, p.polpermissive, p.polroles,
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), NULL, false
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = $1::oid
  UNION ALL SELECT 'index', x.relname, c.relname, concat_ws(', ', pg_get_indexdef(i.indexrelid),
    CASE WHEN NOT (i.indisvalid AND i.indisready AND i.indislive) THEN 'not valid' END), NULL, false
  FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
  WHERE c.relnamespace = $1::oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))`;
