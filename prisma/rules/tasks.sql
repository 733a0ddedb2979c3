-- Tasks: what they are, and their original deadline.

ALTER TABLE task
  DROP CONSTRAINT IF EXISTS task_code,
  ADD CONSTRAINT task_code CHECK (code ~ '^[0-9]{4}-Q[1-4]-[A-Z][A-Z0-9]{1,9}-[0-9]{2,5}$'),
  DROP CONSTRAINT IF EXISTS task_text,
  ADD CONSTRAINT task_text CHECK (length(title) BETWEEN 1 AND 500 AND length(deliverable) <= 1000);

CREATE OR REPLACE FUNCTION keep_original_due() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id WHERE e.task_id = OLD.id AND q.state <> 'PLANNING') THEN
    RAISE EXCEPTION 'the original deadline of task % cannot change', OLD.code USING ERRCODE = 'GB001';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER keep_original_due BEFORE UPDATE ON task FOR EACH ROW
  WHEN (OLD.original_due IS DISTINCT FROM NEW.original_due) EXECUTE FUNCTION keep_original_due();

-- What a task is stays while its quarter is reported; only whom it is led by may follow a merger.
CREATE OR REPLACE FUNCTION check_task() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF (NEW.code, NEW.created_at) <> (OLD.code, OLD.created_at) THEN
    RAISE EXCEPTION 'a task keeps its code' USING ERRCODE = 'GB005';
  END IF;
  IF (NEW.title, NEW.deliverable, NEW.directive_id, NEW.origin, NEW.priority)
      IS DISTINCT FROM (OLD.title, OLD.deliverable, OLD.directive_id, OLD.origin, OLD.priority)
    AND 'REPORTING' = lock_stage((SELECT max(quarter_id) FROM entry WHERE task_id = OLD.id)) THEN
    RAISE EXCEPTION 'a task does not change while it is being reported' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_task BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION check_task();

-- The officer in charge is a person of the lead agency when named; one who leaves it afterwards stays named and is not shown.
CREATE OR REPLACE FUNCTION check_officer() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR TG_OP = 'UPDATE' AND NEW.officer_id IS NOT DISTINCT FROM (to_jsonb(OLD) ->> 'officer_id')::int
    OR EXISTS (SELECT FROM person p WHERE p.id = NEW.officer_id AND p.active AND p.agency_id = NEW.agency_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the officer in charge is of the lead agency' USING ERRCODE = 'GB014';
END $$;
CREATE OR REPLACE TRIGGER check_officer BEFORE INSERT OR UPDATE ON task FOR EACH ROW
  WHEN (NEW.officer_id IS NOT NULL) EXECUTE FUNCTION check_officer();

CREATE OR REPLACE FUNCTION require_original_deadline() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner() AND EXISTS (SELECT FROM task t JOIN entry e ON e.task_id = t.id AND e.carried_from_id IS NULL
      JOIN quarter q ON q.id = e.quarter_id AND q.state = 'PLANNING'
      WHERE t.id = (to_jsonb(NEW) ->> TG_ARGV[0])::int AND e.due <> t.original_due) THEN
    RAISE EXCEPTION 'the first deadline of a task is the original one' USING ERRCODE = 'GB006';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_original_deadline ON entry;
CREATE CONSTRAINT TRIGGER require_original_deadline AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.due <> NEW.due) EXECUTE FUNCTION require_original_deadline('task_id');
DROP TRIGGER IF EXISTS require_original_deadline ON task;
CREATE CONSTRAINT TRIGGER require_original_deadline AFTER UPDATE ON task DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.original_due <> NEW.original_due) EXECUTE FUNCTION require_original_deadline('id');
