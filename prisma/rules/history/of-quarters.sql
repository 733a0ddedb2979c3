-- The events that changes of quarters, their reports, decisions and records need.

CREATE OR REPLACE FUNCTION require_history_of_quarter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM require_history_event('quarter', NEW.id, 'quarterPlanned'); RETURN NULL; END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM require_history_event('quarter', NEW.id, CASE NEW.state WHEN 'CLOSED' THEN 'quarterClosed' ELSE 'quarterMoved' END);
  END IF;
  IF (NEW.plans_due_on, NEW.reports_due_on) IS DISTINCT FROM (OLD.plans_due_on, OLD.reports_due_on) THEN
    PERFORM require_history_event('quarter', NEW.id, 'daysSet');
  END IF;
  IF (NEW.closing_proposed_by_id, NEW.closing_proposed_at) IS DISTINCT FROM (OLD.closing_proposed_by_id, OLD.closing_proposed_at) THEN
    IF NEW.closing_proposed_by_id IS NULL THEN
      PERFORM require_history_event('quarter', NEW.id, 'closingWithdrawn', 'closingSentBack', 'closingDecided', 'quarterMoved');
    ELSE
      PERFORM require_history_event('quarter', NEW.id, 'closingProposed');
      IF (acting_person()).id IS DISTINCT FROM NEW.closing_proposed_by_id THEN
        RAISE EXCEPTION 'who proposes is who acts' USING ERRCODE = 'GB012';
      END IF;
    END IF;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON quarter;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_quarter();

-- Rows that are recorded as events of their quarter: the trigger names which.
CREATE OR REPLACE FUNCTION require_history_in_quarter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM require_history_event('quarter', NEW.quarter_id, VARIADIC TG_ARGV); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON snapshot;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT ON snapshot DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_in_quarter('quarterClosed');
DROP TRIGGER IF EXISTS require_history ON erratum;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT ON erratum DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_in_quarter('erratumAdded');
DROP TRIGGER IF EXISTS require_history ON task_file;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON task_file DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.taken_in_at IS NOT NULL) EXECUTE FUNCTION require_history_in_quarter('tasksTakenIn');

CREATE OR REPLACE FUNCTION require_history_of_report() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE who person;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  PERFORM require_history_event('quarter', NEW.quarter_id, CASE WHEN NEW.submitted_at IS NULL THEN 'reportWithdrawn' ELSE 'reportSubmitted' END);
  who := acting_person();
  IF who.role IN ('HEAD', 'OFFICE') AND succeeds(who.agency_id, NEW.agency_id)
    OR who.role = 'ADMIN' AND NEW.submitted_at IS NULL THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'an agency''s head speaks for it' USING ERRCODE = 'GB012';
END $$;
DROP TRIGGER IF EXISTS require_history ON agency_report;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON agency_report DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_report();

CREATE OR REPLACE FUNCTION require_history_of_decision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of_quarter int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.quarter_id INTO of_quarter FROM entry e WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END);
  IF FOUND THEN PERFORM require_history_event('quarter', of_quarter, 'closingDecided'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON closing_decision;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE OR DELETE ON closing_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_decision();
