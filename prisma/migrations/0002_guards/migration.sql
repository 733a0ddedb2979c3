-- What the schema language cannot say: the rules that the database itself holds, by whatever door a change comes.

-- Text without Vietnamese marks and in lower case, for search. The marks go first, since a database with the locale C
-- knows the lower case of plain letters alone.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'));

ALTER TABLE task DROP COLUMN search;
ALTER TABLE task ADD COLUMN search text NOT NULL
  GENERATED ALWAYS AS (fold(code || ' ' || title || ' ' || deliverable)) STORED;

-- The four-way count, and suspended and dropped beside it. A completed or reported task is judged by the day on which
-- the agency reported it, so that a slow confirmation is not charged to the agency. lib/tasks/standing.ts says the same.
CREATE FUNCTION standing(state "EntryState", due date, done_on date, as_of date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state = 'SUSPENDED' THEN 'suspended'
    WHEN state = 'DROPPED' THEN 'dropped'
    WHEN state = 'COMPLETED' AND done_on <= due THEN 'completedOnTime'
    WHEN state = 'COMPLETED' THEN 'completedLate'
    WHEN coalesce(done_on, as_of) > due THEN 'overdue'
    ELSE 'open'
  END;

-- The same four for a coordinating agency's part; a declined part stands beside.
CREATE FUNCTION part_standing(state "ContributionState", due date, delivered_on date, as_of date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state = 'DECLINED' THEN 'declined'
    WHEN state IN ('DELIVERED', 'ACKNOWLEDGED') AND delivered_on <= due THEN 'completedOnTime'
    WHEN state IN ('DELIVERED', 'ACKNOWLEDGED') THEN 'completedLate'
    WHEN as_of > due THEN 'overdue'
    ELSE 'open'
  END;

-- Shapes of values.
ALTER TABLE quarter
  ADD CONSTRAINT quarter_number CHECK (id % 10 BETWEEN 1 AND 4 AND id / 10 BETWEEN 1930 AND 2200),
  ADD CONSTRAINT quarter_closed_on CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL));
ALTER TABLE committee ADD CONSTRAINT committee_one_row CHECK (id = 1);
ALTER TABLE agency
  ADD CONSTRAINT agency_code CHECK (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
  ADD CONSTRAINT agency_validity CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE person
  ADD CONSTRAINT person_agency CHECK ((role IN ('STAFF', 'HEAD', 'OFFICE')) = (agency_id IS NOT NULL)),
  ADD CONSTRAINT person_sign_in_name CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  ADD CONSTRAINT person_language CHECK (language IN ('vi', 'en', 'de'));
ALTER TABLE directive
  ADD CONSTRAINT directive_slug CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  ADD CONSTRAINT directive_not_its_own_parent CHECK (parent_id <> id AND superseded_by_id <> id);
ALTER TABLE task
  ADD CONSTRAINT task_code CHECK (code ~ '^[0-9]{4}-Q[1-4]-[A-Z][A-Z0-9]{1,9}-[0-9]{2,5}$'),
  ADD CONSTRAINT task_text CHECK (length(title) BETWEEN 1 AND 500 AND length(deliverable) <= 1000);
ALTER TABLE entry
  ADD CONSTRAINT entry_progress CHECK (progress BETWEEN 0 AND 100),
  ADD CONSTRAINT entry_done CHECK ((state IN ('REPORTED', 'COMPLETED')) = (done_on IS NOT NULL)),
  ADD CONSTRAINT entry_result CHECK (state NOT IN ('REPORTED', 'COMPLETED') OR btrim(result) <> ''),
  ADD CONSTRAINT entry_state_reason CHECK (state NOT IN ('SUSPENDED', 'DROPPED') OR btrim(state_reason) <> ''),
  ADD CONSTRAINT entry_text CHECK (greatest(length(result), length(delay_reason), length(proposed_solution),
    length(help_needed), length(state_reason), length(returned_remark)) <= 4000);
ALTER TABLE contribution
  ADD CONSTRAINT contribution_delivered CHECK ((state IN ('DELIVERED', 'ACKNOWLEDGED')) = (delivered_on IS NOT NULL)),
  ADD CONSTRAINT contribution_remark CHECK (state NOT IN ('DECLINED', 'RETURNED') OR btrim(remark) <> ''),
  ADD CONSTRAINT contribution_text CHECK (greatest(length(asked), length(remark), length(delay_reason),
    length(proposed_solution)) <= 4000);
ALTER TABLE extension
  ADD CONSTRAINT extension_later CHECK (new_due > old_due),
  ADD CONSTRAINT extension_decided CHECK ((state = 'ASKED') = (decided_at IS NULL));
ALTER TABLE request
  ADD CONSTRAINT request_answered CHECK ((state = 'SUBMITTED') = (answered_on IS NULL));

-- The original deadline of a task never changes.
CREATE FUNCTION keep_original_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the original deadline of task % cannot change', OLD.code USING ERRCODE = 'GB001';
END $$;
CREATE TRIGGER keep_original_due BEFORE UPDATE ON task FOR EACH ROW
  WHEN (OLD.original_due IS DISTINCT FROM NEW.original_due) EXECUTE FUNCTION keep_original_due();

-- A closed quarter: nothing of it changes, and it stays closed. The lock on the quarter's row makes a closing wait for
-- the writers that came before it, and the writers after it see it closed.
CREATE FUNCTION refuse_if_closed(VARIADIC quarters int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE closed int;
BEGIN
  PERFORM 1 FROM quarter WHERE id = ANY (quarters) ORDER BY id FOR SHARE;
  SELECT id INTO closed FROM quarter WHERE id = ANY (quarters) AND state = 'CLOSED' LIMIT 1;
  IF closed IS NOT NULL THEN
    RAISE EXCEPTION 'quarter % is closed', closed USING ERRCODE = 'GB002';
  END IF;
END $$;

CREATE FUNCTION refuse_closed_quarter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed(CASE WHEN TG_OP <> 'INSERT' THEN OLD.quarter_id END,
                           CASE WHEN TG_OP <> 'DELETE' THEN NEW.quarter_id END);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON entry
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();
CREATE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON agency_report
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();

CREATE FUNCTION refuse_closed_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed(VARIADIC ARRAY(SELECT quarter_id FROM entry
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.entry_id END,
                 CASE WHEN TG_OP <> 'DELETE' THEN NEW.entry_id END)));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON contribution
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();
CREATE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON extension
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();

CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'quarter % is closed', OLD.id USING ERRCODE = 'GB002';
END $$;
CREATE TRIGGER refuse_reopening BEFORE UPDATE OR DELETE ON quarter FOR EACH ROW
  WHEN (OLD.state = 'CLOSED') EXECUTE FUNCTION refuse_reopening();

-- Emptying a table asks no row: it is never the way.
CREATE FUNCTION refuse_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the table % cannot be emptied', TG_TABLE_NAME USING ERRCODE = 'GB002';
END $$;
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON entry EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON agency_report EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON contribution EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON extension EXECUTE FUNCTION refuse_truncation();

-- The history is append-only, without gaps, and each row carries the hash of the one before it.
CREATE UNIQUE INDEX history_chain ON history (previous_hash);

CREATE FUNCTION history_digest(line history) RETURNS text LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(jsonb_build_array(
    line.previous_hash, line.id, to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    line.person_id, line.role, line.agency_id, line.subject, line.subject_id, line.quarter_id,
    line.event, line.before, line.after, line.note)::text, 'UTF8')), 'hex');

-- The lock makes writers take turns, and the number is given after it, so that the order of numbers is that of the chain.
CREATE FUNCTION chain_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last history;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('giaoban history'));
  SELECT * INTO last FROM history ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last.id, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := history_digest(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain_history BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION chain_history();

CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history cannot be changed' USING ERRCODE = 'GB003';
END $$;
CREATE TRIGGER refuse_change_of_history BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- What every committee starts with; the Office changes it.
INSERT INTO committee (id, name_vi, name_en, name_de, place_vi, place_en, place_de)
VALUES (1, 'Tỉnh ủy', 'Provincial Party Committee', 'Provinzparteikomitee', '', '', '');
INSERT INTO delay_reason (code, name_vi, name_en, name_de, rank) VALUES
  ('contribution', 'chờ phần phối hợp', 'contribution outstanding', 'Mitwirkung ausstehend', 1),
  ('decision', 'chờ ý kiến quyết định', 'decision outstanding', 'Entscheidung ausstehend', 2),
  ('basis', 'thiếu hoặc thay đổi căn cứ', 'basis missing or changed', 'Grundlage fehlt oder geändert', 3),
  ('below', 'chờ báo cáo của cấp dưới', 'reports from below', 'Berichte von unten', 4),
  ('staff', 'nhân sự', 'staff', 'Personal', 5),
  ('it', 'thiết bị, công nghệ thông tin', 'equipment and IT', 'Ausstattung und IT', 6),
  ('funding', 'kinh phí', 'funding', 'Mittel', 7),
  ('other', 'nguyên nhân khác', 'other', 'Sonstiges', 8);
