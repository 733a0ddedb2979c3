-- The rules of the domain (rules 1, 3 to 6) held by the database for the role as which the app connects, by whatever
-- door a statement comes. Who owns the tables loads data and is bound by what is closed alone (0002, 0005 and below).

CREATE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE
  RETURN (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'entry'::regclass);

-- The day that deadlines are judged by: the demonstration's own, else the calendar's in Asia/Ho_Chi_Minh.
CREATE FUNCTION giaoban_today() RETURNS date LANGUAGE sql STABLE
  RETURN coalesce((SELECT demo_today FROM committee), (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);

-- Rule 1: the steps of an entry; those from REPORTED and COMPLETED are the confirmer's.
CREATE FUNCTION is_entry_step(was "EntryState", becomes "EntryState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was = becomes OR (was::text, becomes::text) IN (
    ('NOT_STARTED', 'IN_PROGRESS'), ('NOT_STARTED', 'SUSPENDED'), ('NOT_STARTED', 'DROPPED'),
    ('IN_PROGRESS', 'REPORTED'), ('IN_PROGRESS', 'SUSPENDED'), ('IN_PROGRESS', 'DROPPED'),
    ('REPORTED', 'COMPLETED'), ('REPORTED', 'IN_PROGRESS'), ('COMPLETED', 'IN_PROGRESS'),
    ('SUSPENDED', 'IN_PROGRESS'), ('SUSPENDED', 'DROPPED'));

CREATE FUNCTION is_part_step(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was = becomes OR (was::text, becomes::text) IN (
    ('ASKED', 'ACCEPTED'), ('ASKED', 'DELIVERED'), ('ASKED', 'DECLINED'), ('ACCEPTED', 'DELIVERED'),
    ('ACCEPTED', 'DECLINED'), ('RETURNED', 'DELIVERED'), ('DELIVERED', 'ACKNOWLEDGED'), ('DELIVERED', 'RETURNED'));

-- Rule 4: entries come while a quarter is planned or open, and leave it only while it is planned.
CREATE FUNCTION hold_coming_and_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END IF;
  IF TG_OP = 'DELETE' THEN
    SELECT state INTO stage FROM quarter WHERE id = OLD.quarter_id;
    IF stage <> 'PLANNING' OR OLD.carried_from_id IS NOT NULL THEN
      RAISE EXCEPTION 'an entry leaves a quarter only while it is planned' USING ERRCODE = 'GB006';
    END IF;
    RETURN OLD;
  END IF;
  SELECT state INTO stage FROM quarter WHERE id = NEW.quarter_id;
  IF stage NOT IN ('PLANNING', 'OPEN') THEN
    RAISE EXCEPTION 'quarter % takes no new tasks', NEW.quarter_id USING ERRCODE = 'GB006';
  END IF;
  IF NEW.carried_from_id IS NULL AND NEW.state <> 'NOT_STARTED' THEN
    RAISE EXCEPTION 'a new entry is not started' USING ERRCODE = 'GB005';
  END IF;
  IF NEW.carried_from_id IS NOT NULL AND NOT EXISTS (SELECT FROM entry e WHERE e.id = NEW.carried_from_id
      AND e.task_id = NEW.task_id AND e.quarter_id < NEW.quarter_id AND e.state NOT IN ('COMPLETED', 'DROPPED')) THEN
    RAISE EXCEPTION 'only an unfinished entry of the same task is carried over' USING ERRCODE = 'GB005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_coming_and_leaving BEFORE INSERT OR DELETE ON entry
  FOR EACH ROW EXECUTE FUNCTION hold_coming_and_leaving();

-- Whether the report on an entry can be changed: not after its agency has submitted (until the report is withdrawn).
CREATE FUNCTION report_is_submitted(of_quarter int, of_agency int) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = of_quarter AND r.agency_id = of_agency
    AND r.submitted_at IS NOT NULL);

CREATE FUNCTION hold_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stage "QuarterState";
  today date := giaoban_today();
  late boolean;
  explained boolean;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change names the version it saw and makes the next' USING ERRCODE = 'GB004';
  END IF;
  IF (NEW.task_id, NEW.quarter_id, NEW.carried_from_id) IS DISTINCT FROM (OLD.task_id, OLD.quarter_id, OLD.carried_from_id)
    OR NOT is_entry_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  SELECT state INTO stage FROM quarter WHERE id = OLD.quarter_id;
  IF NEW.due <> OLD.due AND stage <> 'PLANNING' AND (NEW.due < OLD.due OR NEW.extended <> OLD.extended + 1) THEN
    RAISE EXCEPTION 'a deadline in force moves by an extension alone' USING ERRCODE = 'GB006';
  END IF;
  -- The rest is asked of the agency's own word; confirming and returning are the confirmer's.
  IF OLD.state IN ('REPORTED', 'COMPLETED') OR (NEW.state, NEW.progress, NEW.result, NEW.confidence,
      NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution, NEW.help_needed, NEW.help_from, NEW.state_reason)
    IS NOT DISTINCT FROM (OLD.state, OLD.progress, OLD.result, OLD.confidence,
      OLD.delay_reason_code, OLD.delay_reason, OLD.proposed_solution, OLD.help_needed, OLD.help_from, OLD.state_reason)
    THEN RETURN NEW;
  END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'nothing is reported in a quarter that does not run' USING ERRCODE = 'GB006';
  END IF;
  -- What the Office decided for the closing is its own word, not the agency's.
  IF NEW.state = 'DROPPED' AND EXISTS (SELECT FROM closing_decision d WHERE d.entry_id = OLD.id AND NOT d.carry_over)
    THEN RETURN NEW;
  END IF;
  IF report_is_submitted(OLD.quarter_id, OLD.agency_id) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  late := today > OLD.due;
  explained := NEW.delay_reason_code IS NOT NULL AND btrim(NEW.delay_reason) <> '';
  IF (late AND NOT explained)
    OR (late AND NEW.state <> 'REPORTED' AND btrim(NEW.proposed_solution) = '')
    OR (stage = 'REPORTING' AND NEW.state IN ('NOT_STARTED', 'IN_PROGRESS')
      AND NOT (explained AND btrim(NEW.proposed_solution) <> '')) THEN
    RAISE EXCEPTION 'a late entry needs the reason and the proposed solution' USING ERRCODE = 'GB009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_entry BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION hold_entry();

CREATE FUNCTION hold_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change names the version it saw and makes the next' USING ERRCODE = 'GB004';
  END IF;
  IF NEW.entry_id <> OLD.entry_id OR NOT is_part_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_part BEFORE UPDATE ON contribution FOR EACH ROW EXECUTE FUNCTION hold_part();

-- Rules 4 and 5: a quarter begins planned, goes its stages one by one, and is closed when it was proposed and each open
-- entry is decided: dropped, or carried over into a later quarter.
CREATE FUNCTION hold_quarter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'PLANNING' OR NEW.closing_proposed_by_id IS NOT NULL THEN
      RAISE EXCEPTION 'a quarter begins with its planning' USING ERRCODE = 'GB005';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change names the version it saw and makes the next' USING ERRCODE = 'GB004';
  END IF;
  IF NEW.id <> OLD.id OR NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (('PLANNING', 'OPEN'),
      ('OPEN', 'REPORTING'), ('REPORTING', 'CLOSED'), ('OPEN', 'PLANNING'), ('REPORTING', 'OPEN')) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  IF NEW.state = 'CLOSED' AND (OLD.closing_proposed_by_id IS NULL OR EXISTS (SELECT FROM entry e
      WHERE e.quarter_id = OLD.id AND e.state NOT IN ('COMPLETED', 'DROPPED')
        AND NOT EXISTS (SELECT FROM entry n WHERE n.carried_from_id = e.id))) THEN
    RAISE EXCEPTION 'quarter % has entries that nobody has decided on', OLD.id USING ERRCODE = 'GB007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_quarter BEFORE INSERT OR UPDATE ON quarter FOR EACH ROW EXECUTE FUNCTION hold_quarter();

-- At the end of the closing's transaction the snapshot is there.
CREATE FUNCTION hold_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM snapshot WHERE quarter_id = NEW.id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'quarter % is closed without its snapshot', NEW.id USING ERRCODE = 'GB007';
END $$;
CREATE CONSTRAINT TRIGGER hold_snapshot AFTER UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION hold_snapshot();

-- A plan is still being made: its first deadline is the original one only when the quarter opens.
DROP TRIGGER keep_original_due ON task;
CREATE OR REPLACE FUNCTION keep_original_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id WHERE e.task_id = OLD.id AND q.state <> 'PLANNING') THEN
    RAISE EXCEPTION 'the original deadline of task % cannot change', OLD.code USING ERRCODE = 'GB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_original_due BEFORE UPDATE ON task FOR EACH ROW
  WHEN (OLD.original_due IS DISTINCT FROM NEW.original_due) EXECUTE FUNCTION keep_original_due();

-- Evidence: bounded, what it says of itself is true, and part of what closes. It is added and removed, never changed.
ALTER TABLE evidence
  ADD CONSTRAINT evidence_size CHECK (size = octet_length(content) AND size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT evidence_sha256 CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT evidence_name CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT evidence_type CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
ALTER TABLE evidence ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();

-- Two files at once would each find room: the entry's row makes them take turns.
CREATE FUNCTION bound_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM entry WHERE id = NEW.entry_id FOR NO KEY UPDATE;
  IF (SELECT coalesce(sum(size), 0) FROM evidence WHERE entry_id = NEW.entry_id) + NEW.size > 52428800 THEN
    RAISE EXCEPTION 'the evidence of an entry takes at most 50 MiB' USING ERRCODE = 'GB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bound_evidence BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION bound_evidence();

-- What is decided for the closing.
ALTER TABLE closing_decision
  ADD CONSTRAINT closing_decision_complete CHECK (CASE WHEN carry_over THEN due IS NOT NULL ELSE due IS NULL AND btrim(reason) <> '' END),
  ADD CONSTRAINT closing_decision_text CHECK (length(reason) <= 4000);
CREATE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON closing_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();

-- The snapshot of a closed quarter and the errata beneath it come once and stay as they are.
ALTER TABLE snapshot
  ADD CONSTRAINT snapshot_revision CHECK (revision >= 1),
  ADD CONSTRAINT snapshot_sha256 CHECK (sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex'));
ALTER TABLE erratum
  ADD CONSTRAINT erratum_text CHECK (btrim(text) <> '' AND length(text) <= 4000),
  ADD CONSTRAINT erratum_signed CHECK (btrim(signed_name) <> '' AND length(signed_name) <= 200
    AND btrim(signed_post) <> '' AND length(signed_post) <= 200);

CREATE FUNCTION only_of_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM quarter WHERE id = NEW.quarter_id AND state = 'CLOSED') THEN
    RAISE EXCEPTION 'quarter % is not closed', NEW.quarter_id USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_of_closed BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION only_of_closed();
CREATE TRIGGER only_of_closed BEFORE INSERT ON erratum FOR EACH ROW EXECUTE FUNCTION only_of_closed();

CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the table % keeps what was stored', TG_TABLE_NAME USING ERRCODE = 'GB002';
END $$;
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON erratum
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON quarter EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON evidence EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON closing_decision EXECUTE FUNCTION refuse_truncation();

-- A file of tasks is taken in once.
CREATE UNIQUE INDEX task_file_taken_in ON task_file (quarter_id, sha256) WHERE taken_in_at IS NOT NULL;

ALTER TABLE entry ADD CONSTRAINT entry_help_from CHECK (help_from ~ '^([A-Z][A-Z0-9]{1,19})?$');

-- Where the chain ends, kept by the database itself: rows that are missing at its end would not show otherwise.
ALTER TABLE history_head ADD CONSTRAINT history_head_one_row CHECK (id = 1);
INSERT INTO history_head (id, last_id, hash)
  SELECT 1, coalesce(max(id), 0), coalesce((SELECT hash FROM history ORDER BY id DESC LIMIT 1), '') FROM history;
CREATE FUNCTION keep_history_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE history_head SET (last_id, hash) = (SELECT h.id, h.hash FROM history h ORDER BY h.id DESC LIMIT 1);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_history_head AFTER INSERT ON history FOR EACH STATEMENT EXECUTE FUNCTION keep_history_head();
