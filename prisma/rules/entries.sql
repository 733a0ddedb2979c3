-- Entries of a quarter: how they come, leave, are carried over, get another deadline or another lead.

-- Entries come while a quarter is planned or open (rule 4), the first of a task as it is planned.
CREATE OR REPLACE FUNCTION check_new_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF lock_stage(NEW.quarter_id) NOT IN ('PLANNING', 'OPEN') THEN
    RAISE EXCEPTION 'quarter % takes no new tasks', NEW.quarter_id USING ERRCODE = 'GB006';
  END IF;
  IF NEW.version <> 1 THEN RAISE EXCEPTION 'an entry begins with its first version' USING ERRCODE = 'GB004'; END IF;
  IF NEW.carried_from_id IS NOT NULL THEN RETURN NEW; END IF;
  IF (NEW.state, NEW.progress, NEW.result, NEW.confidence, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution,
      NEW.help_needed, NEW.help_from, NEW.state_reason, NEW.returned_remark, NEW.extended)
    IS DISTINCT FROM ('NOT_STARTED'::"EntryState", 0, '', NULL::"Confidence", NULL::text, '', '', '', '', '', '', 0) THEN
    RAISE EXCEPTION 'a new entry is not started' USING ERRCODE = 'GB005';
  END IF;
  IF NOT is_of_today(NEW.last_word_at) OR EXISTS (SELECT FROM entry e WHERE e.task_id = NEW.task_id) THEN
    RAISE EXCEPTION 'a task goes from quarter to quarter by being carried over alone' USING ERRCODE = 'GB005';
  END IF;
  IF NEW.due <> (SELECT t.original_due FROM task t WHERE t.id = NEW.task_id) THEN
    RAISE EXCEPTION 'the first deadline of a task is the original one' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_new_entry BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION check_new_entry();

-- An entry is carried over by the closing alone, as it was and as the Office decided.
CREATE OR REPLACE FUNCTION check_carried_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE former entry;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO former FROM entry WHERE id = NEW.carried_from_id;
  IF lock_stage(former.quarter_id) <> 'REPORTING' OR former.task_id <> NEW.task_id OR is_final(former.state)
    OR NEW.quarter_id <> next_quarter(former.quarter_id)
    OR (NEW.agency_id, NEW.state, NEW.progress, NEW.result, NEW.state_reason, NEW.done_on, NEW.last_word_at)
      IS DISTINCT FROM (former.agency_id, former.state, former.progress, former.result, former.state_reason, former.done_on,
        former.last_word_at) OR NEW.extended <> former.extended + (NEW.due > former.due)::int THEN
    RAISE EXCEPTION 'only an unfinished entry is carried over, as it is' USING ERRCODE = 'GB005';
  END IF;
  IF NOT EXISTS (SELECT FROM closing_decision d JOIN quarter q ON q.id = former.quarter_id
      WHERE d.entry_id = former.id AND d.carry_over AND q.closing_proposed_by_id IS NOT NULL
        AND NEW.due >= former.due AND NEW.due = (CASE WHEN former.state = 'REPORTED' THEN former.due ELSE d.due END)) THEN
    RAISE EXCEPTION 'what is carried over was decided and proposed' USING ERRCODE = 'GB007';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_carried_entry BEFORE INSERT ON entry FOR EACH ROW
  WHEN (NEW.carried_from_id IS NOT NULL) EXECUTE FUNCTION check_carried_entry();

CREATE OR REPLACE FUNCTION require_closing_of_carried() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = NEW.carried_from_id AND q.state = 'CLOSED') THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'an entry is carried over when its quarter is closed' USING ERRCODE = 'GB007';
END $$;
DROP TRIGGER IF EXISTS require_closing_of_carried ON entry;
CREATE CONSTRAINT TRIGGER require_closing_of_carried AFTER INSERT ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.carried_from_id IS NOT NULL) EXECUTE FUNCTION require_closing_of_carried();

-- Entries leave a quarter only while it is planned, before anything was reported; what was carried over stays.
CREATE OR REPLACE FUNCTION check_entry_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner()
    AND (lock_stage(OLD.quarter_id) <> 'PLANNING' OR OLD.carried_from_id IS NOT NULL OR OLD.state <> 'NOT_STARTED') THEN
    RAISE EXCEPTION 'an entry leaves a quarter only while it is planned' USING ERRCODE = 'GB006';
  END IF;
  RETURN OLD;
END $$;
CREATE OR REPLACE TRIGGER check_entry_removal BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION check_entry_removal();

-- A deadline: free with the original one while the plan is being made; in force it moves forward by an extension that was
-- agreed, and only of what is not done.
CREATE OR REPLACE FUNCTION check_deadline() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  stage := lock_stage(OLD.quarter_id);
  IF stage = 'PLANNING' AND OLD.carried_from_id IS NULL AND (OLD.extended, NEW.extended) = (0, 0) THEN RETURN NEW; END IF;
  IF stage = 'PLANNING' OR NEW.due <= OLD.due OR NEW.extended <> OLD.extended + 1 OR NEW.state <> OLD.state
    OR OLD.state NOT IN ('NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED') OR NOT EXISTS (SELECT FROM extension x
      WHERE x.entry_id = OLD.id AND x.state = 'AGREED' AND x.old_due = OLD.due AND x.new_due = NEW.due) THEN
    RAISE EXCEPTION 'a deadline in force moves by an extension alone' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_deadline BEFORE UPDATE ON entry FOR EACH ROW
  WHEN ((OLD.due, OLD.extended) IS DISTINCT FROM (NEW.due, NEW.extended)) EXECUTE FUNCTION check_deadline();

-- Who leads a task: free while its plan is being made. Once it runs, or is in force by being carried over or extended, it
-- goes to the agency's successor alone, so that nobody reports on it through an agency that has not submitted yet.
CREATE OR REPLACE FUNCTION check_lead() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM agency WHERE id = OLD.agency_id AND successor_id = NEW.agency_id)
    OR OLD.carried_from_id IS NULL AND OLD.extended = 0
      AND EXISTS (SELECT FROM quarter WHERE id = OLD.quarter_id AND state = 'PLANNING') THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a task that runs goes to its agency''s successor alone' USING ERRCODE = 'GB006';
END $$;
DROP TRIGGER IF EXISTS check_lead ON entry;
CREATE CONSTRAINT TRIGGER check_lead AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.agency_id <> NEW.agency_id) EXECUTE FUNCTION check_lead();
