-- The events that changes of tasks, entries, parts, extensions and evidence need.

CREATE OR REPLACE FUNCTION require_history_of_task() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE who person;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM require_history_event('task', NEW.id, 'assigned'); RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.officer_id IS DISTINCT FROM OLD.officer_id THEN
      PERFORM require_history_event('task', NEW.id, 'taskChanged', 'officerAssigned');
    END IF;
    IF to_jsonb(NEW) - 'officer_id' <> to_jsonb(OLD) - 'officer_id' THEN
      PERFORM require_history_event('task', NEW.id, 'taskChanged', 'movedToSuccessor');
    END IF;
    RETURN NULL;
  END IF;
  PERFORM require_history_event('task', OLD.id, 'taskRemoved');
  who := acting_person();
  IF who.role = 'OFFICE' OR who.role = 'HEAD' AND OLD.origin = 'AGENCY_PLAN' AND who.agency_id = OLD.agency_id THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a task is taken out of the plan by who plans it' USING ERRCODE = 'GB012';
END $$;
DROP TRIGGER IF EXISTS require_history ON task;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE OR DELETE ON task DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_task();

CREATE OR REPLACE FUNCTION require_history_of_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN PERFORM require_history_event('task', OLD.task_id, 'taskRemoved'); RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM require_history_event('task', NEW.task_id, CASE WHEN NEW.carried_from_id IS NULL THEN 'assigned' ELSE 'carriedOver' END);
    RETURN NULL;
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NEW.state = 'COMPLETED' THEN PERFORM require_history_event('task', NEW.task_id, 'confirmed');
    ELSIF OLD.state = 'COMPLETED' THEN PERFORM require_history_event('task', NEW.task_id, 'returned');
    ELSIF OLD.state = 'REPORTED' THEN PERFORM require_history_event('task', NEW.task_id, 'returned', 'reportTakenBack');
    ELSE PERFORM require_history_event('task', NEW.task_id, 'progressReported', 'droppedAtClosing');
    END IF;
  ELSIF (NEW.progress, NEW.result, NEW.confidence, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution, NEW.help_needed,
      NEW.help_from, NEW.state_reason) IS DISTINCT FROM (OLD.progress, OLD.result, OLD.confidence, OLD.delay_reason_code,
      OLD.delay_reason, OLD.proposed_solution, OLD.help_needed, OLD.help_from, OLD.state_reason) THEN
    PERFORM require_history_event('task', NEW.task_id, 'progressReported');
  END IF;
  IF (NEW.due, NEW.extended) <> (OLD.due, OLD.extended) THEN
    PERFORM require_history_event('task', NEW.task_id, VARIADIC CASE WHEN (SELECT q.state FROM quarter q WHERE q.id = NEW.quarter_id) = 'PLANNING'
      THEN ARRAY['taskChanged'] ELSE ARRAY['extended'] END);
  END IF;
  IF NEW.agency_id <> OLD.agency_id THEN PERFORM require_history_event('task', NEW.task_id, 'taskChanged', 'movedToSuccessor'); END IF;
  PERFORM require_history_event('task', NEW.task_id);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON entry;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE OR DELETE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_entry();

CREATE OR REPLACE FUNCTION require_history_of_part() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM entry e WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END);
  -- It left with its entry, whose removal is recorded.
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM require_history_event('task', of_task, 'partAsked', 'carriedOver'); RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN PERFORM require_history_event('task', of_task, 'partRemoved'); RETURN NULL; END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM require_history_event('task', of_task, VARIADIC CASE NEW.state::text
      WHEN 'ACCEPTED' THEN ARRAY['partAccepted', 'partReopened'] WHEN 'DECLINED' THEN ARRAY['partDeclined']
      WHEN 'DELIVERED' THEN ARRAY['partDelivered'] WHEN 'ACKNOWLEDGED' THEN ARRAY['partAcknowledged']
      WHEN 'RETURNED' THEN ARRAY['partReturned', 'partReopened'] WHEN 'NOT_NEEDED' THEN ARRAY['partNotNeeded']
      ELSE ARRAY['partReopened'] END);
    IF NEW.state IN ('ACCEPTED', 'DECLINED', 'DELIVERED') AND OLD.state::text <> 'NOT_NEEDED'
      AND (acting_person()).agency_id IS DISTINCT FROM NEW.agency_id THEN
      RAISE EXCEPTION 'a part is answered by the agency that was asked' USING ERRCODE = 'GB012';
    END IF;
  END IF;
  IF NEW.agency_id <> OLD.agency_id THEN PERFORM require_history_event('task', of_task, 'movedToSuccessor'); END IF;
  PERFORM require_history_event('task', of_task);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON contribution;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE OR DELETE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_part();

CREATE OR REPLACE FUNCTION require_history_of_step() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM contribution c JOIN entry e ON e.id = c.entry_id
    WHERE c.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.contribution_id ELSE NEW.contribution_id END);
  IF FOUND THEN PERFORM require_history_event('task', of_task); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON contribution_step;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE OR DELETE ON contribution_step DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_step();

CREATE OR REPLACE FUNCTION require_history_of_extension() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM entry e WHERE e.id = NEW.entry_id;
  PERFORM require_history_event('task', of_task, VARIADIC CASE
    WHEN TG_OP = 'INSERT' THEN ARRAY['extensionAsked', 'carriedOver']
    WHEN NEW.state::text = 'AGREED' THEN ARRAY['extended'] WHEN NEW.state::text = 'DECLINED' THEN ARRAY['extensionDeclined']
    ELSE ARRAY['extensionWithdrawn', 'extensionLapsed'] END);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON extension;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON extension DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_extension();

CREATE OR REPLACE FUNCTION require_history_of_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM entry e WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END);
  PERFORM require_history_event('task', of_task, CASE WHEN TG_OP = 'DELETE' THEN 'evidenceRemoved' ELSE 'evidenceAdded' END);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON evidence;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE OR DELETE ON evidence DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_evidence();
