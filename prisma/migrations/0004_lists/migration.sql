-- What the lists of tasks need: a search that knows no marks, an order that knows the Vietnamese alphabet, two indexes.

-- Marks go before capitals: in the locale C, lower() knows none but ASCII letters. The hyphens and spaces that keep a
-- line from breaking are found by the plain ones, and Ð (eth), which is often typed for Đ, by d.
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f\u200b\u2060]', '', 'g'),
    U&'\0110\0111\00D0\00F0\2010\2011\2012\2013\00A0\202F', 'dddd----  '));

-- The stored text was computed by the former function.
ALTER TABLE task DROP COLUMN search;
ALTER TABLE task ADD COLUMN search text NOT NULL
  GENERATED ALWAYS AS (fold(code || ' ' || title || ' ' || deliverable)) STORED;

-- a ă â … d đ e ê …, and numbers by their value. A PostgreSQL that was built without ICU sorts by bytes.
DO $$
BEGIN
  CREATE COLLATION vietnamese (provider = icu, locale = 'vi-u-kn-true');
EXCEPTION WHEN feature_not_supported THEN
  CREATE COLLATION vietnamese FROM "C";
END $$;

-- How the entries of a quarter stand and what they are counted by, without reading the text of either table.
CREATE INDEX entry_by_task ON entry (quarter_id, task_id) INCLUDE (agency_id, state, due, done_on, extended);
CREATE INDEX task_kinds ON task (id) INCLUDE (directive_id, priority, origin);
